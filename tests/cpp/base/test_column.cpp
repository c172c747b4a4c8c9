#include "retold/base/column.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace retold {
namespace {

TEST(StringColumn, ShowsItsTextsWithoutCopying) {
    const std::vector<std::string> texts = {"one", "", "three"};
    const StringColumn column(texts);
    std::string scratch;
    ASSERT_EQ(column.size(), 3U);
    EXPECT_EQ(column.text(0, scratch).data(), texts[0].data());
    EXPECT_EQ(column.weight(2), 5U);
    EXPECT_FALSE(column.null(1));
}

TEST(StringColumn, ShowsNoTextForARowThatIsNull) {
    const std::vector<std::string> texts = {"one", "two"};
    const std::vector<std::uint8_t> valid = {1, 0};
    const StringColumn column(texts, valid);
    std::string scratch;
    EXPECT_FALSE(column.null(0));
    EXPECT_TRUE(column.null(1));
    EXPECT_EQ(column.text(1, scratch), "");
    EXPECT_EQ(column.weight(1), 0U);
}

TEST(StringColumn, WantsAMarkForEachTextOrNone) {
    const std::vector<std::string> texts = {"one", "two"};
    const std::vector<std::uint8_t> valid = {1};
    EXPECT_THROW(StringColumn(texts, valid), InvalidArgument);
}

}  // namespace
}  // namespace retold
