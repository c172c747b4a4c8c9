// Which lines may be the headline.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Whether other pages of the site have the line, too.
bool is_shared(const Work& work, std::size_t i);

// Not decided yet, or only printed twice in a row, as headlines are, too.
bool is_open(const Work& work, std::size_t i);

// An address, or a path of the site's parts ("Home > News > Town").
bool is_path(const Work& work, std::size_t i);

// A line of two words to 35 that is no day, path, figures or caption, and does not go on below.
bool may_be_title(const Work& work, std::size_t i);

}  // namespace retold::clean
