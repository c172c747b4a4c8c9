// Which single-byte encoding makes text of the bytes: the reading whose letters follow one another as they do in some
// language (letter_models.hpp). Encodings of Windows, DOS, Mac and ISO for Latin, Cyrillic, Greek, Hebrew, Arabic, Thai
// and Vietnamese.
#pragma once
#include <string_view>

#include "text/charset_names.hpp"

namespace retold::text {

struct SingleByteGuess {
    Charset charset;       // an empty name where no byte is above 0x7F
    double margin = 0;     // natural logarithm of how many times as likely it is as the next reading that differs
    bool is_text = false;  // whether it looks like text at all, rather than like bytes of a multi-byte encoding
};

// Looks at the first two kilobytes. Linear but for a sort; about 30 readings of their distinct pairs of bytes.
SingleByteGuess guess_single_byte(std::string_view sample);

}  // namespace retold::text
