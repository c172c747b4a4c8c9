// Differences between aligned sentences that change what is said: numbers, denials and names, not style. They are read
// off the word-level changes of pages that tell one story. Where a sentence is told in other words, long runs differ,
// and only what can be laid side by side is taken: one number against one number. That a page lacks something is an
// omission, not a difference.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Words of page a that say another thing than those of page b.
struct Difference {
    std::size_t group = 0;  // index into Alignment::aligned
    ChangeKind kind = ChangeKind::number;
    Span a;
    Span b;
    friend bool operator==(const Difference&, const Difference&) = default;
};

// Whether the pages of such a pair tell one story.
bool tells_one_story(Relation relation);

// Numbers, names and denials.
bool is_grave(ChangeKind kind);

// In groups of such a kind most words are the same, so that what differs was changed.
bool is_literal(AlignedKind kind);

// The numbers in a text, as bytes: digits of any script, with single marks between them (3,500; 18:30; 1/2). Linear.
std::vector<Span> find_numbers(std::string_view text);

// The two sides of a grave change of the kind, as bytes of both texts, if they differ in one thing. Linear time.
std::optional<std::pair<Span, Span>> laid_side_by_side(ChangeKind kind, bool literal, std::string_view a,
                                                       std::string_view b);

// The parts of one side of a grave change that carry its kind, as bytes of `words`, in order: all of a few words where
// most words around are the same; else the numbers, or the runs of words with a capital, that `others` does not have in
// any case. The first word of a sentence (`at_start`) has a capital anyway. Linear in `words` times `others`.
std::vector<Span> grave_parts(ChangeKind kind, bool literal, std::string_view words, bool at_start,
                              std::string_view others);

// The grave differences of a pair of the comparison, in the order of a, with positions as its own; none unless the
// pages tell one story. Linear in both pages.
std::vector<Difference> differences(const Comparison& comparison, const Pair& pair);

}  // namespace retold::compare
