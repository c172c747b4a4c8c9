// Whether two pages with much wording in common tell of the same people, places and figures, or were written from one
// template: match reports, weather, earnings, police bulletins.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/alignment.hpp"

namespace retold::compare {

// What two pages with much wording in common (`contained`: the larger containment of runs of words) share of the facts
// that tell one event from another: names, in any case, and numbers. A rare word at the start of a sentence counts as a
// name. 1 where the wording is not alike, where a page has fewer than three facts that the other lacks (too few to
// tell) and where aligned sentences of both (`alignment`, if there is one) have four facts and nearly all in common:
// what else the pages tell, as a roundup of several items does, says nothing against them. Else 0 if the pages differ
// in nothing but facts, all over, and in nearly all numbers (languages that write all nouns with capitals know no other
// sign); else the share of the names (idf-weighted; of the numbers where the script of a page tells no capitals), the
// larger one of the two pages. The same for (a, b) and (b, a). O(n log n) in the words, O(1) for other wording.
double shared_facts(const Prepared& a, const Prepared& b, const Alignment* alignment, double contained,
                    const std::vector<float>& idf);

}  // namespace retold::compare
