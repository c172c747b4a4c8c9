#include "clean/html/edge_lines.hpp"

#include <gtest/gtest.h>

namespace retold::clean {
namespace {

// A page of these lines; the first is the title, all others are kept.
Page page_of(std::string raw) {
    Page page;
    page.raw = std::move(raw);
    page.blocks = split_blocks(page.raw);
    for (Block& block : page.blocks) {
        block.label = Label::content;
        block.kept = true;
    }
    page.blocks.front().label = Label::title;
    page.blocks.front().kept = false;
    return page;
}

const std::string sentence = "The board voted to close the northern pier to all vessels longer than forty metres.";

TEST(EdgeLines, TheDayBelowTheHeadlineIsNoStory) {
    for (const std::string line : {"6 May 2031", "By Ana Sol, 6 May 2031", "6. května 2031, Jana Nováková",
                                   "6 พฤษภาคม 2574 เวลา 14:07 น.", "2031年5月6日 14時07分", "۶ مئی 2031"}) {
        Page page = page_of("Pier to close\n" + line + "\n" + sentence);
        drop_edge_lines(page);
        EXPECT_EQ(page.blocks[1].label, Label::date) << line;
        EXPECT_TRUE(page.blocks[2].kept);
    }
}

TEST(EdgeLines, DaysInsideAStoryAndInSentencesStay) {
    Page page = page_of("Pier to close\nIt closed on 6 May 2031.\n" + sentence + "\n6 May 2031");
    drop_edge_lines(page);
    EXPECT_TRUE(page.blocks[1].kept);
    EXPECT_TRUE(page.blocks[3].kept);
}

TEST(EdgeLines, WhoOwnsTheTextIsNoStory) {
    Page page = page_of("Pier to close\n" + sentence + "\n© 2031 Λιμάνι\nThe sign © stays in a line.");
    drop_edge_lines(page);
    EXPECT_EQ(page.blocks[2].label, Label::legal);
    EXPECT_TRUE(page.blocks[3].kept);
}

}  // namespace
}  // namespace retold::clean
