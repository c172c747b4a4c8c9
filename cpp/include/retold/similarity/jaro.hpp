// Jaro and Jaro-Winkler similarity of two strings of code points (Jaro 1989; Winkler 1990): made for names, where
// letters are swapped and beginnings are sure. Values equal those of RapidFuzz.
#pragma once
#include <string_view>

namespace retold::similarity {

// 0 to 1; 0 if it is below `cutoff`. Two empty strings: 1. O(|a|/64 * |b|) time.
double jaro(std::u32string_view a, std::u32string_view b, double cutoff = 0);

// Jaro, and where that is above 0.7 a tenth of what is missing to 1 for each of up to four equal first code points.
double jaro_winkler(std::u32string_view a, std::u32string_view b, double cutoff = 0);

}  // namespace retold::similarity
