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

}  // namespace
}  // namespace retold
