// A token: where it stands in the text, and what it is made of.
#pragma once
#include <cstdint>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::tokenize {

enum class TokenKind : std::uint8_t { letter, number, kana, ideograph, space, punctuation, symbol };

// Whether tokens of the kind are words; the others stand between words.
constexpr bool is_word(TokenKind kind) {
    return kind <= TokenKind::ideograph;
}

// The name of the kind, as in the enumeration.
std::string_view to_string(TokenKind kind);

struct Token {
    Span span;
    TokenKind kind = TokenKind::letter;
    friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace retold::tokenize
