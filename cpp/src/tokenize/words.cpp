#include "retold/tokenize/words.hpp"

#include <string>

#include "retold/text/breaks.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::tokenize {
namespace {

TokenKind kind_of(std::string_view token) {
    const char32_t first = text::decode_at(token, 0).code_point;
    if (text::is_space(first)) return TokenKind::space;
    bool number = false;
    bool kana = false;
    for (std::size_t at = 0; at < token.size();) {
        const text::Unit unit = text::decode_at(token, at);
        at += unit.size;
        const text::Script script = text::script_of(unit.code_point);
        if (script == text::Script::han) return TokenKind::ideograph;
        if (script == text::Script::hiragana || script == text::Script::katakana) {
            kana = true;
        } else if (text::is_letter(unit.code_point)) {
            return TokenKind::letter;
        }
        number = number || text::is_digit(unit.code_point);
    }
    if (kana) return TokenKind::kana;
    if (number) return TokenKind::number;
    return text::is_punctuation(first) ? TokenKind::punctuation : TokenKind::symbol;
}

}  // namespace

std::vector<Token> words(std::string_view text, const WordOptions& options) {
    std::string well_formed;
    if (!text::is_valid_utf8(text)) {
        // Surrogates are one unit here and three to ICU: U+FFFD has their size.
        well_formed.assign(text);
        for (std::size_t at = 0; at < text.size();) {
            const text::Unit unit = text::decode_at(text, at);
            if (!unit.valid && unit.size == 3) well_formed.replace(at, 3, "\uFFFD");
            at += unit.size;
        }
    }
    std::vector<std::size_t> ends;
    text::append_word_breaks(well_formed.empty() ? text : std::string_view(well_formed), 0, ends);
    std::vector<Token> tokens;
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        const TokenKind kind = kind_of(text.substr(start, end - start));
        if (options.keep == Keep::all || is_word(kind)) tokens.push_back({{start, end}, kind});
        start = end;
    }
    return tokens;
}

}  // namespace retold::tokenize
