#include "retold/compare/relation.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "retold/compare/comparison.hpp"

namespace retold::compare {
namespace {

constexpr std::pair<Relation, std::string_view> names[] = {
    {Relation::duplicate, "duplicate"}, {Relation::reprint, "reprint"},       {Relation::contains, "contains"},
    {Relation::retelling, "retelling"}, {Relation::same_story, "same_story"}, {Relation::same_topic, "same_topic"},
    {Relation::unrelated, "unrelated"},
};

TEST(Relation, HasANameThatLeadsBack) {
    EXPECT_EQ(std::size(names), relation_count);
    for (const auto& [relation, name] : names) {
        EXPECT_EQ(to_string(relation), name);
        EXPECT_EQ(relation_from_string(name), relation);
    }
    EXPECT_EQ(relation_from_string("alike"), std::nullopt);
    EXPECT_EQ(relation_from_string(""), std::nullopt);
}

TEST(Relation, GoesFromTheClosestToTheFarthest) {
    EXPECT_LT(Relation::duplicate, Relation::reprint);
    EXPECT_LT(Relation::retelling, Relation::same_story);
    EXPECT_LT(Relation::same_topic, Relation::unrelated);
}

TEST(AspectFields, NameEveryAspectByItsField) {
    Aspects aspects;
    int hundredths = 0;
    std::string listed;
    for (const auto& [name, field] : aspect_fields) {
        aspects.*field = static_cast<float>(++hundredths) / 100;
        listed += std::string(name) + " ";
    }
    EXPECT_EQ(listed,
              "text containment_a containment_b words lead title rare crowd formula rivals names numbers aligned_a "
              "aligned_b time weekdays embedding values ");
    EXPECT_EQ(aspects, (Aspects{.01F, .02F, .03F, .04F, .05F, .06F, .07F, .08F, .09F, .1F, .11F, .12F, .13F, .14F, .15F,
                                .16F, .17F, .18F}));
}

TEST(Figure, HasFourPlacesBetween0And1) {
    EXPECT_EQ(float{Figure(0.46789F)}, 0.4679F);
    EXPECT_EQ(float{Figure(0.00004F)}, 0.0F);
    EXPECT_EQ(float{Figure(0.99999F)}, 1.0F);
    EXPECT_EQ(float{Figure(1.5F)}, 1.0F);
    EXPECT_EQ(float{Figure()}, 0.0F);
}

TEST(Figure, IsNegativeWhereThereIsNone) {
    EXPECT_EQ(float{Figure(-0.3F)}, -1.0F);
    EXPECT_EQ(float{Figure(std::numeric_limits<float>::quiet_NaN())}, -1.0F);
}

// What stands in docs/comparing.md.
TEST(Figure, LetsAPairTake60Bytes) {
    EXPECT_EQ(sizeof(Figure), 2U);
    EXPECT_EQ(sizeof(Pair), 60U);
}

}  // namespace
}  // namespace retold::compare
