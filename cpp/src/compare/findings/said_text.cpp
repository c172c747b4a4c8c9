#include "compare/findings/said_text.hpp"

#include <algorithm>
#include <cstddef>

#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

bool is_word(char32_t c) {
    return text::is_alphanumeric(c) || text::is_mark(c);
}

// "…", or the third of three full stops.
bool is_omission(std::string_view said, std::size_t at, char32_t c) {
    return c == U'\u2026' || (c == U'.' && at >= 2 && said.substr(at - 2, 2) == "..");
}

void add_pieces(std::string_view said, std::vector<std::string>& pieces) {
    std::string piece(1, ' ');
    const auto cut = [&] {
        if (piece.back() != ' ') piece.push_back(' ');
        if (piece.size() > 1) pieces.push_back(piece);
        piece.assign(1, ' ');
    };
    for (std::size_t at = 0; at < said.size();) {
        const text::Unit unit = text::decode_at(said, at);
        if (is_word(unit.code_point)) {
            piece.append(said.substr(at, unit.size));
        } else if (is_omission(said, at, unit.code_point)) {
            cut();
        } else if (unit.code_point != U'\'' && piece.back() != ' ') {
            piece.push_back(' ');
        }
        at += unit.size;
    }
    cut();
}

}  // namespace

std::vector<std::string> said_pieces(std::string_view raw, const annotate::Quote& quote) {
    std::vector<std::string> pieces;
    for (const Span span : quote.content) add_pieces(text::fold_key(slice(raw, span)), pieces);
    return pieces;
}

std::string said_text(const std::vector<std::string>& pieces) {
    std::string text(1, ' ');
    for (const std::string& piece : pieces) text.append(piece, 1, std::string::npos);
    return text;
}

bool stand_in(const std::vector<std::string>& pieces, std::string_view text) {
    std::size_t from = 0;
    return std::ranges::all_of(pieces, [&](const std::string& piece) {
        const std::size_t at = text.find(piece, from);
        if (at == std::string_view::npos) return false;
        from = at + piece.size() - 1;  // the space behind it is the one before the next
        return true;
    });
}

}  // namespace retold::compare
