#include "clean/line_ends.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/clean/block.hpp"

namespace retold::clean {
namespace {

std::vector<std::string> lines(const std::string& raw) {
    const LineEnds ends(raw);
    std::vector<std::string> out;
    for (std::size_t start = 0; start < raw.size();) {
        const auto [end, next] = ends.line_from(start);
        out.push_back(raw.substr(start, end - start));
        start = next;
    }
    return out;
}

TEST(LineEnds, EveryKindEndsLinesWhereAPageUsesIt) {
    for (const std::string end : {"\n", "\r", "\f", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
        EXPECT_EQ(lines("один" + end + "二" + end + "three"), (std::vector<std::string>{"один", "二", "three"})) << end;
    EXPECT_EQ(lines("one\r\ntwo\r\n"), (std::vector<std::string>{"one\r", "two\r"}));  // blocks are trimmed
}

TEST(LineEnds, ARareKindIsWhiteSpaceInsideALine) {
    EXPECT_EQ(lines("one\xE2\x80\xA8more\ntwo\nthree"),
              (std::vector<std::string>{"one\xE2\x80\xA8more", "two", "three"}));
    EXPECT_EQ(lines("wait\xC2\x85 what\nnow\n").size(), 2U);  // an ellipsis that was read in the wrong encoding
}

TEST(LineEnds, ANelAmongOtherC1ControlsIsAMisreadByte) {
    // U+0645 and U+0648, whose UTF-8 bytes D9 85 and D9 88 were read as Latin-1.
    EXPECT_EQ(lines("\xC3\x99\xC2\x85\xC3\x99\xC2\x88\n\xC3\x99\xC2\x85\xC3\x99\xC2\x85").size(), 2U);
}

TEST(LineEnds, BlocksCountLinesOfTheKindThatIsUsed) {
    const auto blocks = split_blocks("Menu\r\rThe ferry sailed.\rContact");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].line, 3U);
    EXPECT_EQ(blocks[2].line, 4U);
}

}  // namespace
}  // namespace retold::clean
