#include "compare/measure/measure.hpp"

#include <gtest/gtest.h>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

std::vector<Pair> measured(const std::vector<std::string>& texts, const std::string& language = "en") {
    return measure(prepared(texts, language), {});
}

TEST(Measure, CountsTheSharedRunsOfWords) {
    // Two runs of five words, and three; one of them in both.
    const Pair pair = measured({"one two three four five six", "one two three four five seven eight"}).front();
    EXPECT_FLOAT_EQ(pair.aspects.text, 1.0F / 4);
    EXPECT_FLOAT_EQ(pair.aspects.containment_a, 1.0F / 2);
    EXPECT_FLOAT_EQ(pair.aspects.containment_b, 0.3333F);
}

TEST(Measure, OfEqualPagesIsOneInEveryAspect) {
    const std::string text =
        "Паром «Белвин» сел на мель у острова Тарн, на борту было 83 человека, сообщила Мира Солвей.";
    const Pair pair = measured({text, text}, "ru").front();
    const Aspects& is = pair.aspects;
    for (const float value : {is.text, is.containment_a, is.containment_b, is.names, is.numbers}) EXPECT_EQ(value, 1);
    EXPECT_NEAR(is.words, 1, 1e-6);
    EXPECT_NEAR(is.lead, 1, 1e-6);
}

TEST(Measure, OfPagesThatShareNothingIsNothing) {
    const Pair pair = measured({"Old Mira counted 83 gulls.", "Your Jon bakes 7 loaves."}).front();
    const Aspects& is = pair.aspects;
    for (const float value : {is.text, is.containment_a, is.containment_b, is.words, is.lead, is.names, is.numbers})
        EXPECT_EQ(value, 0);
}

TEST(Measure, TellsAFormulaFromWordsOfFewPages) {
    // Of 300 reports on prices all have the same words; two have a dozen rare ones besides.
    const std::string rare = " Belvin Tarn Solvey Orrin Dalk Mirow Jessup Quorn Haddock Zamora Ostrick Felt Kuyper";
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i)
        texts.push_back("cattle prices rose to " + std::to_string(i) + " at the market" + (i < 2 ? rare : ""));
    const std::vector<Pair> pairs = measured(texts);
    EXPECT_EQ(pairs[0].aspects.formula, 0.0F);
    EXPECT_EQ(pairs[1].aspects.formula, 1.0F);
}

TEST(Measure, SaysWhatCannotBeMeasured) {
    EXPECT_LT(measured({"橋は閉まる。", "橋は開く。"}, "ja").front().aspects.names, 0);
    EXPECT_LT(measured({"the bridge is shut", "a bridge is open"}).front().aspects.numbers, 0);
    EXPECT_EQ(measured({"the bridge is shut", "83 bridges are open"}).front().aspects.numbers, 0);
}

TEST(Measure, NumbersEveryPairOnceInOrder) {
    const std::vector<Pair> pairs = measured({"a b", "b c", "c d", ""});
    std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers;
    for (const Pair& pair : pairs) numbers.emplace_back(pair.a, pair.b);
    EXPECT_EQ(numbers,
              (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}));
    EXPECT_TRUE(measured({"alone"}).empty());
    EXPECT_TRUE(measured({}).empty());
}

TEST(Measure, DoesNotDependOnThreads) {
    std::vector<std::string> texts;
    for (int i = 0; i < 60; ++i)
        texts.push_back("The tug " + std::to_string(i % 7) + " pulled ferry " + std::to_string(i % 11) +
                        " off the rocks of Tarn");
    const Collection collection = prepared(texts);
    const std::vector<Pair> one = measure(collection, {1, {}});
    const std::vector<Pair> four = measure(collection, {4, {}});
    ASSERT_EQ(one.size(), four.size());
    for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].aspects, four[i].aspects);
}

}  // namespace
}  // namespace retold::compare
