// The fuzzy ratios known from FuzzyWuzzy and RapidFuzz, 0 to 100, equal to the latter bit for bit: 100 times one minus
// the Indel distance over the summed lengths, for the whole strings or for the best window of the longer one.
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::similarity {

// 100 (1 - indel / (|a| + |b|)), and 100 for two empty strings; 0 if it is below `cutoff`.
double ratio(std::u32string_view a, std::u32string_view b, double cutoff = 0);

// The best ratio of the shorter string with a part of the longer one: windows of the shorter one's length, and shorter
// ones at either end. One empty string: 0, two: 100. O(n) windows of O(|a|/64 * |a|) time at worst; windows that cannot
// beat the best one so far are jumped over.
double partial_ratio(std::u32string_view a, std::u32string_view b, double cutoff = 0);

// The ratio that an Indel distance between strings of `length` code points together stands for; 0 below `cutoff`.
double ratio_of_distance(std::size_t distance, std::size_t length, double cutoff);

}  // namespace retold::similarity
