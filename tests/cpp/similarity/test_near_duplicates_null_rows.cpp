// Every verb of a column takes rows without a text: alone, in front, at the end, and as many as fill a block. They are
// in no result, and the other rows give what they give without them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reference/near_duplicates.hpp"
#include "reference/passages.hpp"
#include "retold/similarity/index.hpp"
#include "retold/similarity/minhash.hpp"
#include "retold/similarity/near_duplicates.hpp"
#include "retold/similarity/nearest.hpp"
#include "retold/similarity/own_measure.hpp"
#include "retold/similarity/passages_column.hpp"
#include "retold/similarity/string_matches.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {
namespace {

// The text of a row that is null is there, and must not be read.
struct Column {
    std::vector<std::string> texts;
    std::vector<std::uint8_t> valid;
    explicit Column(const std::vector<const char*>& rows) {
        for (const char* row : rows) {
            texts.emplace_back(row != nullptr ? row : "not to be read");
            valid.push_back(row != nullptr ? 1 : 0);
        }
    }
    StringColumn view() const { return StringColumn(texts, valid); }
};

const std::vector<Column> only_nulls = {Column({}), Column({nullptr}), Column(std::vector<const char*>(1000, nullptr))};
const Column mixed({nullptr, "мэр открыл мост", nullptr, "мэр открыл мост", nullptr});

constexpr StringMeasure measures[] = {
    StringMeasure::levenshtein,      StringMeasure::indel,          StringMeasure::jaro,
    StringMeasure::jaro_winkler,     StringMeasure::ratio,          StringMeasure::partial_ratio,
    StringMeasure::token_sort_ratio, StringMeasure::token_set_ratio};

double one(std::string_view, std::string_view) {
    return 1;
}

const Pairs no_pairs;
const Pairs the_two = {{1}, {3}, {1.0}};
const Pairs the_two_with_themselves = {{1, 1, 3, 3}, {1, 3, 1, 3}, {1.0, 1.0, 1.0, 1.0}};

TEST(NullRows, MatchNothingUnderAnyMeasure) {
    const Column text({"the mayor"});
    for (const StringMeasure measure : measures) {
        for (const Column& nulls : only_nulls) {
            EXPECT_EQ(matches(nulls.view(), text.view(), {measure, {}, {}}), no_pairs);
            EXPECT_EQ(matches(text.view(), nulls.view(), {measure, {}, {}}), no_pairs);
            EXPECT_EQ(matches(nulls.view(), nulls.view(), {measure, {}, {}}), no_pairs);
            EXPECT_EQ(best_matches("the mayor", nulls.view(), 3, {measure, {}, {}}), no_pairs);
        }
        EXPECT_EQ(matches(mixed.view(), mixed.view(), {measure, {}, {}}).left,
                  (std::vector<std::uint32_t>{1, 1, 3, 3}));
        EXPECT_EQ(best_matches("x", mixed.view(), 9, {measure, {}, {}}).right, (std::vector<std::uint32_t>{1, 3}));
    }
}

TEST(NullRows, BehindAFullBlockOfQueriesMatchNothing) {
    const std::string long_text(std::size_t{1} << 16, 'x');  // fills a block of queries alone
    const Column queries({long_text.c_str(), nullptr});
    EXPECT_EQ(matches(queries.view(), Column({"y"}).view(), {StringMeasure::ratio, 50.0, {}}), no_pairs);
    std::vector<const char*> rows(300, "x");  // more than a block of short ones
    rows.resize(2000, nullptr);
    EXPECT_EQ(matches(Column(rows).view(), Column({"x"}).view(), {StringMeasure::ratio, {}, {}}).size(), 300U);
}

TEST(NullRows, AreNotShownToAnOwnMeasure) {
    for (const Column& nulls : only_nulls) EXPECT_EQ(matches(nulls.view(), mixed.view(), &one), no_pairs);
    EXPECT_EQ(matches(mixed.view(), mixed.view(), &one), the_two_with_themselves);
}

TEST(NullRows, AreNoNearDuplicates) {
    NearDuplicateOptions exact;
    NearDuplicateOptions minhash;
    minhash.method = Method::minhash;
    for (const NearDuplicateOptions& options : {exact, minhash}) {
        for (const Column& nulls : only_nulls)
            EXPECT_EQ(near_duplicates(nulls.view(), reference::hash_words, options).pairs, no_pairs);
        EXPECT_EQ(near_duplicates(mixed.view(), reference::hash_words, options).pairs, the_two);
    }
}

TEST(NullRows, AreNearNothing) {
    NearestOptions options;
    options.k = 2;
    for (const Column& nulls : only_nulls) {
        const TermWeights weights = TermWeights::learn(nulls.view(), reference::hash_words);
        EXPECT_TRUE(weights.terms().empty());
        EXPECT_EQ(nearest(nulls.view(), reference::hash_words, weights, options), no_pairs);
        EXPECT_EQ(nearest(mixed.view(), nulls.view(), reference::hash_words, weights, options), no_pairs);
        EXPECT_EQ(nearest(nulls.view(), mixed.view(), reference::hash_words, weights, options), no_pairs);
    }
    const TermWeights weights = TermWeights::learn(mixed.view(), reference::hash_words);
    EXPECT_EQ(nearest(mixed.view(), reference::hash_words, weights, options).left, (std::vector<std::uint32_t>{1, 3}));
}

TEST(NullRows, ShareNoPassages) {
    for (const Column& nulls : only_nulls)
        EXPECT_TRUE(passages_column(nulls.view(), &retold::reference::split_words, {2, {}}).empty());
    const auto found = passages_column(mixed.view(), &retold::reference::split_words, {2, {}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].a, 1U);
    EXPECT_EQ(found[0].b, 3U);
}

TEST(NullRows, HaveTheSignatureOfATextWithoutWords) {
    const Signatures nulls = sign_column(Column({nullptr}).view(), reference::hash_words, {});
    const Signatures empty = sign_column(Column({""}).view(), reference::hash_words, {});
    EXPECT_EQ(nulls.numbers, empty.numbers);
    EXPECT_EQ(nulls.fingerprints, (std::vector<std::uint64_t>{0}));
}

TEST(NullRows, AreInAnIndexButNotFound) {
    Index index({Measure::jaccard, 1, 0});
    index.add({"a", "b", "c", "d", "e"}, mixed.view(), reference::hash_words);
    EXPECT_EQ(index.size(), 5U);
    std::vector<std::uint64_t> query;
    reference::hash_words("мэр открыл мост", query);
    EXPECT_EQ(index.query(query, 0.5), (std::vector<IndexHit>{{"b", 1.0}, {"d", 1.0}}));
    EXPECT_EQ(Index::from_bytes(index.to_bytes()).size(), 5U);
}

}  // namespace
}  // namespace retold::similarity
