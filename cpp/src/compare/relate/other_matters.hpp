// Whether a page tells of other matters beside what it has from another: a roundup, a bulletin, a day's briefs.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/alignment.hpp"

namespace retold::compare {

// The share of the words of one body, the larger one of the two, that stand before the first sentence that is aligned
// with the other page and have hardly a rare word of it or of what is aligned; and of those behind the last, if those
// before are such. A copy may lack the end of a text or go on behind it; what begins with another matter is a roundup.
// 0 where too few rare words stand there to tell. O(n log n) in the words.
double other_matters(const Prepared& a, const Prepared& b, const Alignment& alignment, const std::vector<float>& idf);

}  // namespace retold::compare
