// Ratios that forgive the order or the repetition of words: token sort and token set ratio as FuzzyWuzzy defined them
// and RapidFuzz computes them, bit for bit. Words are what stands between code points for which separates_words()
// holds.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::similarity {

// The words, sorted by code point and joined by single spaces.
std::u32string sort_tokens(std::u32string_view text);

// The ratio of the two texts with their words sorted; 0 below `cutoff`.
double token_sort_ratio(std::u32string_view a, std::u32string_view b, double cutoff = 0);

// The set of a text's words, sorted by code point: views into the text.
using TokenSet = std::vector<std::u32string_view>;
TokenSet token_set(std::u32string_view text);

// With S the words that both have and A, B those of one side only, each sorted and joined: the best ratio of the pairs
// (S, S+A), (S, S+B), (S+A, S+B). 100 if one set contains the other, 0 if one is empty; 0 below `cutoff`.
double token_set_ratio(const TokenSet& a, const TokenSet& b, double cutoff = 0);
double token_set_ratio(std::u32string_view a, std::u32string_view b, double cutoff = 0);

}  // namespace retold::similarity
