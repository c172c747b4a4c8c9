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

}  // namespace retold::similarity
