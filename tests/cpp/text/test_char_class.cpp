#include "retold/text/char_class.hpp"

#include <gtest/gtest.h>

namespace retold::text {
namespace {

TEST(CharClass, FollowsTheGeneralCategory) {
    for (const char32_t letter : {U'a', U'Z', U'ß', U'ж', U'س', U'ہ', U'ก', U'中', U'か', U'ァ', U'한', U'ʼ'}) {
        EXPECT_TRUE(is_letter(letter)) << static_cast<unsigned>(letter);
        EXPECT_TRUE(is_alphanumeric(letter));
        EXPECT_FALSE(is_punctuation(letter) || is_symbol(letter) || is_space(letter) || is_number(letter));
    }
    for (const char32_t mark : {U'\u0301', U'\u064B', U'\u093F', U'\uFE0F'}) EXPECT_TRUE(is_mark(mark));
    for (const char32_t point : {U'.', U',', U'_', U'“', U'»', U'۔', U'、', U'—'}) EXPECT_TRUE(is_punctuation(point));
    for (const char32_t symbol : {U'+', U'$', U'€', U'^', U'`', U'😀', U'\uFFFD'}) EXPECT_TRUE(is_symbol(symbol));
}

TEST(CharClass, DigitsAreDecimalNumbersAreMore) {
    EXPECT_TRUE(is_digit(U'7') && is_digit(U'۷') && is_digit(U'७'));
    EXPECT_FALSE(is_digit(U'½') || is_digit(U'Ⅷ') || is_digit(U'²'));
    EXPECT_TRUE(is_number(U'½') && is_number(U'Ⅷ') && is_number(U'²'));
    EXPECT_EQ(digit_value(U'7'), 7);
    EXPECT_EQ(digit_value(U'۷'), 7);
    EXPECT_EQ(digit_value(U'９'), 9);
    EXPECT_EQ(digit_value(U'½'), -1);
    EXPECT_EQ(digit_value(U'x'), -1);
}

TEST(CharClass, SpacesAreUnicodesWhiteSpace) {
    for (const char32_t space : {U' ', U'\t', U'\n', U'\r', U'\u0085', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) {
        EXPECT_TRUE(is_space(space)) << static_cast<unsigned>(space);
    }
    EXPECT_FALSE(is_space(U'\u200B') || is_space(U'\uFEFF') || is_space(U'\0'));
}

TEST(CharClass, LowerCaseIsTheSimpleMapping) {
    EXPECT_EQ(to_lower(U'A'), U'a');
    EXPECT_EQ(to_lower(U'Ж'), U'ж');
    EXPECT_EQ(to_lower(U'Σ'), U'σ');
    EXPECT_EQ(to_lower(U'İ'), U'i');
    EXPECT_EQ(to_lower(U'ẞ'), U'ß');
    EXPECT_EQ(to_lower(U'𐐀'), U'𐐨');
    EXPECT_EQ(to_lower(U'中'), U'中');
    EXPECT_TRUE(is_upper(U'Ж') && !is_lower(U'Ж') && is_lower(U'ж') && is_lower(U'ª') && is_upper(U'Ⓐ'));
    EXPECT_FALSE(is_upper(U'ǅ') || is_lower(U'ǅ'));
}

TEST(CharClass, ScriptsHaveUnicodesNames) {
    EXPECT_EQ(script_of(U'a'), Script::latin);
    EXPECT_EQ(script_of(U'1'), Script::common);
    EXPECT_EQ(script_of(U'\u0301'), Script::common);
    EXPECT_EQ(script_of(U'ہ'), Script::arabic);
    EXPECT_EQ(script_of(U'ไ'), Script::thai);
    EXPECT_EQ(script_of(U'漢'), Script::han);
    EXPECT_EQ(script_of(U'\u1401'), Script::other);
    EXPECT_EQ(to_string(script_of(U'ж')), "cyrillic");
    EXPECT_EQ(to_string(Script::other), "other");
}

TEST(CharClass, ValuesOutsideUnicodeAreNothing) {
    for (const char32_t value : {char32_t{0x110000}, char32_t{0xFFFFFFFF}, char32_t{0xD800}}) {
        EXPECT_FALSE(is_letter(value) || is_mark(value) || is_number(value) || is_punctuation(value) ||
                     is_symbol(value));
        EXPECT_FALSE(is_space(value) || is_upper(value) || is_lower(value));
        EXPECT_EQ(to_lower(value), value);
        EXPECT_EQ(script_of(value), Script::other);
    }
}

}  // namespace
}  // namespace retold::text
