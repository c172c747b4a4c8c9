// "Key points" and what stands below it.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps "Key points" above the first line of the story with what stands between, and right below the headline with the
// lines there. Linear in the page.
void keep_summary_head(Work& work);

}  // namespace retold::clean
