// Words that lost the space between them, mostly where a link or a bold word ended ("the Harbourto").
// A space is only certain in the strict form: one side is a capitalised word that stands elsewhere in the same
// document, the other a function word of the language, and the whole occurs once. Everything looser is only told.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::clean {

struct GluedWord {
    Span span;              // of both words, in the text
    std::size_t split = 0;  // where the space went missing
    bool certain = false;   // the strict form
    friend bool operator==(const GluedWord&, const GluedWord&) = default;
};

// The glued words of a document, in order. `language` is a BCP 47 tag; without a list of function words for it, or for
// "und", nothing is certain. Scripts without capitals have none. Linear time.
std::vector<GluedWord> find_glued_words(std::string_view text, std::string_view language);

// Those of them that are certain, which is quicker to tell.
std::vector<GluedWord> certain_glued_words(std::string_view text, std::string_view language);

}  // namespace retold::clean
