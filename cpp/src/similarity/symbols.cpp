// See symbols.hpp.
#include "retold/similarity/symbols.hpp"

#include "retold/text/utf8.hpp"

namespace retold::similarity {
namespace {

char32_t surrogate_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    return 0xD000U | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
}

}  // namespace

void decode_symbols(std::string_view text, std::u32string& symbols) {
    if (text::is_ascii(text)) {
        symbols.resize(text.size());
        for (std::size_t i = 0; i < text.size(); ++i) symbols[i] = static_cast<unsigned char>(text[i]);
        return;
    }
    symbols.clear();
    symbols.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        symbols.push_back(!unit.valid && unit.size == 3 && text[at] == '\xED' ? surrogate_at(text, at)
                                                                              : unit.code_point);
        at += unit.size;
    }
}

bool separates_words(char32_t symbol) {
    if (symbol < 0x80)
        return symbol == 0x20 || (symbol >= 0x09 && symbol <= 0x0D) || (symbol >= 0x1C && symbol <= 0x1F);
    switch (symbol) {
        case 0x85:
        case 0xA0:
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x3000:
            return true;
        default:
            return symbol >= 0x2000 && symbol <= 0x200A;
    }
}

}  // namespace retold::similarity
