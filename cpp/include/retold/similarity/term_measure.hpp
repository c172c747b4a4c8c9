// Measures of two texts by their terms, by name: sets of shingles, or the cosine of their counts.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retold::similarity {

enum class TermMeasure : std::uint8_t { jaccard, containment, dice, overlap, cosine, tfidf };
inline constexpr std::array<std::string_view, 6> term_measure_names = {"jaccard", "containment", "dice",
                                                                       "overlap", "cosine",      "tfidf"};

// Nothing for another name.
std::optional<TermMeasure> term_measure(std::string_view name);

// The measure of two lists of terms, with their repeats, between 0 and 1. "cosine" weighs each term by its damped
// count, "tfidf" also by how many of the two texts have it: they are the whole collection. 0 where either text has no
// terms. O(n log n).
double compare_terms(TermMeasure measure, std::vector<std::uint64_t> a, std::vector<std::uint64_t> b);

}  // namespace retold::similarity
