#include "clean/score_context.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/clean/cleaner.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

// Per line of a page of one-word lines the value of a feature.
std::vector<float> values(std::string_view name, const std::vector<double>& chances, std::string_view line = "word") {
    std::string page;
    for (std::size_t i = 0; i < chances.size(); ++i) page.append(line).append(std::to_string(i)).append("\n\n");
    const std::vector<float> all = context_features(page, chances);
    const auto names = context_feature_names();
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    std::vector<float> found;
    for (std::size_t i = 0; i < chances.size(); ++i) found.push_back(all.at(i * names.size() + at));
    return found;
}

using Values = std::vector<float>;

TEST(ScoreContext, TellsTheChancesAround) {
    const std::vector<double> chances = {0.25, 0.5, 0.75};
    EXPECT_EQ(values("chance", chances), (Values{0.25F, 0.5F, 0.75F}));
    EXPECT_EQ(values("before_1", chances), (Values{-1, 0.25F, 0.5F}));
    EXPECT_EQ(values("after_2", chances), (Values{0.75F, -1, -1}));
    EXPECT_EQ(values("3_after", chances), (Values{0.625F, 0.75F, -1}));
    EXPECT_EQ(values("page", chances), (Values{0.5F, 0.5F, 0.5F}));
    EXPECT_EQ(values("lines", chances), (Values{3, 3, 3}));
}

TEST(ScoreContext, FindsTheStretchWithTheMostStory) {
    const std::vector<double> chances = {0.75, 0, 0, 1, 0.25, 1, 0};
    EXPECT_EQ(values("in_stretch", chances), (Values{0, 0, 0, 1, 1, 1, 0}));
    EXPECT_EQ(values("from_stretch", chances), (Values{-3, -2, -1, 0, 1, 2, 3}));
    EXPECT_EQ(values("to_stretch", chances), (Values{-5, -4, -3, -2, -1, 0, 1}));
    EXPECT_EQ(values("stretch_lines", chances), (Values{3, 3, 3, 3, 3, 3, 3}));
    EXPECT_EQ(values("stretch", chances), (Values{0.75F, 0.75F, 0.75F, 0.75F, 0.75F, 0.75F, 0.75F}));
}

TEST(ScoreContext, CountsTheLinesToWhatIsSure) {
    const std::vector<double> chances = {0.5, 0.9, 0.5, 0.05, 0.5};
    EXPECT_EQ(values("since_story", chances), (Values{200, 0, 1, 2, 3}));
    EXPECT_EQ(values("until_story", chances), (Values{1, 0, 200, 200, 200}));
    EXPECT_EQ(values("since_other", chances), (Values{200, 200, 200, 0, 1}));
    EXPECT_EQ(values("until_other", chances), (Values{3, 2, 1, 0, 200}));
}

TEST(ScoreContext, HasFiniteNumbersWhereNothingIsLikely) {
    for (const std::string_view line : {"桥", "پل ", "สะพาน", "👍"}) {
        for (const double chance : {0.0, 1.0}) {
            for (const float value : values("passed", {chance, chance}, line)) EXPECT_TRUE(value >= 0 && value <= 1);
        }
    }
    EXPECT_TRUE(context_features("", {}).empty());
}

TEST(ScoreContext, WantsOneChancePerParagraph) {
    const std::vector<double> one = {0.5};
    EXPECT_THROW(context_features("Two\n\nlines", one), InvalidArgument);
}

TEST(Clean, AnAdvertAmidTheStoryIsNotCarriedByItsNeighbours) {
    std::string page = "Home\nNews\nSport\nWeather\nLog in\n";
    for (int i = 0; i < 12; ++i) {
        page += "The ferry to the northern islands sailed again on day " + std::to_string(i) +
                ", after the harbour master had the pier checked by divers from the mainland.\n";
        if (i == 5) page += "ADVERTISEMENT\n";
    }
    page += "Share\nTop stories\nA cat that walked home\n";
    const Page cleaned = clean(page);
    EXPECT_EQ(cleaned.guard.mode, Mode::full);
    EXPECT_EQ(std::count(cleaned.text.begin(), cleaned.text.end(), '\n'), 11);
    EXPECT_EQ(cleaned.text.find("ADVERT"), std::string::npos);
}

}  // namespace
}  // namespace retold::clean
