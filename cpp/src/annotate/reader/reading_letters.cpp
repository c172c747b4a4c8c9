#include <array>

#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

char32_t fold_arabic(char32_t c) {
    if ((c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 || (c >= 0x0610 && c <= 0x061A)) return 0;
    switch (c) {
        case 0x0622:  // alef with madda
        case 0x0623:  // alef with hamza
        case 0x0625:
        case 0x0671:
            return 0x0627;
        case 0x0643:  // kaf
            return 0x06A9;
        case 0x064A:  // yeh
        case 0x0649:  // alef maksura
        case 0x0626:  // yeh with hamza
            return 0x06CC;
        case 0x06C0:  // heh with yeh
        case 0x06C2:
        case 0x06D5:
            return 0x06C1;
        case 0x0629:  // teh marbuta
        case 0x06C3:
        case 0x0647:  // heh
        case 0x06BE:
            return c == 0x06BE ? c : 0x06C1;
        case 0x0624:  // waw with hamza
            return 0x0648;
        case 0x060C:  // comma
            return U',';
        case 0x066A:  // percent
            return U'%';
        default:
            return c;
    }
}

char32_t fold_mark(char32_t c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0x02B9:
        case 0x2032:
        case 0x0060:
        case 0x00B4:
            return U'\'';
        case 0x2010:
        case 0x2011:
            return U'-';
        case 0x2212:  // minus sign
            return U'-';
        case 0x200C:  // zero-width non-joiner: Persian writes it inside words
            return U' ';
        case 0x00AD:
        case 0x200B:
        case 0x200D:
        case 0x200E:
        case 0x200F:
        case 0x2060:
        case 0xFEFF:
        case 0x202A:
        case 0x202B:
        case 0x202C:
        case 0x202D:
        case 0x202E:
        case 0x2066:
        case 0x2067:
        case 0x2068:
        case 0x2069:
        case 0xFE0F:
            return 0;
        case 0x301C:  // wave dash
        case 0xFF5E:
            return U'~';
        default:
            return c;
    }
}

}  // namespace

char32_t fold_letter(char32_t c) {
    if (c < 0x80) {
        if (c == U'`') return U'\'';
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    if (c == 0x0130 || c == 0x0131) return U'i';
    if (c < 0x0250 && c != 0x00AD && c != 0x00A0 && c != 0x00B4) return text::to_lower(c);
    if (c == 0x0451 || c == 0x0401) return 0x0435;  // Cyrillic io
    if (c >= 0xFF01 && c <= 0xFF5D) return fold_letter(c - 0xFEE0);
    if (c == 0x093C || c == 0x09BC) return 0;  // nukta
    if (c >= 0x0958 && c <= 0x095F) {          // letters with nukta
        constexpr std::array<char32_t, 8> plain = {0x0915, 0x0916, 0x0917, 0x091C, 0x0921, 0x0922, 0x092B, 0x092F};
        return plain[c - 0x0958];
    }
    if (const int digit = text::digit_value(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
    if (c >= 0x0600 && c <= 0x06FF) return fold_arabic(c);
    if (c == 0x0085 || c == 0x2028) return U'\n';
    if (c == 0x2029) return U'\n';
    if (text::is_space(c)) return U' ';
    if (const char32_t mark = fold_mark(c); mark != c) return mark;
    return text::to_lower(c);
}

std::u32string fold_letters(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        if (const char32_t letter = fold_letter(unit.code_point); letter != 0) letters.push_back(letter);
        at += unit.size;
    }
    return letters;
}

}  // namespace retold::annotate
