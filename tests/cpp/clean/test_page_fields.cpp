#include "retold/clean/page_fields.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::clean {
namespace {

// "name" of a plain member, "name:a" and "name:b" of spans.
template <typename Record>
std::string described() {
    std::string all;
    for_each_field<Record>([&](const auto& field) {
        all.append(all.empty() ? "" : " ").append(field.name);
        if (field.refers == Refers::text_a) all += ":a";
        if (field.refers == Refers::text_b) all += ":b";
    });
    return all;
}

TEST(PageFields, SpansAreOfTheRawPageOrOfItsHtml) {
    EXPECT_EQ(described<Found>(), "value span:a");
    EXPECT_EQ(described<Stated>(), "name value origin span:b");
    EXPECT_EQ(described<Block>(), "span:a line label kept reason score");
}

TEST(PageFields, EveryMemberOfAPageIsNamed) {
    EXPECT_EQ(described<Page>(),
              "raw blocks text edits title date byline outlet guard language flags capabilities html");
    EXPECT_EQ(described<Guard>(), "mode score reason");
}

TEST(PageFields, LabelsAndModesHaveWords) {
    EXPECT_EQ(word_of(Label::duplicate), "duplicate");
    EXPECT_EQ(word_of(Label::caption), "caption");
    EXPECT_EQ(word_of(Label::other), "other");
    EXPECT_EQ(from_word<Mode>("edges"), Mode::edges);
    EXPECT_EQ(from_word<Mode>("none"), std::nullopt);
}

}  // namespace
}  // namespace retold::clean
