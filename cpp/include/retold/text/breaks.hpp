// Word boundaries that need a dictionary: in scripts written without spaces between words.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace retold::text {

// Appends the offsets of the word boundaries of `text`, each plus `base`, in ascending order; the text's end is among
// them, its start is not. `text` is one segment by the rules of UAX #29 with letters of Han, kana, Thai, Lao, Khmer or
// Burmese, for which ICU has dictionaries. Linear time; a text of more than 16 KiB is read in pieces, which may cut a
// word at a piece's end in another place. Each thread keeps one iterator.
void append_dictionary_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks);

}  // namespace retold::text
