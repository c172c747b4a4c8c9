#include "retold/text/html/tag.hpp"

#include <gtest/gtest.h>

namespace retold::text::html {
namespace {

TEST(Tag, NamesLeadToElementsAndBack) {
    EXPECT_EQ(tag_from("figcaption"), Tag::figcaption);
    EXPECT_EQ(tag_name(Tag::figcaption), "figcaption");
    EXPECT_EQ(tag_from("x-teaser"), Tag::other);
    EXPECT_EQ(tag_from(""), Tag::other);
    EXPECT_EQ(tag_from("P"), Tag::other);  // names come in lower case
    for (std::size_t i = 1; i < tag_count; ++i) EXPECT_EQ(tag_from(tag_name(static_cast<Tag>(i))), static_cast<Tag>(i));
}

TEST(Tag, TraitsAreThoseOfBrowsers) {
    EXPECT_NE(traits_of(Tag::div) & block, 0);
    EXPECT_EQ(traits_of(Tag::b) & block, 0);
    EXPECT_NE(traits_of(Tag::br) & empty, 0);
    EXPECT_NE(traits_of(Tag::script) & unseen, 0);
    EXPECT_EQ(traits_of(Tag::other), 0);
}

TEST(Tag, HeadingsHaveALevel) {
    EXPECT_EQ(heading_level(Tag::h1), 1U);
    EXPECT_EQ(heading_level(Tag::h6), 6U);
    EXPECT_EQ(heading_level(Tag::p), 0U);
}

}  // namespace
}  // namespace retold::text::html
