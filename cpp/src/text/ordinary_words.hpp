// Words of letters of one alphabet, about which nothing is odd: passed over by the search for mojibake.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/cpu.hpp"

namespace retold::text {

// The alphabets beside Latin whose common letters may stand in any order: per code point the script, 0 for all else.
struct Alphabets {
    std::vector<std::uint8_t> letters;  // that have no case, or are small
    std::vector<std::uint8_t> capitals;

    static const Alphabets& instance();
    std::uint8_t letter(char32_t c) const { return c < letters.size() ? letters[c] : 0; }
    std::uint8_t capital(char32_t c) const { return c < capitals.size() ? capitals[c] : 0; }
};

// The end of such words from `at` on, with ASCII between them: each is of one alphabet, has a capital at its beginning
// at most, and stands between ASCII characters below the letters, as what comes before `at` must be; only the last one
// may end with the text. `at` if there are none. Looks no further than some kilobytes. Linear time.
std::size_t end_of_ordinary(std::string_view text, std::size_t at, SimdLevel level);

// The end of a run of Chinese, Japanese and Korean characters (U+3000 to U+CFFF and U+FF00 to U+FFBF) at `at`. No
// single-byte encoding has one of them, so that none is odd. Linear time.
std::size_t end_of_far(std::string_view text, std::size_t at, SimdLevel level);

}  // namespace retold::text
