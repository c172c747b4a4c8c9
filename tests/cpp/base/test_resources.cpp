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

TEST(ResourceList, ReadsAWordList) {
    const auto particles = resource_list("shared/names/particles.txt").plain();
    EXPECT_EQ(std::ranges::count(particles, "von", &WordListEntry::text), 1);
    EXPECT_TRUE(resource_list("no/such/file.txt").plain().empty());
}

}  // namespace
}  // namespace retold
