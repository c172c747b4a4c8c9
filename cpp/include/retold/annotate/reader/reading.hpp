// One reading of a text, shared by all annotators: its language, sentences, tokens with their marks and capitals, and
// its characters folded so that word lists find them in any writing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/tokenize/token.hpp"

namespace retold::annotate {

// What a mark does. `quotation` is one that may open or close ("), `dash` may open speech.
enum class MarkRole : std::uint8_t { none, stop, pause, opening, closing, quotation, dash, other };

// A word or mark; spaces are no tokens.
struct ReadToken {
    Span span;
    std::size_t first = 0;  // its folded characters: TextReading::letters[first, last)
    std::size_t last = 0;
    tokenize::TokenKind kind = tokenize::TokenKind::letter;
    MarkRole role = MarkRole::none;
    bool capital = false;   // begins with a capital
    bool capitals = false;  // all letters are capitals, and there are two or more
    bool spaced = false;    // a space, a line end or nothing stands before it
    std::uint32_t sentence = 0;
};

struct ReadSentence {
    Span span;
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
};

// The text must outlive it.
struct TextReading {
    std::string_view text;
    std::string language;  // BCP 47 tag; empty: not known
    // The characters, each folded by fold_letter; those that fold to nothing are left out.
    std::u32string letters;
    std::vector<std::size_t> offsets;  // the byte each letter starts at, and the end of the text
    std::vector<ReadSentence> sentences;
    std::vector<ReadToken> tokens;

    // The bytes of letters [first, last); what folds to nothing at their end is not in.
    Span span_of(std::size_t first, std::size_t last) const;
};

// `language`: "auto" (a guess from the text) or a BCP 47 tag; throws InvalidArgument for what is neither, never for
// text. Linear time and memory.
TextReading read_text(std::string_view text, std::string_view language = "auto");

// The character as word lists write it: lower case, digits of all scripts as 0 to 9, full-width marks, apostrophes,
// hyphens and spaces as ASCII ones, Arabic letters without hamza and in one form for Arabic, Persian and Urdu, e for ё.
// 0 for what is left out: short vowels of Arabic, nukta, soft hyphens, directional marks.
char32_t fold_letter(char32_t code_point);

// The letters of a text, folded.
std::u32string fold_letters(std::string_view text);

}  // namespace retold::annotate
