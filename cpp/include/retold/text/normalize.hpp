// Bringing texts that look alike to one spelling, with a record of every change: Unicode normalisation forms (UAX #15),
// case folding, white space, invisible characters and quotation marks.
#pragma once
#include <string>
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::text {

enum class Form { none, nfc, nfd, nfkc, nfkd };

struct NormalizeOptions {
    Form form = Form::nfc;
    // Full case folding (CaseFolding.txt, C + F), as for comparing without regard to case. Reason `fold`; `form+fold`
    // where one character becomes several.
    bool fold = false;
    // Runs of horizontal white space become one U+0020, none beside a line end or at the ends of the text; line ends
    // become
    // "\n". The number of line ends stays.
    bool spaces = true;
    // Characters that show nothing go: control characters, soft hyphens, zero-width spaces and joiners, bidi marks,
    // byte order marks. They stay where a script needs them: joiners in emoji, Arabic and Indic scripts, zero-width
    // spaces in scripts written without spaces, bidi marks beside right-to-left letters, variation selectors after what
    // they vary.
    bool invisibles = true;
    // Curly, angled, low and prime quotation marks and apostrophes become " and '.
    bool quotes = false;
};

// The normalised text and its edits, one for each change. Malformed bytes and surrogates become U+FFFD, reason
// `malformed`. Normalising twice changes nothing more. Linear time; a text that needs no change is scanned once and
// copied.
Edited normalize(std::string_view text, const NormalizeOptions& options = {});

// A key under which words match however they are typed: NFKC, case folded, apostrophes and quotation marks straight
// (also what is typed for an apostrophe: ´ ` ′), invisible characters gone. Appends to `key` in the second form. Cheap
// for ASCII and for plain words of other alphabets.
std::string fold_key(std::string_view text);
void append_fold_key(std::string_view text, std::string& key);

}  // namespace retold::text
