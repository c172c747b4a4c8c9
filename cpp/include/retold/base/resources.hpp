// Data files of cpp/data (word lists, cues, models), compiled into the library. One folder is one language:
// languages/<BCP 47 tag>/<kind>.txt; a language is there because its folder is.
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

// The tags of the languages that have a file of this kind, as "stop_words"; sorted.
std::vector<std::string_view> languages_with(std::string_view kind);

// A file of a language, by the tag of its folder; empty if there is none.
std::string_view language_resource(std::string_view tag, std::string_view kind);
WordList language_list(std::string_view tag, std::string_view kind);

}  // namespace retold
