// Authors whose names no capital tells: Arabic, Hebrew, Indic and other scripts without cases.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Whether line i, right below the headline and right above the day, is two or three words of such a script that the
// page has nowhere else but below the story, and that no list of the language knows as ordinary ones. Linear in the
// page, for such a line.
bool is_caseless_author(const Work& work, std::size_t i);

}  // namespace retold::clean
