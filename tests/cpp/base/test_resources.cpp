#include "retold/base/resources.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace retold {
namespace {

TEST(Resource, IsEmptyWhereThereIsNoSuchFile) {
    EXPECT_TRUE(resource("no/such/file.txt").empty());
}

TEST(ResourcePaths, AreSortedAndReadable) {
    const auto paths = resource_paths();
    EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
    ASSERT_FALSE(paths.empty());
    for (const auto path : paths) EXPECT_FALSE(resource(path).empty()) << path;
}

TEST(ResourceLines, LeaveOutCommentsAndBlankLines) {
    const auto lines = resource_lines("stop_words/en.txt");
    ASSERT_FALSE(lines.empty());
    for (const auto line : lines) {
        EXPECT_EQ(line.find('#'), std::string_view::npos);
        EXPECT_NE(line.front(), ' ');
    }
    EXPECT_NE(std::find(lines.begin(), lines.end(), "the"), lines.end());
}

}  // namespace
}  // namespace retold
