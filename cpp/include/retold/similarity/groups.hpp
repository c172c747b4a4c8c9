// Groups of texts from pairs. Following every pair to the end (`any`) chains: a roundup joins the stories it quotes,
// and one loose pair joins two crowds. `core` asks for more:
//   1. Best pairs first, two groups become one if at least half of all pairs of texts between them were reported.
//   2. A text that is left alone joins the group whose core it is paired with; the core is the member with the greatest
//   sum
//      of scores, the first of equals. So differently cut copies of one original stay with it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "retold/similarity/pairs.hpp"

namespace retold::similarity {

enum class Link : std::uint8_t { core, any };

// A group number for each of `size` texts: 0, 1, ... in the order of each group's first text; a text in no pair is a
// group of its own. The result does not depend on the order of the pairs. Throws InvalidArgument if a pair names a text
// outside 0..size-1. `any` is linear; `core` O(p log^2 p) for p pairs, linear for many copies of one text.
std::vector<std::int64_t> groups(const Pairs& pairs, std::size_t size, Link link = Link::core);

// Groups of two texts and more, the largest first, equally large ones by number.
struct GroupTable {
    std::vector<std::int64_t> group;
    std::vector<std::int64_t> texts;           // how many it has
    std::vector<std::int64_t> representative;  // the member with the greatest sum of scores within the group, the first
                                               // of equals
};

// `labels`: a group number, 0 or more, for each text, as `groups` gives them. Does not depend on the order of the
// pairs. Throws InvalidArgument for a negative label, or a pair that names a text outside the labels. About linear.
GroupTable describe_groups(const Pairs& pairs, const std::vector<std::int64_t>& labels);

}  // namespace retold::similarity
