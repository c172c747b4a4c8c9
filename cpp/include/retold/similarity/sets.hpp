// Measures of two sets of hashes: how much two texts share, once somebody has cut them into shingles. Sets are sorted
// and without repeats; one pass over both. A set without members shares nothing with any set: every measure is 0, so
// texts without words never look alike.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace retold::similarity {

// A sorted set of hashes that somebody else owns.
using Hashes = std::span<const std::uint64_t>;

// Writes the hashes of one text's shingles, in text order and with repeats, over what the vector holds.
// Must be callable from many threads at once.
using ShingleFunction = std::function<void(std::string_view, std::vector<std::uint64_t>&)>;

// The hashes as a set: sorted, without repeats. O(n log n).
std::vector<std::uint64_t> to_set(std::vector<std::uint64_t> hashes);

// Members of both. O(|a| + |b|).
std::size_t intersection_size(Hashes a, Hashes b);

// |a and b| / |a or b| (Jaccard 1901).
double jaccard(Hashes a, Hashes b);
// |a and b| / |a|: how much of a is found in b (Broder 1997). Not symmetric.
double containment(Hashes a, Hashes b);
// 2 |a and b| / (|a| + |b|) (Dice 1945).
double dice(Hashes a, Hashes b);
// |a and b| / min(|a|, |b|): the containment of the smaller set (Szymkiewicz-Simpson).
double overlap(Hashes a, Hashes b);

}  // namespace retold::similarity
