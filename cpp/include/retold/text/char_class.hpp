// What kind of character a code point is, by the Unicode Character Database (general category, Uppercase, Lowercase,
// White_Space, Script, simple lower-case mapping). Constant time; code points above U+10FFFF are unassigned.
#pragma once
#include <cstdint>
#include <string_view>

namespace retold::text {

// The scripts for which this library has rules; the rest are `other`. `common` holds what many scripts share, as
// digits, punctuation and combining marks (Unicode's Common and Inherited).
enum class Script : std::uint8_t {
    common,
    other,
    arabic,
    armenian,
    bengali,
    cyrillic,
    devanagari,
    ethiopic,
    georgian,
    greek,
    gujarati,
    gurmukhi,
    han,
    hangul,
    hebrew,
    hiragana,
    kannada,
    katakana,
    khmer,
    lao,
    latin,
    malayalam,
    mongolian,
    myanmar,
    oriya,
    sinhala,
    syriac,
    tamil,
    telugu,
    thaana,
    thai,
    tibetan,
};

bool is_letter(char32_t code_point);        // L: letters of every kind, ideographs and kana among them
bool is_mark(char32_t code_point);          // M: combining marks
bool is_digit(char32_t code_point);         // Nd: decimal digits of every script
bool is_number(char32_t code_point);        // N: decimal digits, Roman numerals, fractions, circled digits ...
bool is_alphanumeric(char32_t code_point);  // L, M or N
bool is_punctuation(char32_t code_point);   // P
bool is_symbol(char32_t code_point);        // S
bool is_space(char32_t code_point);         // White_Space: spaces, tab and line ends
bool is_upper(char32_t code_point);         // Uppercase
bool is_lower(char32_t code_point);         // Lowercase

// The simple lower-case mapping; the code point itself where there is none.
char32_t to_lower(char32_t code_point);

// The value 0 to 9 of a decimal digit of any script; -1 for everything else.
int digit_value(char32_t code_point);

Script script_of(char32_t code_point);
// The name of a script as in Unicode's Scripts.txt, in lower case.
std::string_view to_string(Script script);

// The version of the Unicode Character Database behind these answers, as "15.0.0".
std::string_view unicode_version();

}  // namespace retold::text
