// Acronyms that the text explains: "Health and Safety Board (HSB)".
#pragma once
#include <string_view>
#include <vector>

#include "annotate/names/found_name.hpp"

namespace retold::annotate {

// Whether the letters are the first letters of the words, or of the words and further letters inside them in order
// ("JARingan WArga"); small words of the list may be passed over. All folded; at most twelve words and letters.
bool spells(std::u32string_view acronym, const std::vector<std::u32string_view>& words, const std::vector<bool>& small);

// Adds the names that stand before an acronym in brackets, in the place of names found inside them, and the acronyms.
void find_acronyms(const NamePage& page, std::vector<FoundName>& names);

}  // namespace retold::annotate
