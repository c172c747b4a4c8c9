#include "compare/findings/merge_names.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

using annotate::Name;
using annotate::NameKind;

TEST(MergeNames, NamesOfOneFormBecomeTheFirst) {
    std::vector<Name> names = {
        {"Kranaufsicht", NameKind::unknown, {{40, 52}}, {}, {"die Aufsicht"}, {"two words"}, 0.5},
        {"Ada Krone", NameKind::person, {{5, 14}}, {}, {}, {}, 0.7},
        {"Kranaufsicht", NameKind::organisation, {{20, 23}}, {{30, 33}}, {"ZKR", "die Aufsicht"}, {"initials"}, 0.9}};
    merge_names(names);
    ASSERT_EQ(names.size(), 2U);
    EXPECT_EQ(names[0].canonical, "Kranaufsicht");
    EXPECT_EQ(names[0].kind, NameKind::organisation);
    EXPECT_EQ(names[0].mentions, (std::vector<Span>{{20, 23}, {40, 52}}));
    EXPECT_EQ(names[0].roles, (std::vector<Span>{{30, 33}}));
    EXPECT_EQ(names[0].aliases, (std::vector<std::string>{"die Aufsicht", "ZKR"}));
    EXPECT_EQ(names[0].evidence, (std::vector<std::string>{"two words", "initials"}));
    EXPECT_DOUBLE_EQ(names[0].score, 0.9);
    EXPECT_EQ(names[1].canonical, "Ada Krone");
}

TEST(MergeNames, DifferentNamesStayAsTheyAre) {
    std::vector<Name> names;
    merge_names(names);
    EXPECT_TRUE(names.empty());
}

}  // namespace
}  // namespace retold::compare
