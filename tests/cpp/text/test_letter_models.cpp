#include "text/letter_models.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "retold/base/error.hpp"

namespace retold::text {
namespace {

// Two letters: after a space "a" costs 2 and "ж" 5; the last row is of unknown letters.
constexpr std::string_view two = "# a record\nlanguage xx\naж\n025\n113\n789\n456\n";

TEST(LetterModel, CostsStandInTheRowOfTheLetterBefore) {
    const auto models = parse_letter_models(two);
    ASSERT_EQ(models.size(), 1U);
    const LetterModel& model = models[0];
    EXPECT_EQ(model.number_of(U'a'), 1);
    EXPECT_EQ(model.number_of(U'ж'), 2);
    EXPECT_EQ(model.number_of(U'b'), LetterModel::unknown);
    EXPECT_EQ(model.cost(LetterModel::no_letter, 1), 2);
    EXPECT_EQ(model.cost(1, 2), 3);
    EXPECT_EQ(model.cost(2, LetterModel::no_letter), 7);
    EXPECT_EQ(model.cost(LetterModel::unknown, 2), 6);
}

TEST(LetterModel, DamagedTextIsRefused) {
    EXPECT_THROW(parse_letter_models("aж\n"), DataError);
    EXPECT_THROW(parse_letter_models("language xx\n"), DataError);
    EXPECT_THROW(parse_letter_models("language xx\nжa\n000\n000\n000\n000\n"), DataError);  // not sorted
    EXPECT_THROW(parse_letter_models("language xx\naж\n000\n00\n000\n000\n"), DataError);
    EXPECT_THROW(parse_letter_models("language xx\naж\n000\n0 0\n000\n000\n"), DataError);
    EXPECT_TRUE(parse_letter_models("").empty());
}

TEST(LetterModels, KnowHowWordsBeginInEveryLanguage) {
    const auto& models = letter_models();
    EXPECT_EQ(models.size(), 34U);
    for (const LetterModel& model : models) {
        int least = 255;
        int most = 0;
        for (std::uint8_t letter = 1; letter < 20; ++letter) {
            least = std::min(least, model.cost(LetterModel::no_letter, letter));
            most = std::max(most, model.cost(LetterModel::no_letter, letter));
        }
        EXPECT_LT(least + LetterModel::steps, most);
    }
}

}  // namespace
}  // namespace retold::text
