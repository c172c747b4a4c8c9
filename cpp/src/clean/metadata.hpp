// Who published a page, who wrote it and when, as far as the page states it.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Sets page.date, page.byline and page.outlet, each with the range it was read from; leaves unknown what is not stated.
void find_metadata(Work& work);

}  // namespace retold::clean
