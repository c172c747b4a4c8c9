#include "retold/clean/template.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"
#include "retold/clean/cleaner.hpp"

namespace retold::clean {
namespace {

const std::string story_one =
    "The ferry between the town and the island sailed again on Monday after two long years.\n"
    "The council had paid for a new engine and for the repair of the hull, its chair said.\n";
const std::string story_two =
    "A storm took the roof of the school in the northern village on Friday night, neighbours said.\n"
    "Teachers moved the lessons to the town hall, where there is room for about sixty children.\n";
const std::string furniture =
    "Harbour Post since 1911\nWrite to the desk of the Post at the old market hall, every day from nine to five.\n";

Template learn(const std::vector<std::string>& pages, const std::vector<std::string>& sources) {
    const StringColumn page_column(pages);
    const StringColumn source_column(sources);
    return Template::learn(page_column, &source_column);
}

TEST(Template, LinesOfTwoDifferentPagesBelongToTheSite) {
    const Template known = learn({furniture + story_one, furniture + story_two}, {"post", "post"});
    const auto lines = known.lines("post");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].groups, 2U);
    EXPECT_EQ(lines[0].text, "Harbour Post since 1911");
    EXPECT_TRUE(known.lines("another").empty());
}

TEST(Template, VersionsOfOneStoryCountOnce) {
    const std::string later = story_one + "On Tuesday it sailed twice.\n";
    const Template known =
        learn({furniture + story_one, furniture + later, furniture + story_two}, {"post", "post", "post"});
    EXPECT_EQ(known.site("post")->pages, 3U);
    EXPECT_EQ(known.site("post")->groups, 2U);
    for (const TemplateLine& line : known.lines("post"))
        EXPECT_EQ(story_one.find(line.text), std::string::npos) << line.text;
    EXPECT_EQ(known.lines("post").size(), 2U);
}

TEST(Template, VersionsOfOneStoryCountOnceWhereverTheyStand) {
    const Template known = learn({furniture + story_one, furniture + story_two, furniture + story_one + "More.\n",
                                  furniture + story_two + "More.\n"},
                                 {"post", "post", "post", "post"});
    EXPECT_EQ(known.site("post")->groups, 2U);
    for (const auto& [key, line] : known.site("post")->lines) EXPECT_LE(line.groups, 2U) << line.text;
}

TEST(Template, WithoutSourcesALineNeedsThreePages) {
    const std::vector<std::string> pages = {furniture + story_one, furniture + story_two};
    const StringColumn column(pages);
    EXPECT_TRUE(Template::learn(column, nullptr).lines("").empty());
}

TEST(Template, MergingAddsUp) {
    Template one = learn({furniture + story_one}, {"post"});
    EXPECT_TRUE(one.lines("post").empty());
    one.merge(learn({furniture + story_two}, {"post"}));
    EXPECT_EQ(one.lines("post").size(), 2U);
}

TEST(Template, CleaningUsesItAndSaysSo) {
    const Template known = learn({furniture + story_one, furniture + story_two}, {"post", "post"});
    CleanOptions options;
    options.site_template = &known;
    options.source = "post";
    const Page page = clean(furniture + story_one, options);
    EXPECT_EQ(page.text + "\n", story_one);
    EXPECT_EQ(page.blocks[1].reason, "on 2 of 2 pages of post");
}

TEST(Template, ColumnsOfDifferentLengthAreRefused) {
    EXPECT_THROW(learn({story_one}, {"a", "b"}), InvalidArgument);
}

TEST(Template, PagesAndSourcesThatAreNullTeachNothing) {
    const std::vector<std::string> pages = {furniture + story_one, furniture + story_two, furniture};
    const std::vector<std::string> sources = {"post", "post", "post"};
    const std::vector<std::uint8_t> first_two = {1, 1, 0};
    const std::vector<std::uint8_t> none = {0, 0, 0};
    const StringColumn all_pages(pages);
    const StringColumn two_pages(pages, first_two);
    const StringColumn two_sources(sources, first_two);
    const StringColumn no_sources(sources, none);
    EXPECT_EQ(Template::learn(two_pages, &two_sources).site("post")->pages, 2U);
    EXPECT_EQ(Template::learn(all_pages, &two_sources).site("post")->pages, 2U);
    EXPECT_TRUE(Template::learn(all_pages, &no_sources).sites().empty());
    EXPECT_TRUE(Template::learn(StringColumn(pages, none), nullptr).sites().empty());
}

}  // namespace
}  // namespace retold::clean
