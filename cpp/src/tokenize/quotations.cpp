#include "tokenize/quotations.hpp"

#include "tokenize/marks.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t longest = 1000;

// What closes a quotation that the character opens; 0 if it opens none.
constexpr char32_t closer_of(char32_t opener) {
    switch (opener) {
        case U'"':
            return U'"';
        case U'“':
            return U'”';
        case U'„':
            return U'“';
        case U'«':
            return U'»';
        case U'»':
            return U'«';
        case U'‹':
            return U'›';
        case U'‘':
            return U'’';
        case U'「':
            return U'」';
        case U'『':
            return U'』';
        case U'《':
            return U'》';
        default:
            return 0;
    }
}

}  // namespace

Quotations::Quotations(std::string_view text) {
    char32_t closer = 0;
    std::size_t open = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const bool empty_line = c.code_point == U'\n' && before == U'\n';
        if (closer != 0 && (empty_line || at - open > longest)) closer = 0;
        if (closer != 0 && (c.code_point == closer || (closer == U'“' && c.code_point == U'”'))) {
            spans_.push_back({open, at + c.size});
            closer = 0;
        } else if (closer == 0) {
            closer = closer_of(c.code_point);
            open = at;
        }
        before = c.code_point;
        at += c.size;
    }
}

bool Quotations::inside(std::size_t offset) {
    while (at_ < spans_.size() && spans_[at_].end <= offset) ++at_;
    return at_ < spans_.size() && spans_[at_].start < offset;
}

}  // namespace retold::tokenize
