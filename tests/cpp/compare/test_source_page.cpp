#include "retold/compare/source_page.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(PageOfLines, KeepsEveryLineThatShowsSomethingWithoutOuterSpaces) {
    const SourcePage page = page_of_lines("a", "\n  The ferry sank. \r\n\t\nپل بسته شد\n");
    ASSERT_EQ(page.body.size(), 2U);
    EXPECT_EQ(slice(page.raw, page.body[0]), "The ferry sank.");
    EXPECT_EQ(slice(page.raw, page.body[1]), "پل بسته شد");
    EXPECT_EQ(page.id, "a");
    EXPECT_FALSE(page.title);
}

TEST(PageOfLines, OfNothingHasNoBody) {
    EXPECT_TRUE(page_of_lines("a", "").body.empty());
    EXPECT_TRUE(page_of_lines("a", " \n \n").body.empty());
}

}  // namespace
}  // namespace retold::compare
