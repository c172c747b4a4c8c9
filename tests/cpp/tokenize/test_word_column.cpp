#include "retold/tokenize/word_column.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::tokenize {
namespace {

using Numbers = std::vector<std::int64_t>;
using Strings = std::vector<std::string>;

template <typename T>
std::vector<T> all(const PlainArray<T>& array) {
    return {array.span().begin(), array.span().end()};
}

TEST(WordColumn, TokensCountCodePointsAndRowsAreToldByOffsets) {
    const Strings texts = {"Über 12", "lost", "", "что? да"};
    const std::vector<std::uint8_t> valid = {1, 0, 1, 1};
    const TokenColumn found = words_column(StringColumn(texts, valid), {}, {});
    EXPECT_EQ(all(found.offsets), (Numbers{0, 2, 2, 2, 4}));
    EXPECT_EQ(all(found.starts), (Numbers{0, 5, 0, 5}));
    EXPECT_EQ(all(found.ends), (Numbers{4, 7, 3, 7}));
    EXPECT_EQ(all(found.kinds), (std::vector<std::uint8_t>{0, 1, 0, 0}));
    EXPECT_EQ(all(found.valid), (std::vector<bool>{true, false, true, true}));
}

TEST(WordColumn, PatternsAreOneToken) {
    const Strings texts = {"voilà https://example.org/é ok"};
    PatternOptions patterns;
    patterns.urls = true;
    const TokenColumn found = words_column(StringColumn(texts), {}, patterns);
    EXPECT_EQ(all(found.starts), (Numbers{0, 6, 28}));
    EXPECT_EQ(all(found.ends), (Numbers{5, 27, 30}));
}

TEST(WordColumn, DoesNotDependOnTheNumberOfThreads) {
    Strings texts;
    for (int i = 0; i < 3000; ++i) texts.push_back("слово 語 word " + std::to_string(i) + std::string(300, ' '));
    const TokenColumn one = words_column(StringColumn(texts), {}, {}, {1, {}});
    const TokenColumn three = words_column(StringColumn(texts), {}, {}, {3, {}});
    EXPECT_EQ(all(one.offsets), all(three.offsets));
    EXPECT_EQ(all(one.starts), all(three.starts));
    EXPECT_EQ(all(one.ends), all(three.ends));
    EXPECT_EQ(all(one.kinds), all(three.kinds));
    EXPECT_EQ(one.starts.size(), 4U * 3000U);
}

TEST(WordColumn, WithoutRowsThereIsOneOffset) {
    EXPECT_EQ(all(words_column(StringColumn({}), {}, {}).offsets), (Numbers{0}));
}

TEST(TokenArrays, TextsAreAppended) {
    TokenArrays arrays;
    arrays.append("ja", {}, {});
    arrays.append("é 2", {}, {});
    EXPECT_EQ(arrays.starts, (Numbers{0, 0, 2}));
    EXPECT_EQ(arrays.ends, (Numbers{2, 1, 3}));
}

}  // namespace
}  // namespace retold::tokenize
