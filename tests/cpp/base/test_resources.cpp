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

TEST(LanguagesWith, AreTheFoldersThatHaveTheFile) {
    EXPECT_EQ(std::ranges::count(languages_with("stop_words"), "ur"), 1);
    EXPECT_TRUE(languages_with("no_such_kind").empty());
    EXPECT_TRUE(languages_with("stop").empty());  // not a prefix
}

TEST(LanguageResource, IsTheFileOfTheFolder) {
    const auto words = language_list("de", "stop_words").plain();
    EXPECT_EQ(std::ranges::count(words, "und", &WordListEntry::text), 1);
    EXPECT_TRUE(language_resource("xx", "stop_words").empty());
    EXPECT_TRUE(language_resource("", "stop_words").empty());
}

TEST(LanguageResource, EveryListCanBeRead) {
    for (const auto path : resource_paths("languages/")) EXPECT_FALSE(resource_list(path).sections.empty()) << path;
}

}  // namespace
}  // namespace retold
