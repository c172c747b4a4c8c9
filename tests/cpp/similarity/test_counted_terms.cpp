#include "similarity/counted_terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>

#include "reference/near_duplicates.hpp"
#include "retold/similarity/nearest.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {
namespace {

using Texts = std::vector<std::string>;

// Rows so heavy that a chunk has three of them.
class HeavyColumn final : public TextColumn {
  public:
    explicit HeavyColumn(const Texts& texts) : texts_(texts) {}
    std::size_t size() const override { return texts_.size(); }
    bool null(std::size_t row) const override { return row % 11 == 3; }
    std::size_t weight(std::size_t) const override { return 400'000; }
    std::string_view text(std::size_t row, std::string&) const override {
        return null(row) ? std::string_view() : texts_[row];
    }

  private:
    const Texts& texts_;
};

Texts random_texts(std::size_t count) {
    std::mt19937 random(81);
    Texts texts(count);
    for (std::string& text : texts) {
        for (std::size_t i = random() % 120; i > 0; --i) text += "శబ్దం" + std::to_string(random() % (1 + i)) + " ";
    }
    return texts;
}

// How often each row has each term.
std::vector<std::map<std::uint64_t, std::size_t>> counts_of(const TextColumn& column) {
    std::vector<std::map<std::uint64_t, std::size_t>> rows(column.size());
    std::vector<std::uint64_t> terms;
    std::string scratch;
    for (std::size_t row = 0; row < column.size(); ++row) {
        reference::hash_words(column.text(row, scratch), terms);
        for (const std::uint64_t term : terms) ++rows[row][term];
    }
    return rows;
}

TEST(CountedTerms, AreThoseOfEachRow) {
    const Texts texts = random_texts(200);
    const HeavyColumn column(texts);
    const auto expected = counts_of(column);
    const auto chunks = count_column(column, reference::hash_words, {4, {}});
    ASSERT_GT(chunks.size(), 50U);
    std::vector<std::map<std::uint64_t, std::size_t>> found;
    for (const CountedChunk& chunk : chunks) {
        const std::size_t first = found.size();
        found.resize(first + chunk.rows);
        ASSERT_TRUE(std::ranges::is_sorted(chunk.terms));
        for (std::size_t i = 0; i < chunk.terms.size(); ++i) {
            for (const auto& entry : chunk.entries_of(i)) found[first + entry.row][chunk.terms[i]] += entry.count;
        }
    }
    EXPECT_EQ(found, expected);
}

TEST(CountedTerms, FrequenciesAreNumbersOfRows) {
    const Texts texts = random_texts(200);
    const HeavyColumn column(texts);
    std::map<std::uint64_t, std::uint32_t> expected;
    for (const auto& row : counts_of(column)) {
        for (const auto& [term, count] : row) ++expected[term];
    }
    const auto chunks = count_column(column, reference::hash_words, {2, {}});
    for (const TermWeights& weights :
         {learn_weights(chunks, column.size(), {4, {}}), TermWeights::learn(column, reference::hash_words, {3, {}})}) {
        EXPECT_EQ(weights.documents(), texts.size());
        std::map<std::uint64_t, std::uint32_t> found;
        for (std::size_t i = 0; i < weights.terms().size(); ++i) found[weights.terms()[i]] = weights.frequencies()[i];
        EXPECT_EQ(found, expected);
    }
}

// A row alone: squares are summed in the order of hashes, what is kept in that of numbers.
struct SlowRow {
    std::vector<std::uint32_t> terms;
    std::vector<double> weights;
    double squares = 0;

    SlowRow(const std::map<std::uint64_t, std::size_t>& counts, const TermNumbers& numbers) {
        std::map<std::uint32_t, double> kept;
        double all = 0;
        double others = 0;
        for (const auto& [term, count] : counts) {
            const std::uint32_t number = numbers.find(term);
            const bool known = number != TermNumbers::unknown;
            const double weight =
                damped(static_cast<double>(count)) * (known ? numbers.idf(number) : numbers.unknown_idf());
            all += weight * weight;
            if (known) kept[number] = weight;
            if (!known) others += weight * weight;
        }
        for (const auto& [number, weight] : kept) {
            terms.push_back(number);
            weights.push_back(weight / std::sqrt(all));
            squares += weights.back() * weights.back();
        }
        if (all > 0) squares += others / all;
    }
};

TEST(Weigh, EqualsWeighingEachRowAloneToTheLastBit) {
    const Texts texts = random_texts(150);
    const HeavyColumn column(texts);
    const auto counts = counts_of(column);
    const Texts half(texts.begin(), texts.begin() + 40);
    for (const TermWeights& weights : {TermWeights::learn(column, reference::hash_words),
                                       TermWeights::learn(StringColumn(half), reference::hash_words), TermWeights(),
                                       TermWeights(3, {hash_bytes("శబ్దం1"), hash_bytes("శబ్దం2")}, {0, 2})}) {
        const TermNumbers numbers(weights);
        const TermVectors vectors = weigh(count_column(column, reference::hash_words, {}), numbers, {3, {}});
        ASSERT_EQ(vectors.count(), texts.size());
        for (std::size_t row = 0; row < texts.size(); ++row) {
            const SlowRow expected(counts[row], numbers);
            const auto terms = vectors.terms_of(row);
            const auto found = vectors.weights_of(row);
            ASSERT_EQ(std::vector<std::uint32_t>(terms.begin(), terms.end()), expected.terms);
            ASSERT_EQ(std::vector<double>(found.begin(), found.end()), expected.weights);
            ASSERT_EQ(vectors.squares[row], expected.squares);
        }
    }
}

TEST(TermNumbers, RareTermsComeFirstEquallyRareOnesByHash) {
    const TermNumbers numbers(TermWeights(4'000'000'000, {1, 5, 6, 8}, {7, 4'000'000'000, 2, 2}));
    EXPECT_EQ(numbers.find(6), 0U);
    EXPECT_EQ(numbers.find(8), 1U);
    EXPECT_EQ(numbers.find(1), 2U);
    EXPECT_EQ(numbers.find(5), 3U);
    EXPECT_EQ(numbers.idf(0), numbers.idf(1));
    EXPECT_GT(numbers.idf(2), numbers.idf(3));
}

TEST(NearestAndWeights, AreThoseOfLearningFirst) {
    const Texts texts = random_texts(120);
    const HeavyColumn column(texts);
    const Texts others = random_texts(30);
    const StringColumn queries(others);
    const TermWeights weights = TermWeights::learn(column, reference::hash_words);
    for (const unsigned threads : {1U, 4U}) {
        const auto own = nearest_and_weights(column, nullptr, reference::hash_words, {}, {threads, {}});
        EXPECT_EQ(own.pairs, nearest(column, reference::hash_words, weights));
        EXPECT_EQ(own.weights.terms(), weights.terms());
        EXPECT_EQ(own.weights.frequencies(), weights.frequencies());
        EXPECT_EQ(own.weights.documents(), texts.size());
        const auto asked = nearest_and_weights(column, &queries, reference::hash_words, {}, {threads, {}});
        EXPECT_EQ(asked.pairs, nearest(column, queries, reference::hash_words, weights));
        EXPECT_EQ(asked.weights.terms(), weights.terms());
    }
    EXPECT_EQ(nearest_and_weights(StringColumn({}), nullptr, reference::hash_words).pairs.size(), 0U);
}

}  // namespace
}  // namespace retold::similarity
