#include "clean/story.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "clean/cue_table.hpp"

namespace retold::clean {
namespace {

const std::string notice =
    "We and our partners keep data on your device and read it there to show you what they think you like.\n"
    "You may take back your consent at any time on this page, and it holds for thirteen months from now on.\n"
    "Some partners process your data on other grounds, which you can object to in the list of all partners.\n";
const std::string menu = "Home\nNews\nSport\nWeather\nShop\nJobs\nCars\nHomes\n";
const std::string story =
    "Old bridge stays shut until spring\n"
    "The old bridge over the river stays shut until spring, the council said on Monday after a look at the piers.\n"
    "Divers had found that the current had washed out the footings of the bridge in three places since summer.\n";

std::pair<std::size_t, std::size_t> lines_of_story(const std::string& raw) {
    const auto blocks = split_blocks(raw);
    Lines lines = read_lines(raw, blocks, "und");
    const Story found = find_story(lines);
    return {found.first, found.last};
}

TEST(FindStory, IsTheLongestStretchOfProse) {
    EXPECT_EQ(lines_of_story(menu + story), std::make_pair(std::size_t{9}, std::size_t{10}));
}

TEST(FindStory, AConsentTextOnTopIsNotTheStoryBelowAHeadlineThatSaysTheSame) {
    EXPECT_EQ(lines_of_story(notice + menu + story), std::make_pair(std::size_t{12}, std::size_t{13}));
}

TEST(FindStory, ALongNoticeAtTheFootIsNotTheStoryAboveIt) {
    EXPECT_EQ(lines_of_story(menu + story + menu + notice), std::make_pair(std::size_t{9}, std::size_t{10}));
}

TEST(FindStory, SmallProseBelowAStoryWithoutAHeadlineIsNotTheStory) {
    const std::string long_story = notice + notice + notice;
    EXPECT_EQ(lines_of_story(menu + long_story + menu + story), std::make_pair(std::size_t{8}, std::size_t{16}));
}

}  // namespace
}  // namespace retold::clean
