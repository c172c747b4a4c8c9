// Word boundaries, one segment at a time: the scalar tier, which knows all rules, and the vector tier for stretches of
// common characters, which hands everything else to the scalar one.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "retold/tokenize/token.hpp"

namespace retold::tokenize {

// What stands between two boundaries by the rules alone.
struct Segment {
    std::size_t end = 0;
    TokenKind kind = TokenKind::symbol;
    bool dictionary = false;  // a dictionary may find boundaries inside
};

// The segment that starts at `start` (start < text.size(), at a boundary). Linear in its length.
Segment next_segment(std::string_view text, std::size_t start);

// The kind of a piece of text whose boundaries are known.
TokenKind kind_of_piece(std::string_view piece);

// The kind of a piece by its first byte: right for ASCII characters that stand alone and for words that begin with a
// letter; letters for the bytes of longer characters.
const std::array<TokenKind, 256>& kinds_by_first_byte();

// What a vector tier did: it wrote tokens up to `end`, a boundary, before the one that is to be left to the scalar tier
// until `hard` is behind.
struct Stretch {
    std::size_t end = 0;
    std::size_t hard = 0;
    Token* out = nullptr;
};

// Writes tokens from boundary `start` on while 64 bytes of text and 68 places of room are left.
Stretch fast_words(std::string_view text, std::size_t start, bool all, Token* out, const Token* limit);

}  // namespace retold::tokenize
