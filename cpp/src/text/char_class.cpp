// Character classes from ICU's copy of the Unicode Character Database.
#include "retold/text/char_class.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

namespace retold::text {
namespace {

struct Known {
    UScriptCode code;
    std::string_view name;
};

constexpr std::array<Known, 32> known_scripts = {{
    {USCRIPT_COMMON, "common"},
    {USCRIPT_UNKNOWN, "other"},
    {USCRIPT_ARABIC, "arabic"},
    {USCRIPT_ARMENIAN, "armenian"},
    {USCRIPT_BENGALI, "bengali"},
    {USCRIPT_CYRILLIC, "cyrillic"},
    {USCRIPT_DEVANAGARI, "devanagari"},
    {USCRIPT_ETHIOPIC, "ethiopic"},
    {USCRIPT_GEORGIAN, "georgian"},
    {USCRIPT_GREEK, "greek"},
    {USCRIPT_GUJARATI, "gujarati"},
    {USCRIPT_GURMUKHI, "gurmukhi"},
    {USCRIPT_HAN, "han"},
    {USCRIPT_HANGUL, "hangul"},
    {USCRIPT_HEBREW, "hebrew"},
    {USCRIPT_HIRAGANA, "hiragana"},
    {USCRIPT_KANNADA, "kannada"},
    {USCRIPT_KATAKANA, "katakana"},
    {USCRIPT_KHMER, "khmer"},
    {USCRIPT_LAO, "lao"},
    {USCRIPT_LATIN, "latin"},
    {USCRIPT_MALAYALAM, "malayalam"},
    {USCRIPT_MONGOLIAN, "mongolian"},
    {USCRIPT_MYANMAR, "myanmar"},
    {USCRIPT_ORIYA, "oriya"},
    {USCRIPT_SINHALA, "sinhala"},
    {USCRIPT_SYRIAC, "syriac"},
    {USCRIPT_TAMIL, "tamil"},
    {USCRIPT_TELUGU, "telugu"},
    {USCRIPT_THAANA, "thaana"},
    {USCRIPT_THAI, "thai"},
    {USCRIPT_TIBETAN, "tibetan"},
}};

UChar32 code(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}
bool in(char32_t code_point, std::uint32_t mask) {
    return (U_GET_GC_MASK(code(code_point)) & mask) != 0;
}

}  // namespace

bool is_letter(char32_t code_point) {
    return in(code_point, U_GC_L_MASK);
}
bool is_mark(char32_t code_point) {
    return in(code_point, U_GC_M_MASK);
}
bool is_digit(char32_t code_point) {
    return in(code_point, U_GC_ND_MASK);
}
bool is_number(char32_t code_point) {
    return in(code_point, U_GC_N_MASK);
}
bool is_alphanumeric(char32_t code_point) {
    return in(code_point, U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK);
}
bool is_punctuation(char32_t code_point) {
    return in(code_point, U_GC_P_MASK);
}
bool is_symbol(char32_t code_point) {
    return in(code_point, U_GC_S_MASK);
}
bool is_space(char32_t code_point) {
    return u_isUWhiteSpace(code(code_point)) != 0;
}
bool is_upper(char32_t code_point) {
    return u_isUUppercase(code(code_point)) != 0;
}
bool is_lower(char32_t code_point) {
    return u_isULowercase(code(code_point)) != 0;
}
char32_t to_lower(char32_t code_point) {
    return static_cast<char32_t>(u_tolower(code(code_point)));
}
int digit_value(char32_t code_point) {
    return u_charDigitValue(code(code_point));
}

Script script_of(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(code(code_point), &status);
    if (script == USCRIPT_INHERITED) script = USCRIPT_COMMON;
    for (std::size_t i = 0; i < known_scripts.size(); ++i) {
        if (known_scripts[i].code == script) return static_cast<Script>(i);
    }
    return Script::other;
}

std::string_view to_string(Script script) {
    return known_scripts[static_cast<std::size_t>(script)].name;
}

std::string_view unicode_version() {
    return U_UNICODE_VERSION;
}

}  // namespace retold::text
