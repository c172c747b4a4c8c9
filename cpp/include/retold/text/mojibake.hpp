// Repairs text that was UTF-8, was read in a single-byte encoding and written down so ("cafÃ©" for "café"), any number
// of times, whole or in parts. Worked out from the encoding tables: wherever characters would have been the bytes of a
// UTF-8 sequence, the text with the decoded character is compared with the text as it stands, and the less odd one
// wins. The aim and the habit of leaving correct text alone are those of ftfy (R. Speer, 2012-), the reference this is
// measured against; no code, expression or table of it is used.
#pragma once
#include <optional>
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::text {

// The repaired text, with an edit (`mojibake`) for every character that changed. Covers the windows code pages 1250 to
// 1257, Latin-1 and Latin-2, Mac Roman and Mac Cyrillic, DOS 437, 850 and 866, and KOI8-R; surrogate pairs in three
// bytes each; sequences that lost a byte to U+FFFD or "?" (they become U+FFFD), or a no-break space to a space; C1
// controls that were meant as windows-1252. Text without suspicious neighbours costs one scan. Linear time; malformed
// bytes stay as they are.
Edited fix_encoding(std::string_view text);

// The same, but nothing where nothing is to be repaired: saves a copy of the text.
std::optional<Edited> find_repairs(std::string_view text);

}  // namespace retold::text
