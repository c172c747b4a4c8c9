// The languages that have data files. One folder is one language: cpp/data/languages/<tag>/<kind>.txt; a language is
// there because its folder is, and its tag says what the folder is for: "sr-Latn" for Serbian in Latin letters.
#pragma once
#include <string_view>
#include <vector>

#include "retold/base/word_list.hpp"

namespace retold {

// The tags of all folders, sorted.
const std::vector<std::string_view>& languages();
// The kinds of files that the folders have, as "stop_words"; sorted.
const std::vector<std::string_view>& language_kinds();
// The tags of the folders that have a file of this kind, sorted.
const std::vector<std::string_view>& languages_with(std::string_view kind);

// The folder whose file of this kind serves a tag best; empty if there is none. The look-up of RFC 4647, section 3.4:
// "pt-BR" takes "pt-BR", else "pt"; never the folder of a region or script that was not asked for. A script that the
// tag names, or that its language and region are known to be written in (cpp/data/shared/tag_scripts.txt), must be the
// folder's: "sr-Latn" and "sr-ME" do not take "sr", whose lists are Cyrillic. A folder without a script in its tag
// serves all scripts that its language is written in, so "zh-Hant" and "zh-TW" take "zh", whose lists hold both kinds
// of characters, until there is a folder "zh-Hant". Malformed tags find nothing. Microseconds.
std::string_view nearest_language(std::string_view tag, std::string_view kind);

// A file of a folder, by the exact tag; empty if there is none.
std::string_view language_resource(std::string_view folder, std::string_view kind);
WordList language_list(std::string_view folder, std::string_view kind);

}  // namespace retold
