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
    bool refutes =
        false;  // the encoding that was asked about is e to the fortieth times less likely, and not for its language
};

// Looks at the first two kilobytes, or at less where that tells. `asked` is the name of an encoding, or empty; one that
// is not among those tried is not refuted. Linear.
SingleByteGuess guess_single_byte(std::string_view sample, std::string_view asked = {});

}  // namespace retold::text
