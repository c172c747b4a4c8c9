// Word boundaries that need a dictionary: texts in scripts written without spaces between words.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace retold::text {

// Appends the offsets of the word boundaries of `text`, each plus `base`, in ascending order; the text's end is among
// them, its start is not. By ICU's dictionaries for Han and kana, Thai, Lao, Khmer and Burmese. Each thread keeps one
// iterator.
void append_word_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks);

}  // namespace retold::text
