#include "retold/clean/page.hpp"

#include <gtest/gtest.h>

namespace retold::clean {
namespace {

Page page_of(std::string raw, std::initializer_list<bool> kept) {
    Page page;
    page.raw = std::move(raw);
    page.blocks = split_blocks(page.raw);
    auto next = kept.begin();
    for (Block& block : page.blocks) block.kept = *next++;
    assemble(page);
    return page;
}

TEST(Assemble, KeptBlocksBecomeOneLineEach) {
    const Page page = page_of("menu\n  The boat\t left.  \n\nad\nIt came back.\n", {false, true, false, true});
    EXPECT_EQ(page.text, "The boat left.\nIt came back.");
}

TEST(Assemble, EveryRangeOfTheTextLeadsIntoItsBlock) {
    const Page page = page_of("menu\n  The boat\t left.  \n\nad\nIt came back.\n", {false, true, false, true});
    EXPECT_EQ(page.to_raw({0, 14}), page.blocks[1].span);
    EXPECT_EQ(page.to_raw({15, 28}), page.blocks[3].span);
    EXPECT_EQ(slice(page.raw, page.to_raw({9, 13})), "left");
}

TEST(Assemble, LineBreaksInsideABlockBecomeSpaces) {
    const Page page = page_of("one\xE2\x80\xA8two\rthree\nfour\nfive", {true, true, true});
    EXPECT_EQ(page.text, "one two three\nfour\nfive");
    EXPECT_EQ(page.to_raw({0, page.text.size()}), (Span{0, page.raw.size()}));
}

TEST(Assemble, NothingKeptIsNoText) {
    const Page page = page_of("a menu\nof links", {false, false});
    EXPECT_EQ(page.text, "");
    EXPECT_EQ(page.kept_share(), 0);
}

TEST(KeptShare, CountsTheBlocksOnly) {
    EXPECT_DOUBLE_EQ(page_of("abc\n\n\n\ndefghi", {true, false}).kept_share(), 3.0 / 9);
    EXPECT_EQ(page_of("", {}).kept_share(), 0);
}

}  // namespace
}  // namespace retold::clean
