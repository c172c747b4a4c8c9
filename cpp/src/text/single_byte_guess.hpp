// Which single-byte encoding makes text of the bytes: the reading whose letters follow one another as they do in some
// language (letter_models.hpp). Encodings of Windows, DOS, Mac and ISO for Latin, Cyrillic, Greek, Hebrew, Arabic, Thai
// and Vietnamese.
#pragma once
#include <string_view>

#include "text/charset_names.hpp"

namespace retold::text {

struct SingleByteGuess {
    const Charset* charset = nullptr;  // null where no byte is above 0x7F
    // Natural logarithm of how many times as likely it is as the next reading that differs; 40 at most.
    double margin = 0;
    bool is_text = false;  // whether it looks like text at all, rather than like bytes of a multi-byte encoding
};

// Looks at the first two kilobytes, or at less where that tells. Linear.
SingleByteGuess guess_single_byte(std::string_view sample);

}  // namespace retold::text
