#include "retold/text/char_class.hpp"

#include <algorithm>
#include <array>

#include "text/unicode_tables.hpp"

namespace retold::text {
namespace {

// General categories in the order of tools/make_unicode_tables.py: C, L, M, N, P, S, Z.
// Cn Cc Cf Co Cs | Lu Ll Lt Lm Lo | Mn Mc Me | Nd Nl No | Pc Pd Ps Pe Pi Pf Po | Sm Sc Sk So | Zs Zl Zp
constexpr unsigned first_letter = 5;
constexpr unsigned first_mark = 10;
constexpr unsigned first_number = 13;
constexpr unsigned first_punctuation = 16;
constexpr unsigned first_symbol = 23;
constexpr unsigned first_separator = 27;

constexpr std::array<std::string_view, 32> script_names = {
    "common",   "other",    "arabic",   "armenian", "bengali", "cyrillic",  "devanagari", "ethiopic",
    "georgian", "greek",    "gujarati", "gurmukhi", "han",     "hangul",    "hebrew",     "hiragana",
    "kannada",  "katakana", "khmer",    "lao",      "latin",   "malayalam", "mongolian",  "myanmar",
    "oriya",    "sinhala",  "syriac",   "tamil",    "telugu",  "thaana",    "thai",       "tibetan"};

unsigned category(char32_t code_point) {
    return tables::category.get(code_point) & 31U;
}

bool between(char32_t code_point, unsigned first, unsigned behind) {
    const unsigned found = category(code_point);
    return found >= first && found < behind;
}

bool flagged(char32_t code_point, unsigned bit) {
    return (tables::category.get(code_point) & bit) != 0;
}

}  // namespace

bool is_letter(char32_t code_point) {
    return between(code_point, first_letter, first_mark);
}
bool is_mark(char32_t code_point) {
    return between(code_point, first_mark, first_number);
}
bool is_digit(char32_t code_point) {
    return category(code_point) == first_number;
}
bool is_number(char32_t code_point) {
    return between(code_point, first_number, first_punctuation);
}
bool is_alphanumeric(char32_t code_point) {
    return between(code_point, first_letter, first_punctuation);
}
bool is_punctuation(char32_t code_point) {
    return between(code_point, first_punctuation, first_symbol);
}
bool is_symbol(char32_t code_point) {
    return between(code_point, first_symbol, first_separator);
}
bool is_space(char32_t code_point) {
    return flagged(code_point, 32);
}
bool is_upper(char32_t code_point) {
    return flagged(code_point, 64);
}
bool is_lower(char32_t code_point) {
    return flagged(code_point, 128);
}

char32_t to_lower(char32_t code_point) {
    const std::int32_t distance = tables::case_maps[tables::case_map.get(code_point)].lower;
    return code_point + static_cast<char32_t>(distance);
}

int digit_value(char32_t code_point) {
    if (!is_digit(code_point)) return -1;
    const char32_t* end = tables::zeros + tables::zero_count;
    return static_cast<int>(code_point - *(std::upper_bound(tables::zeros, end, code_point) - 1));
}

Script script_of(char32_t code_point) {
    return static_cast<Script>(tables::script.get(code_point));
}

std::string_view to_string(Script script) {
    return script_names[static_cast<std::size_t>(script)];
}

std::string_view unicode_version() {
    return tables::version;
}

}  // namespace retold::text
