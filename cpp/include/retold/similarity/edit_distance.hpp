// Edit distances between two strings of code points, bit-parallel: 64 cells of the classical matrix per machine word.
// Levenshtein by Myers (1999) in the formulation of Hyyrö (2003), with blocks for long strings; the longest common
// subsequence, and Indel from it, by Hyyrö (2004). Values equal those of RapidFuzz.
#pragma once
#include <cstddef>
#include <limits>
#include <string_view>

namespace retold::similarity {

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

// The least number of insertions, deletions and substitutions that turn `a` into `b`; limit + 1 if it exceeds `limit`.
// O(|a|/64 * |b|) time.
std::size_t levenshtein(std::u32string_view a, std::u32string_view b, std::size_t limit = no_limit);

// The length of the longest common subsequence. O(|a|/64 * |b|) time.
std::size_t common_subsequence(std::u32string_view a, std::u32string_view b);

// The least number of insertions and deletions that turn `a` into `b`; limit + 1 if it exceeds `limit`.
std::size_t indel(std::u32string_view a, std::u32string_view b, std::size_t limit = no_limit);

}  // namespace retold::similarity
