// The weekdays that a page names: pages of one event name the same ones, those of other events of one matter others.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sets the weekdays of all pages, by the lists of their languages (weekdays.txt). Linear in the tokens.
void count_weekdays(Collection& collection);

// Sets the aspect weekdays of the pairs whose pages both name some: the cosine of how often they name each, nearer to 1
// the fewer they name.
void add_weekdays(std::vector<Pair>& pairs, const std::vector<Prepared>& pages);

}  // namespace retold::compare
