#include "retold/clean/models.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

TEST(LineFeatures, HasOneRowPerBlock) {
    const LineFeatures page = line_features("Menu\n\nThe ferry sailed again.\n桥梁关闭了。", Models());
    EXPECT_EQ(page.blocks.size(), 3U);
    EXPECT_EQ(page.values.size(), 3 * line_feature_names().size());
    EXPECT_EQ(page.values[0], 4.0F);  // characters of "Menu"
    EXPECT_TRUE(line_features("", Models()).values.empty());
}

TEST(LineFeatures, KnowsNoListWhereListsAreOff) {
    const auto at = [](std::string_view name) {
        const auto names = line_feature_names();
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    const LineFeatures with = line_features("Subscribe to our newsletter", Models());
    const LineFeatures without = line_features("Subscribe to our newsletter", Models(), {false, false});
    EXPECT_EQ(with.values[at("soft_subscribe")], 1.0F);
    EXPECT_EQ(without.values[at("soft_subscribe")], 0.0F);
    EXPECT_GT(with.values[at("stop_share")], 0.0F);
    EXPECT_EQ(without.values[at("stop_share")], 0.0F);
}

TEST(HeadlineFeatures, HaveOneRowPerLineThatMayBeTheHeadline) {
    const Models& models = built_in_models();
    const std::string story =
        "The ferry to the island sailed again on Monday after the storm had passed.\n"
        "The harbour master said that the pier had been checked twice and that it was safe.";
    const LineFeatures page = headline_features("Ferry sails again\n6 May 2031\n" + story, models);
    ASSERT_FALSE(page.blocks.empty());
    EXPECT_EQ(page.blocks[0].line, 1U);
    EXPECT_EQ(page.values.size(), page.blocks.size() * headline_feature_names().size());
    for (const Block& block : page.blocks) EXPECT_NE(block.line, 2U);  // a day
    const auto names = headline_feature_names();
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), "day_below") - names.begin());
    EXPECT_EQ(page.values[at], 1.0F);
    EXPECT_TRUE(headline_features(story, models, true).blocks.empty());  // its first line is a sentence
    EXPECT_TRUE(headline_features("", models).values.empty());
}

TEST(PageFeatures, TellTheWholePageInOneRow) {
    const Models& models = built_in_models();
    const std::vector<float> page = page_features("Menu\n\nThe ferry sailed again.\n桥梁关闭了。", models);
    ASSERT_EQ(page.size(), page_feature_names().size());
    EXPECT_EQ(page[0], 3.0F);   // lines
    EXPECT_EQ(page[1], 33.0F);  // characters: 4 + 23 + 6
    EXPECT_TRUE(page_features(" \n", models).empty());
}

TEST(BuiltInModels, ScoreProseAboveAMenu) {
    const Models& models = built_in_models();
    const LineFeatures lines = line_features(
        "Home\nSport\nWeather\nThe ferry to the island sailed again on Monday after the storm had passed.\n"
        "The harbour master said that the pier had been checked twice and that it was safe.\nContact\nImprint",
        models);
    const std::size_t width = line_feature_names().size();
    const auto score = [&](std::size_t i) {
        return models.lines.score(std::span(lines.values).subspan(i * width, width));
    };
    EXPECT_GT(score(3), score(0));
    EXPECT_GT(score(4), score(6));
}

TEST(Models, RefuseModelsForOtherFeatures) {
    const std::string other = "features 1 a bias 0 trees 0";
    EXPECT_THROW(Models::parse(other, "", other, other, "", "", ""), DataError);
}

}  // namespace
}  // namespace retold::clean
