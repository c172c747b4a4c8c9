// Whether two pages with much wording in common tell of the same people, places and figures, or were written from one
// template: match reports, weather, earnings, police bulletins.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"

namespace retold::compare {

// Share of the names of a page (idf-weighted) whose words the other has, too, in any case; of the numbers where the
// script of a page tells no capitals. A rare word at the start of a sentence counts as a name. The larger share of the
// two pages; 1 where one has fewer than three facts that the other lacks: too few to tell. The same for (a, b) and (b,
// a). O(n log n) in the words.
double shared_facts(const Prepared& a, const Prepared& b, const std::vector<float>& idf);

}  // namespace retold::compare
