// Matches of two sequences that keep the order of both: i before i' goes with j before j'.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace retold::compare {

struct Match {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double alike = 0;
    double away =
        0;  // how far apart the two lie in their sequences; the nearer of two that are equally alike is better
};

// Whether x is better than y: more alike, or as much and nearer.
constexpr bool is_better(const Match& x, const Match& y) {
    return x.alike != y.alike ? x.alike > y.alike : x.away < y.away;
}

// The numbers of those matches, which ascend in a, that make the heaviest sequence ascending in b, by the sum of
// `alike`. O(n log n).
std::vector<std::size_t> heaviest_chain(std::span<const Match> matches);

// The best match, then, in the same way, the best ones before it in both sequences and those behind it; in this order.
// Of equal ones the first by (a, b). O(n log n).
std::vector<Match> best_in_order(std::vector<Match> matches);

}  // namespace retold::compare
