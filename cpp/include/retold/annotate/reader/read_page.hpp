// One page cut into sentences and folded words, once: what annotations of the page and comparisons of pages stand on.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::annotate {

// Text of a page and which of its bytes belong to the story. Views: valid as long as what they look at.
struct PageText {
    std::string_view raw;        // UTF-8, possibly malformed
    std::span<const Span> body;  // sorted, not overlapping, inside `raw`; no title
    std::optional<Span> title;
    std::string_view language;  // BCP 47 tag that the page states; empty or "und": not known
};

// A word of a page.
struct Token {
    Span span;
    std::uint32_t term = 0;  // number of its folded word, within Reading::terms
    bool name = false;       // capitalised where that says something
    bool number = false;     // has a digit
};

struct Sentence {
    Span span;
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    bool title = false;
};

struct Reading {
    std::string language;  // canonical BCP 47 tag; empty: not known
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  // the title first, if there is one; then in the order of the body
    std::vector<std::string> terms;   // distinct folded words without possessive ending, in order of appearance
    std::uint32_t body_tokens = 0;    // tokens behind those of the title
    bool cased = false;               // whether its script tells capitals
};

// Sentences run over pieces of the body that only white space parts, and never over what lies between others.
// `language`: "auto" (what the page states, else a guess from its longest piece) or a BCP 47 tag.
// Never throws for text. Linear time, memory for each token.
Reading read_page(const PageText& page, std::string_view language = "auto");

}  // namespace retold::annotate
