// Data files of cpp/data (word lists, cues, models), compiled into the library. For those of a language see
// languages.hpp.
#pragma once
#include <string_view>
#include <vector>

#include "retold/base/word_list.hpp"

namespace retold {

// The content of the data file, as "shared/names/particles.txt"; empty if there is none. Logarithmic in their number.
std::string_view resource(std::string_view path);

// The paths of all data files that start with `prefix`, sorted.
std::vector<std::string_view> resource_paths(std::string_view prefix = "");

// The word-list file at this path; an empty list if there is none. Throws DataError where it is malformed.
WordList resource_list(std::string_view path);

}  // namespace retold
