#include "retold/compare/comparison_fields.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::compare {
namespace {

// "name" of a plain member, "name:a" and "name:b" of spans, "name#" of the numbers of documents.
template <typename Record>
std::string described() {
    std::string all;
    for_each_field<Record>([&](const auto& field) {
        all.append(all.empty() ? "" : " ").append(field.name);
        if (field.refers == Refers::text_a) all += ":a";
        if (field.refers == Refers::text_b) all += ":b";
        if (field.refers == Refers::document) all += '#';
    });
    return all;
}

TEST(ComparisonFields, SpansOfSideBAreOfTextB) {
    EXPECT_EQ(described<Change>(), "kind a:a b:b");
    EXPECT_EQ(described<Aligned>(), "kind a:a b:b score changes");
    EXPECT_EQ(described<Document>(), "id title:a date language background body:a sentences:a raw");
}

TEST(ComparisonFields, NumbersOfDocumentsAreNamed) {
    EXPECT_EQ(described<Evidence>(), "kind first# weight text");
    EXPECT_EQ(described<Group>(), "documents# label score");
    EXPECT_EQ(described<Pair>(),
              "a# b# relation score margin runner_up aspects alignment lexical_relation lexical_score");
}

TEST(ComparisonFields, KindsHaveWords) {
    EXPECT_EQ(word_of(AlignedKind::moved), "moved");
    EXPECT_EQ(from_word<ChangeKind>("negation"), ChangeKind::negation);
    EXPECT_EQ(from_word<Relation>("same_topic"), Relation::same_topic);
    EXPECT_EQ(word_of(Offsets::code_points), "code_points");
}

}  // namespace
}  // namespace retold::compare
