#include "retold/similarity/passages_column.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "reference/passages.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using reference::split_words;

std::vector<ColumnPassage> find_passages(const std::vector<std::string>& texts, std::vector<std::uint32_t> sources = {},
                                         unsigned threads = 1, std::size_t min_words = 8) {
    return passages_column(StringColumn(texts), &split_words, {min_words, sources}, {threads, {}});
}

// A word stem of text i.
std::string own(char letter, int i) {
    return std::string(1, letter).append(std::to_string(i));
}

std::string numbered(const std::string& word, int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i) {
        if (i > first) text += ' ';
        text.append(word).append(std::to_string(i));
    }
    return text;
}

TEST(PassagesColumn, SayWhichTextsSharePassagesAndWhere) {
    const std::string shared = numbered("s", 0, 12);
    const std::vector<std::string> texts = {numbered("a", 0, 20), "x y " + shared + " z", "", shared, "数 字"};
    const auto found = find_passages(texts);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].a, 1U);
    EXPECT_EQ(found[0].b, 3U);
    EXPECT_EQ(slice(texts[1], found[0].passage.a), shared);
    EXPECT_EQ(slice(texts[3], found[0].passage.b), shared);
    EXPECT_EQ(found[0].passage.kind, PassageKind::same);
}

TEST(PassagesColumn, FindEveryRunOfTheAskedLengthWhereverItStands) {
    for (const std::size_t min_words : {1U, 2U, 3U, 4U, 5U, 8U, 13U}) {
        for (int shift = 0; shift < 9; ++shift) {
            const std::string shared = numbered("s", 10 * shift, static_cast<int>(min_words));
            const std::vector<std::string> texts = {numbered("a", 0, shift + 1) + " " + shared + " q",
                                                    shared + " " + numbered("b", 0, 3)};
            const auto found = find_passages(texts, {}, 1, min_words);
            ASSERT_EQ(found.size(), 1U) << min_words << " " << shift;
            EXPECT_EQ(found[0].passage.words, min_words);
        }
    }
}

TEST(PassagesColumn, AgreeWithThoseOfTwoTexts) {
    std::mt19937 random(2);
    std::vector<std::string> texts;
    for (int i = 0; i < 30; ++i) {
        std::string text;
        for (int part = 0; part < 3; ++part) {
            if (part > 0) text += ' ';
            text.append(numbered("p", 40 * (4 * part + static_cast<int>(random() % 4)), 25)).append(" ");
            text.append(numbered(own('t', i), part * 10, 10));
        }
        texts.push_back(text);
    }
    std::vector<ColumnPassage> expected;
    for (std::uint32_t a = 0; a < texts.size(); ++a) {
        for (std::uint32_t b = a + 1; b < texts.size(); ++b) {
            for (const Passage& passage : passages(split_words(texts[a]), split_words(texts[b]))) {
                expected.push_back({a, b, passage});
            }
        }
    }
    EXPECT_GT(expected.size(), 30U);
    EXPECT_EQ(find_passages(texts), expected);
}

TEST(PassagesColumn, OfManyCopiesLinkEachToTheFirstAndTheOneBefore) {
    const std::vector<std::string> texts(2000, numbered("s", 0, 40));
    const auto found = find_passages(texts);
    EXPECT_EQ(found.size(), 2 * 2000U - 3);
    std::set<std::uint32_t> with_first;
    for (const ColumnPassage& row : found) {
        EXPECT_TRUE(row.a == 0 || row.a + 1 == row.b);
        EXPECT_EQ(row.passage.words, 40U);
        if (row.a == 0) with_first.insert(row.b);
    }
    EXPECT_EQ(with_first.size(), 1999U);
}

TEST(PassagesColumn, OfOneSourceAreNotReported) {
    const std::string shared = numbered("s", 0, 12);
    const std::vector<std::string> texts = {shared, shared + " a", shared + " b", shared + " c"};
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const ColumnPassage& row : find_passages(texts, {7, 7, 9, unknown_source})) pairs.insert({row.a, row.b});
    EXPECT_EQ(pairs, (std::set<std::pair<std::uint32_t, std::uint32_t>>{{0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}));
}

TEST(PassagesColumn, LeaveOutWhatRecursInOneSource) {
    const std::string footer = numbered("foot", 0, 15);
    std::vector<std::string> texts;
    std::vector<std::uint32_t> sources;
    for (int i = 0; i < 8; ++i) {
        texts.push_back(numbered(own('t', i), 0, 30) + " " + footer);
        sources.push_back(0);
    }
    texts.push_back(numbered("t3", 0, 30) + " " + footer);  // a copy elsewhere, with the footer
    sources.push_back(1);
    const auto found = find_passages(texts, sources);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].a, 3U);
    EXPECT_GE(found[0].passage.words, 30U);
}

TEST(PassagesColumn, AreTheSameForAnyNumberOfThreads) {
    std::mt19937 random(4);
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) {
        texts.push_back(numbered("p", 30 * static_cast<int>(random() % 400), 30) + " " + numbered(own('u', i), 0, 60));
    }
    const auto one = find_passages(texts, {}, 1);
    EXPECT_GT(one.size(), 1000U);
    EXPECT_EQ(one, find_passages(texts, {}, 3));
}

TEST(PassagesColumn, CheckTheirArguments) {
    const std::vector<std::string> one = {"a"};
    EXPECT_THROW(find_passages(one, {}, 1, 0), InvalidArgument);
    EXPECT_THROW(find_passages(one, {1, 2}), InvalidArgument);
    EXPECT_TRUE(find_passages(std::vector<std::string>()).empty());
}

}  // namespace
}  // namespace retold::similarity
