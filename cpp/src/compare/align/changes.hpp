// The differences of two aligned runs of words, by the longest common subsequence of their terms.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

using annotate::Token;

struct WordDifference {
    std::size_t common = 0;  // words of the longest common subsequence, or less where it is not complete
    std::vector<Change> changes;
    bool complete = true;  // whether all words were compared
};

// Of runs with more than 2,000,000 pairs of words only the equal words at both ends are found, and what is between them
// is one change. `words` are those of terms, `language` chooses the words that deny.
WordDifference differences(std::span<const Token> a, std::span<const Token> b, const std::vector<std::string>& words,
                           std::string_view language);

}  // namespace retold::compare
