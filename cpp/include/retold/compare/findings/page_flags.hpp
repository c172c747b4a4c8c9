// Places of pages that look as if something went wrong, those that only other pages show among them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::compare {

// What only shows beside other pages; "garbled_name" is also a kind of one page, see annotate::FlagKind.
inline constexpr std::string_view exchanged_speakers = "exchanged_speakers";
inline constexpr std::string_view contradicting_date = "contradicting_date";

struct PageFlag {
    std::uint32_t document = 0;
    std::string_view kind;
    Span span;
    std::string reason;
    double score = 0;  // 0 to 1: how sure that something is wrong here
    friend bool operator==(const PageFlag&, const PageFlag&) = default;
};

// Whether a writing of a name is a misspelling of the usual one, where both are known to be one name: one of its words
// is another word there, with half of the letters in common, and differs in more than an ending. By words, in any
// script.
bool is_garbled(std::string_view writing, std::string_view usual);

}  // namespace retold::compare
