#include "retold/tokenize/tokenizer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "retold/base/error.hpp"
#include "retold/tokenize/stemmer.hpp"

namespace retold::tokenize {
namespace {

using Strings = std::vector<std::string>;

TEST(Tokenizer, FoldsWordsUnlessToldOtherwise) {
    EXPECT_EQ(Tokenizer().tokens("The DAM held. Плотина УСТОЯЛА — don’t!"),
              (Strings{"the", "dam", "held", "плотина", "устояла", "don't"}));
    TokenizerOptions options;
    options.fold = false;
    EXPECT_EQ(Tokenizer(options).tokens("The DAM بند 大坝"), (Strings{"The", "DAM", "بند", "大坝"}));
}

TEST(Tokenizer, LeavesOutStopWordsOfTheLanguageOfEachText) {
    TokenizerOptions options;
    options.language_stop_words = true;
    const Tokenizer tokenizer(options);
    EXPECT_EQ(tokenizer.tokens("The dam and the town were under the rain."), (Strings{"dam", "town", "rain"}));
    EXPECT_EQ(tokenizer.tokens("Der Damm und die Stadt waren nicht unter dem Regen."),
              (Strings{"damm", "stadt", "regen"}));
    const Strings texts{"The dam and the town were under the rain.",
                        "Der Damm und die Stadt waren nicht unter dem Regen."};
    EXPECT_EQ(tokenizer.read(StringColumn(texts)).types, (Strings{"dam", "damm", "rain", "regen", "stadt", "town"}));
}

TEST(Tokenizer, LeavesOutTheCallersWordsAndShortOnes) {
    TokenizerOptions options;
    options.stop_words = {"DAM"};
    options.min_length = 3;
    EXPECT_EQ(Tokenizer(options).tokens("The dam is up, так вот как"), (Strings{"the", "так", "вот", "как"}));
}

TEST(Tokenizer, StemsWhereItCan) {
    TokenizerOptions options;
    options.stem = true;
    options.language = "en";
    if (!stemming_available()) {
        EXPECT_THROW(Tokenizer{options}, Error);
        return;
    }
    EXPECT_EQ(Tokenizer(options).tokens("Dams holding, dam held"), (Strings{"dam", "hold", "dam", "held"}));
    options.language = "zh";
    EXPECT_THROW(Tokenizer{options}, InvalidArgument);
    options.language = "auto";
    EXPECT_EQ(Tokenizer(options).tokens("大坝"), Strings{"大坝"});
}

TEST(Tokenizer, ReadsColumnsTheSameForAnyNumberOfThreads) {
    Strings texts;
    for (int i = 0; i < 400; ++i) {
        texts.push_back("row " + std::to_string(i % 7) + " بند قائم " +
                        std::string(static_cast<std::size_t>(i * 20), 'x'));
    }
    const Tokenizer tokenizer;
    const TokenTable one = tokenizer.read(StringColumn(texts), {1, {}});
    EXPECT_EQ(one, tokenizer.read(StringColumn(texts), {4, {}}));
    EXPECT_EQ(one.rows(), texts.size());
    EXPECT_TRUE(std::ranges::is_sorted(one.types));
    EXPECT_EQ(one.types[one.ids[0]], "row");
}

TEST(SelectTypes, DropsTypesAndTheirTokens) {
    TokenTable table;
    table.types = {"a", "b", "c"};
    table.offsets = {0, 3, 3, 5};
    table.ids = {0, 1, 2, 1, 2};
    const std::vector<std::uint8_t> keep{1, 0, 1};
    const TokenTable left = select_types(table, keep);
    EXPECT_EQ(left.types, (Strings{"a", "c"}));
    EXPECT_EQ(left.offsets, (std::vector<std::uint64_t>{0, 2, 2, 3}));
    EXPECT_EQ(left.ids, (std::vector<std::uint32_t>{0, 1, 1}));
}

TEST(Tokenizer, ANullRowHasNoTerms) {
    const Strings texts = {"not to be read", "плотина", "not to be read"};
    const std::vector<std::uint8_t> valid = {0, 1, 0};
    const TokenTable table = Tokenizer().read(StringColumn(texts, valid));
    EXPECT_EQ(table.types, Strings{"плотина"});
    EXPECT_EQ(table.offsets, (std::vector<std::uint64_t>{0, 0, 1, 1}));
    const TokenTable nothing = Tokenizer().read(StringColumn(texts, std::vector<std::uint8_t>{0, 0, 0}));
    EXPECT_TRUE(nothing.types.empty());
    EXPECT_EQ(nothing.rows(), 3U);
}

}  // namespace
}  // namespace retold::tokenize
