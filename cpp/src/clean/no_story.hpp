// Pages that tell that there is nothing to be read on them.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops what is left of a page of a few sentences that says that there is no story: "Page not found". Whether it did.
bool drop_error_page(Work& work);

}  // namespace retold::clean
