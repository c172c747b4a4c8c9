// Some queries prepared for comparison with many choices: sorted by length, in groups of eight whose position bits
// stand side by side, so that one pass over a choice gives eight common subsequences (Hyyrö 2004, across strings
// instead of along one). Private to the string matches.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pattern.hpp"
#include "profile.hpp"
#include "retold/base/cpu.hpp"
#include "retold/similarity/string_measure.hpp"
#include "retold/similarity/token_ratio.hpp"

namespace retold::similarity {

struct Query {
    std::uint32_t row = 0;
    std::u32string text;
    std::uint32_t place = 0;  // among those of a block, in the order of rows
};

// Up to eight queries of similar length.
struct QueryGroup {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t words = 0;            // position words of the longest
    std::vector<std::uint64_t> bits;  // [code point number][word][lane]
    LaneProfiles profiles;
};

class QueryBlock {
  public:
    // At least one query.
    QueryBlock(std::vector<Query> queries, StringMeasure measure);
    QueryBlock(const QueryBlock&) = delete;  // the tokens are views into the queries
    QueryBlock& operator=(const QueryBlock&) = delete;

    const std::vector<Query>& queries() const { return queries_; }
    const std::vector<QueryGroup>& groups() const { return groups_; }
    const Alphabet& alphabet() const { return alphabet_; }
    // The words of a query, for token_set_ratio; empty for other measures.
    const TokenSet& tokens(std::size_t query) const { return tokens_[query]; }

  private:
    void add_group(std::size_t first, bool with_bits);

    std::vector<Query> queries_;
    std::vector<TokenSet> tokens_;
    Alphabet alphabet_;
    std::vector<QueryGroup> groups_;
};

using LaneLengths = std::array<std::size_t, lanes>;

// A text whose code points have numbers in the alphabet of a block.
struct Coded {
    std::u32string_view symbols;
    const Alphabet& alphabet;
    std::size_t number(char32_t symbol) const { return alphabet.find(symbol); }
};

// Lengths of the longest common subsequences of a text with the group's queries whose bit is set in `wanted`; other
// lanes may hold anything, and so may those below needed[lane], as long as it is less than that.
LaneLengths common_of_lanes(const QueryGroup& group, const Coded& text, unsigned wanted, const std::uint16_t* needed,
                            SimdLevel level);

}  // namespace retold::similarity
