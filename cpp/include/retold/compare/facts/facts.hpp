// What several pages say of the same thing: their dates, numbers, sums, shares, durations, clock times and denials, led
// together by the sentences that are aligned and by the words around them, and whether they agree.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/slot.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

enum class FactStatus : std::uint8_t {
    agree,        // the same value
    compatible,   // values that may both be true: a bound, a rounded number, a date without its year
    conflict,     // values that cannot both be true
    only_in_one,  // no other page of its story has it
    scope,        // one page says itself what another gives to a speaker
};
inline constexpr std::array<std::string_view, 5> fact_statuses = {"agree", "compatible", "conflict", "only_in_one",
                                                                  "scope"};

// What one page says of it.
struct Cell {
    std::uint32_t document = 0;
    annotate::Slot slot;  // its span lies in the raw page
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Fact {
    std::string label;  // the words that the pages share around it
    annotate::SlotType type = annotate::SlotType::number;
    std::vector<Cell> cells;  // one per document, sorted by it
    FactStatus status = FactStatus::only_in_one;
    std::vector<std::uint32_t> outliers;  // documents that differ from what most say; none without a majority
    float score = 0;                      // 0 to 1: how sure that all cells are of one thing
    std::string why;                      // in words
    friend bool operator==(const Fact&, const Fact&) = default;
};

// Conflicts first, then what most pages tell, in the order of the ids of their first pages. Positions count what those
// of the comparison count. Pages of one topic are looked at together; reading is linear in their text, linking near
// linear in the values that share rare words. `own`: for each document its values of the user's fact types
// (SlotType::own), in positions as those of the comparison; or empty.
std::vector<Fact> facts(const Comparison& comparison, const RunOptions& run = {},
                        std::span<const std::vector<annotate::Slot>> own = {});

}  // namespace retold::compare
