// What a character is, and how rarely running text has it.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/plausibility.hpp"

namespace retold::text {
namespace {

bool contains(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

// Letters of the Latin script by how often running text of the world's larger languages has them.
double latin_rarity(char32_t c, bool upper) {
    constexpr std::u32string_view common = U"éèàáíóúñçãõâêôüöäß";
    constexpr std::u32string_view usual = U"îïûùìòëąćęłńśźżčďěňřšťůžășțşţğıİőűđœøæýơư";
    constexpr std::u32string_view known = U"åāēģīķļņūųėįðþŵŷŭĉĝĥĵŝħġċŀĺľŕōỳẁẃ";
    if (c < 0x80) return 0;
    if (c == U'Ã' || c == U'Â') return 1;
    if (c == U'Ð') return 1.5;
    const auto low = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    const double capital = upper ? .2 : 0;
    if (contains(common, low)) return capital;
    if (contains(usual, low) || c == U'İ') return .3 + capital;
    if (contains(known, low)) return .6 + capital;
    if (c >= 0x1EA0 && c <= 0x1EF9) return .3 + capital;  // Vietnamese
    if (c == 0xFB01 || c == 0xFB02) return .5;            // fi, fl
    if (c == U'ſ' || c == U'ŉ') return 6.5;
    if (c < 0x180) return 2;
    return c < 0x250 ? 3.5 : 5;
}

double cyrillic_rarity(char32_t c) {
    if ((c >= 0x0410 && c <= 0x044F) || c == 0x0401 || c == 0x0451) return .1;
    if (contains(U"іїєўґІЇЄЎҐ", c)) return .2;  // Ukrainian, Belarusian
    if (c >= 0x0400 && c <= 0x045F) return .4;  // Serbian, Macedonian
    if (c == 0x0490 || c == 0x0491) return .6;
    return c >= 0x0492 && c <= 0x04E9 ? 1.2 : 4;
}

double arabic_rarity(char32_t c) {
    if ((c >= 0x0620 && c <= 0x065F) || (c >= 0x0660 && c <= 0x066D)) return .1;
    // Persian, Urdu, Kurdish
    constexpr std::u32string_view others = U"پچژکگیٹڈڑںھہےئۆۇەۀۂ۔ێڕڵ";
    if (contains(others, c) || (c >= 0x06F0 && c <= 0x06F9)) return .1;
    return 2;
}

double han_rarity(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FA5) return .3;
    return 2.5;
}

double script_rarity(char32_t c, UScriptCode script, bool upper) {
    switch (script) {
        case USCRIPT_LATIN:
            return latin_rarity(c, upper);
        case USCRIPT_CYRILLIC:
            return cyrillic_rarity(c);
        case USCRIPT_ARABIC:
            return arabic_rarity(c);
        case USCRIPT_HAN:
            return han_rarity(c);
        case USCRIPT_GREEK:
            return (c >= 0x0386 && c <= 0x03CE) ? .2 : 1.5;
        case USCRIPT_HEBREW:
            return c >= 0x05D0 && c <= 0x05EA ? .1 : 1;
        case USCRIPT_HANGUL:
            return c >= 0xAC00 && c <= 0xD7A3 ? .3 : 2;
        case USCRIPT_THAI:
        case USCRIPT_DEVANAGARI:
        case USCRIPT_BENGALI:
        case USCRIPT_TAMIL:
        case USCRIPT_TELUGU:
        case USCRIPT_KANNADA:
        case USCRIPT_MALAYALAM:
        case USCRIPT_GUJARATI:
        case USCRIPT_GURMUKHI:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_KATAKANA_OR_HIRAGANA:
            return .2;
        case USCRIPT_GEORGIAN:
        case USCRIPT_ARMENIAN:
        case USCRIPT_KHMER:
        case USCRIPT_LAO:
        case USCRIPT_MYANMAR:
        case USCRIPT_SINHALA:
        case USCRIPT_ETHIOPIC:
            return .8;
        default:
            return 3;
    }
}

Kind kind_of(char32_t c, std::int8_t category) {
    if (c == 0xFFFD) return Kind::damage;
    if (c >= 0x2500 && c <= 0x259F) return Kind::box;
    if (c >= 0x1F000 || c == 0x200D || (c >= 0x2600 && c <= 0x27BF) || (c >= 0xFE00 && c <= 0xFE0F)) {
        if (category == U_OTHER_SYMBOL || category == U_MATH_SYMBOL || category == U_MODIFIER_SYMBOL ||
            category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR) {
            return Kind::emoji;
        }
    }
    switch (category) {
        case U_LOWERCASE_LETTER:
            return c == 0xAA || c == 0xBA || c == 0xB5 ? Kind::symbol : Kind::lower;
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return Kind::upper;
        case U_OTHER_LETTER:
            return c == 0xAA || c == 0xBA ? Kind::symbol : Kind::other_letter;
        case U_MODIFIER_LETTER:
            return c < 0x300 ? Kind::symbol : Kind::other_letter;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return Kind::mark;
        case U_DECIMAL_DIGIT_NUMBER:
            return Kind::digit;
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return Kind::space;
        case U_DASH_PUNCTUATION:
            return Kind::dash;
        case U_START_PUNCTUATION:
            return c == 0x201E || c == 0x201A ? Kind::low_quote : Kind::opening;
        case U_INITIAL_PUNCTUATION:
            return Kind::opening;
        case U_END_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return Kind::closing;
        case U_CONTROL_CHAR:
            return c == '\t' || c == '\n' || c == '\r' ? Kind::space : Kind::damage;
        case U_CONNECTOR_PUNCTUATION:
            return Kind::punctuation;
        case U_OTHER_PUNCTUATION:
            if (c == 0xA1 || c == 0xBF) return Kind::opening;
            if (c == 0x2026) return Kind::closing;
            return contains(U"§¶†‡‰•", c) ? Kind::symbol : Kind::punctuation;
        case U_FORMAT_CHAR:
            return Kind::punctuation;
        case U_MATH_SYMBOL:
        case U_CURRENCY_SYMBOL:
        case U_MODIFIER_SYMBOL:
        case U_OTHER_SYMBOL:
        case U_OTHER_NUMBER:
        case U_LETTER_NUMBER:
            return Kind::symbol;
        default:
            return Kind::damage;
    }
}

double mark_rarity(char32_t c, UScriptCode script) {
    if (script != USCRIPT_INHERITED) return script_rarity(c, script, false);
    if (c >= 0x064B && c <= 0x0655) return .1;  // Arabic vowel signs
    if (c <= 0x030C || c == 0x0323 || c == 0x0327 || c == 0x0328 || c == 0x0331) return .5;
    return 1.8;
}

double symbol_rarity(char32_t c) {
    if (contains(U"€£$°©®™½¼¾²³ªº₹₽™→", c)) return .4;
    if (contains(U"¢¥§±×÷µ¹•·№♥★☆✓✔←↑↓▲▼►●■◆○□", c)) return .6;
    if (contains(U"¨´¯¸ˆ˜ˇ˘˙˛˝", c)) return 1;
    if (c >= 0x02B0 && c <= 0x02FF) return 3;
    if (contains(U"¤¦¬†‡‰", c)) return 1.2;
    if (c >= 0x2200 && c <= 0x22FF) return 1;
    return (c >= 0x2100 && c <= 0x27BF) || c == 0x2800 ? .7 : 1.5;
}

double damage_rarity(char32_t c, std::int8_t category) {
    if (c == 0xFFFD) return 1;
    // Most C1 controls could also be read as windows-1252.
    if (category == U_CONTROL_CHAR) return contains(U"\x81\x8D\x8F\x90\x9D", c) ? 5 : 2.5;
    return category == U_PRIVATE_USE_CHAR ? 6 : 8;
}

double punctuation_rarity(char32_t c) {
    if (contains(U"“”‘’«»„…–—‚׳״、。·，！？：；「」『』（）・،؛؟।", c)) return .1;
    if (contains(U"‹›¡¿•、〈〉《》【】־", c)) return .4;
    if (c == 0x200C || c == 0x200E || c == 0x200F) return .1;  // Persian; bidi marks
    if (c == 0xAD || c == 0x200B || c == 0x200D) return .8;
    return c >= 0x3000 && c <= 0x303F ? .6 : 1.2;
}

double rarity_of(char32_t c, Kind kind, std::int8_t category, UScriptCode script) {
    if (c < 0x80 && kind != Kind::damage) return 0;
    switch (kind) {
        case Kind::lower:
        case Kind::upper:
        case Kind::other_letter:
            return script_rarity(c, script, kind == Kind::upper);
        case Kind::mark:
            return mark_rarity(c, script);
        case Kind::digit:
            return c < 0x80 ? 0 : (script == USCRIPT_COMMON ? .5 : script_rarity(c, script, false));
        case Kind::space:
            return c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x2009 ? .2 : 1.5;
        case Kind::symbol:
            return symbol_rarity(c);
        case Kind::box:
            return .5;
        case Kind::emoji:
            return .4;
        case Kind::damage:
            return damage_rarity(c, category);
        default:
            return punctuation_rarity(c);
    }
}

Trait make_trait(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    const std::int8_t category = u_charType(c);
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &error);
    Trait trait;
    trait.code_point = code_point;
    trait.kind = kind_of(code_point, category);
    trait.script = static_cast<std::uint8_t>(std::clamp<int>(script, 0, 255));
    trait.rarity = rarity_of(code_point, trait.kind, category, script);
    return trait;
}

}  // namespace

Trait trait_of(char32_t code_point) {
    // The blocks that single-byte encodings and their languages are made of, looked up once.
    static const std::vector<Trait> known = [] {
        std::vector<Trait> traits;
        for (char32_t c = 0; c < 0x2700; ++c) traits.push_back(make_trait(c));
        return traits;
    }();
    return code_point < known.size() ? known[code_point] : make_trait(code_point);
}

}  // namespace retold::text
