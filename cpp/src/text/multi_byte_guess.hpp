// Which double-byte encoding makes Chinese, Japanese or Korean text of the bytes.
#pragma once
#include <string_view>

#include "text/charset_names.hpp"

namespace retold::text {

struct MultiByteGuess {
    const Charset* charset = nullptr;  // null where none makes text of them
    double margin = 0;                 // natural logarithm of how many times as likely it is as the next
};

// Looks at the first few hundred bytes. Text it is where a quarter of the characters are among the most frequent ones
// and next to nothing is malformed: by chance one in twenty is.
MultiByteGuess guess_multi_byte(std::string_view sample);

}  // namespace retold::text
