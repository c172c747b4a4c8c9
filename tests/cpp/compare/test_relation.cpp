#include "retold/compare/relation.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(Relation, HasANameThatLeadsBack) {
    for (std::size_t i = 0; i < relation_count; ++i) {
        const auto relation = static_cast<Relation>(i);
        EXPECT_EQ(relation_from_string(to_string(relation)), relation);
    }
    EXPECT_EQ(to_string(Relation::same_story), "same_story");
    EXPECT_EQ(relation_from_string("alike"), std::nullopt);
}

TEST(Relation, GoesFromTheClosestToTheFarthest) {
    EXPECT_LT(Relation::duplicate, Relation::reprint);
    EXPECT_LT(Relation::retelling, Relation::same_story);
    EXPECT_LT(Relation::same_topic, Relation::unrelated);
}

TEST(AspectFields, NameEveryAspectOnce) {
    Aspects aspects;
    for (const auto& [name, field] : aspect_fields) aspects.*field = 0.5F;
    for (const auto& [name, field] : aspect_fields) EXPECT_EQ(aspects.*field, 0.5F) << name;
    EXPECT_EQ(sizeof(Aspects), aspect_fields.size() * sizeof(float));
}

}  // namespace
}  // namespace retold::compare
