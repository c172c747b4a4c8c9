#include "retold/compare/relation.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <utility>

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
    float value = 0;
    std::string listed;
    for (const auto& [name, field] : aspect_fields) {
        aspects.*field = ++value;
        listed += std::string(name) + " ";
    }
    EXPECT_EQ(listed,
              "text containment_a containment_b words lead title rare crowd names numbers aligned_a aligned_b time "
              "embedding values ");
    EXPECT_EQ(aspects, (Aspects{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
}

}  // namespace
}  // namespace retold::compare
