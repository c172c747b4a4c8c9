#include "retold/similarity/string_matches.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/similarity/symbols.hpp"

namespace retold::similarity {
namespace {

// Invented headlines in several scripts, many of them edited copies of others, some empty, some long.
std::vector<std::string> headlines(std::size_t count, unsigned seed) {
    const std::vector<std::string> words = {"ferry",  "sinks", "off",   "coast",   "mayor", "opens",    "bridge",
                                            "dozens", "rain",  "паром", "затонул", "пожар", "渡轮沉没", "桥梁",
                                            "پل",     "شہر",   "সেতু",   "ไฟไหม้",   "😀",     "a",        "the"};
    std::mt19937 random(seed);
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        if (i > 10 && random() % 2 == 0) {
            text = rows[random() % rows.size()];
            for (auto k = random() % 4; k-- > 0 && !text.empty();) text[random() % text.size()] = 'x';
        } else {
            const auto size = random() % 40 == 0 ? 150 : random() % 14;
            for (std::size_t k = 0; k < size; ++k) text += (k == 0 ? "" : " ") + words[random() % words.size()];
        }
        rows.push_back(text);
    }
    return rows;
}

Pairs all_pairs(const std::vector<std::string>& queries, const std::vector<std::string>& choices,
                const MatchOptions& options) {
    Pairs pairs;
    for (std::uint32_t q = 0; q < queries.size(); ++q) {
        for (std::uint32_t c = 0; c < choices.size(); ++c) {
            const double score =
                string_score(options.measure, decode_symbols(queries[q]), decode_symbols(choices[c]), options.cutoff);
            if (reaches(options.measure, score, options.cutoff)) pairs.add(q, c, score);
        }
    }
    return pairs;
}

MatchOptions with(StringMeasure measure, std::optional<double> cutoff, SimdLevel level = best_simd_level()) {
    return {measure, cutoff, level};
}

TEST(Matches, EqualComparingEveryPairAtEveryLevelAndCutoff) {
    const std::vector<std::string> queries = headlines(37, 1);
    const std::vector<std::string> choices = headlines(120, 1);
    for (const auto measure : {StringMeasure::ratio, StringMeasure::token_sort_ratio, StringMeasure::token_set_ratio,
                               StringMeasure::partial_ratio, StringMeasure::jaro, StringMeasure::jaro_winkler}) {
        const bool unit = measure == StringMeasure::jaro || measure == StringMeasure::jaro_winkler;
        for (const double cutoff : {0.0, 40.0, 66.6, 80.0, 90.0, 100.0}) {
            for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
                const MatchOptions options = with(measure, unit ? cutoff / 100 : cutoff, level);
                ASSERT_EQ(matches(StringColumn(queries), StringColumn(choices), options),
                          all_pairs(queries, choices, options))
                    << cutoff;
            }
        }
    }
}

TEST(Matches, OfDistancesReachTheCutoffFromAbove) {
    const std::vector<std::string> queries = headlines(20, 2);
    const std::vector<std::string> choices = headlines(80, 2);
    for (const auto measure : {StringMeasure::levenshtein, StringMeasure::indel}) {
        for (const std::optional<double> cutoff : {std::optional(0.0), std::optional(3.5), std::optional(20.0),
                                                   std::optional(1e18), std::optional<double>()}) {
            const MatchOptions options = with(measure, cutoff);
            ASSERT_EQ(matches(StringColumn(queries), StringColumn(choices), options),
                      all_pairs(queries, choices, options));
        }
    }
}

TEST(Matches, AreTheSameForAnyNumberOfThreads) {
    const std::vector<std::string> queries = headlines(300, 3);  // more than one block
    const std::vector<std::string> choices = headlines(500, 4);
    const auto run = [&](unsigned threads) {
        return matches(StringColumn(queries), StringColumn(choices), with(StringMeasure::ratio, 75), {threads, {}});
    };
    const Pairs one = run(1);
    EXPECT_GT(one.size(), 0U);
    EXPECT_EQ(one, run(3));
}

TEST(Matches, WithoutACutoffAreAllPairsOfAnyNumberOfQueries) {
    const std::vector<std::string> many = headlines(300, 3);  // more than one block
    const std::vector<std::string> few = headlines(40, 4);
    const std::vector<std::string> one = {few.front()};
    for (const auto& [queries, choices] : {std::pair(many, few), std::pair(one, many), std::pair(few, one)}) {
        for (const std::optional<double> cutoff : {std::optional<double>(), std::optional(0.0), std::optional(-5.0)}) {
            const MatchOptions options = with(StringMeasure::ratio, cutoff);
            const Pairs pairs = matches(StringColumn(queries), StringColumn(choices), options, {2, {}});
            ASSERT_EQ(pairs.size(), queries.size() * choices.size());
            ASSERT_EQ(pairs, all_pairs(queries, choices, options));
        }
    }
    EXPECT_EQ(matches(StringColumn(many), StringColumn({}), with(StringMeasure::ratio, {})).size(), 0U);
    EXPECT_EQ(matches(StringColumn({}), StringColumn(many), with(StringMeasure::ratio, {})).size(), 0U);
}

TEST(Matches, CompareLongStringsWithManyEqualCodePoints) {
    const std::vector<std::string> rows = {std::string(9000, 'a'), std::string(9000, 'a') + "b", std::string(300, 'a'),
                                           std::string(500, 'z'), ""};
    for (const double cutoff : {5.0, 50.0, 99.0}) {
        const MatchOptions options = with(StringMeasure::ratio, cutoff);
        EXPECT_EQ(matches(StringColumn(rows), StringColumn(rows), options), all_pairs(rows, rows, options));
    }
}

class HalfNull final : public TextColumn {
  public:
    std::size_t size() const override { return 4; }
    bool null(std::size_t row) const override { return row % 2 == 1; }
    std::size_t weight(std::size_t) const override { return 1; }
    std::string_view text(std::size_t row, std::string&) const override { return null(row) ? "" : "x"; }
};

TEST(Matches, NullsMatchNothing) {
    const Pairs pairs = matches(HalfNull(), HalfNull(), with(StringMeasure::ratio, {}));
    EXPECT_EQ(pairs.left, (std::vector<std::uint32_t>{0, 0, 2, 2}));
    EXPECT_EQ(pairs.right, (std::vector<std::uint32_t>{0, 2, 0, 2}));
}

TEST(Matches, RefuseACutoffThatIsNoBound) {
    const std::vector<std::string> rows = {"a"};
    EXPECT_THROW(matches(StringColumn(rows), StringColumn(rows), with(StringMeasure::indel, -1)), InvalidArgument);
}

TEST(Matches, ReportProgressOverAllQueries) {
    const std::vector<std::string> queries = headlines(600, 5);
    std::size_t last = 0;
    std::size_t end = 0;
    RunOptions run;
    run.tick = [&](std::size_t done, std::size_t total) {
        EXPECT_GE(done, last);
        last = done;
        end = total;
    };
    matches(StringColumn(queries), StringColumn(queries), with(StringMeasure::ratio, 90), run);
    EXPECT_EQ(end, 600U);
    EXPECT_EQ(last, 600U);
}

TEST(BestMatches, AreTheFirstOfAllPairsByScoreThenRow) {
    const std::vector<std::string> choices = headlines(200, 6);
    for (const auto measure : {StringMeasure::ratio, StringMeasure::levenshtein, StringMeasure::token_set_ratio}) {
        for (const std::optional<double> cutoff : {std::optional<double>(), std::optional(30.0)}) {
            const MatchOptions options = with(measure, cutoff);
            const Pairs all = all_pairs({choices[17]}, choices, options);
            std::vector<std::size_t> order(all.size());
            for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
            const double sign = is_distance(measure) ? 1 : -1;
            std::ranges::stable_sort(order, {}, [&](std::size_t i) { return sign * all.score[i]; });
            for (const std::size_t k : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
                Pairs expected;
                for (std::size_t i = 0; i < std::min(k, order.size()); ++i) {
                    expected.add(0, all.right[order[i]], all.score[order[i]]);
                }
                ASSERT_EQ(best_matches(choices[17], StringColumn(choices), k, options), expected) << k;
            }
        }
    }
}

// Knows which of its texts are ASCII, as columns of Python do, and some that are null.
class KnowingColumn final : public TextColumn {
  public:
    explicit KnowingColumn(const std::vector<std::string>& texts) : texts_(texts) {}
    std::size_t size() const override { return texts_.size(); }
    bool null(std::size_t row) const override { return row % 11 == 3; }
    std::size_t weight(std::size_t row) const override { return texts_[row].size(); }
    std::string_view text(std::size_t row, std::string& scratch) const override {
        if (null(row)) return {};
        if (row % 2 == 0) return texts_[row];
        return scratch = texts_[row];
    }
    void ascii_texts(std::size_t first, std::size_t last, std::string_view* texts) const override {
        for (std::size_t row = first; row < last; ++row) {
            const bool known =
                !null(row) && row % 5 != 0 && std::ranges::all_of(texts_[row], [](char c) { return c > 0; });
            *texts++ = known ? std::string_view(texts_[row]) : std::string_view();
        }
    }

  private:
    const std::vector<std::string>& texts_;
};

TEST(BestMatches, AreTheSameWhatEverIsKnownOfTheTexts) {
    std::vector<std::string> choices = headlines(3000, 7);
    for (std::size_t i = 0; i < choices.size(); i += 400) choices[i] = std::string(200 + i / 4, 'a');
    const KnowingColumn column(choices);
    std::vector<std::uint8_t> valid;
    for (std::size_t row = 0; row < choices.size(); ++row) valid.push_back(column.null(row) ? 0 : 1);
    for (const auto measure : {StringMeasure::ratio, StringMeasure::indel}) {
        for (const std::optional<double> cutoff : {std::optional(60.0), std::optional<double>()}) {
            const MatchOptions options = with(measure, cutoff);
            for (const std::size_t row : {0U, 1U, 20U, 77U, 500U}) {
                const std::vector<std::string> query = {choices[row]};
                const Pairs all = matches(StringColumn(query), StringColumn(choices, valid), options);
                EXPECT_EQ(matches(StringColumn(query), column, options), all);
                std::vector<std::size_t> order(all.size());
                std::iota(order.begin(), order.end(), std::size_t{0});
                std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
                    return is_distance(measure) ? all.score[a] < all.score[b] : all.score[a] > all.score[b];
                });
                for (const std::size_t k : {0U, 1U, 5U, 300U}) {
                    Pairs expected;
                    for (std::size_t i = 0; i < std::min(k, order.size()); ++i) {
                        expected.add(0, all.right[order[i]], all.score[order[i]]);
                    }
                    EXPECT_EQ(best_matches(query[0], column, k, options, {1, {}}), expected);
                    EXPECT_EQ(best_matches(query[0], column, k, options, {3, {}}), expected);
                    EXPECT_EQ(best_matches(query[0], StringColumn(choices, valid), k, options, {1, {}}), expected);
                }
            }
        }
    }
}

TEST(Matches, MorePairsThanAllowedAreRefused) {
    const std::vector<std::string> rows(20, "пожар");
    MatchOptions options;
    options.max_pairs = 400;
    EXPECT_EQ(matches(StringColumn(rows), StringColumn(rows), options).size(), 400U);
    options.max_pairs = 399;
    EXPECT_THROW(matches(StringColumn(rows), StringColumn(rows), options), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
