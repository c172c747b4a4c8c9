// Data files of cpp/data (word lists, cues, rules, models), compiled into the library.
#pragma once
#include <string_view>
#include <vector>

namespace retold {

// The content of the data file, as "stop_words/en.txt"; empty if there is none. Logarithmic in the number of files.
std::string_view resource(std::string_view path);

// The paths of all data files that start with `prefix`, sorted.
std::vector<std::string_view> resource_paths(std::string_view prefix = "");

// The lines of a word-list file without comments ("#" to the end of the line), outer spaces and empty lines.
std::vector<std::string_view> resource_lines(std::string_view path);

}  // namespace retold
