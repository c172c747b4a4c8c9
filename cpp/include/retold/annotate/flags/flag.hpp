// A place of a text that looks as if scraping, typing or translating had harmed it. Never a verdict: a hint with its
// reason.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::annotate {

enum class FlagKind : std::uint8_t {
    garbled_name,     // spelled in two ways, this one once
    mixed_scripts,    // letters of two alphabets in one word
    unbalanced_mark,  // a quotation mark without its partner, or with one of another kind
    missing_unit,     // a sum without currency where others have one
    glued_words,      // no space between two words
    repeated_text,    // sentences that stand in the text already
    doubled_words,    // "the the", "in the in the"
    translation,      // a sentence of one small word, articles that exclude each other
};

struct Flag {
    FlagKind kind = FlagKind::garbled_name;
    Span span;
    std::string reason;
    double score = 0;  // 0 to 1: how sure that something is wrong here
    friend bool operator==(const Flag&, const Flag&) = default;
};

std::string_view to_string(FlagKind kind);

}  // namespace retold::annotate
