// UTF-8 that was read in a multi-byte encoding: "caf茅" for "café" (GBK), "縺薙ｓ" for "こん" (Shift_JIS).
#pragma once
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::text {

// Lines whose characters beyond ASCII, put back into the bytes of GBK, Big5, Shift_JIS or EUC-KR, are UTF-8 throughout,
// and too many to be so by chance, are read anew; a run of them is one edit. What was lost in reading becomes U+FFFD.
// Without edits there is no text either. Linear time; lines of other scripts are passed over.
Edited read_wide(std::string_view text);

}  // namespace retold::text
