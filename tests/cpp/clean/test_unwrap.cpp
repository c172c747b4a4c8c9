#include "clean/unwrap.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace retold::clean {
namespace {

std::vector<std::string> paragraphs(const std::string& raw) {
    std::vector<std::string> out;
    for (const Block& block : join_wrapped(raw, split_blocks(raw)).blocks)
        out.emplace_back(raw.substr(block.span.start, block.span.size()));
    return out;
}

const std::string wrapped =
    "Home\n"
    "Weather\n"
    "\n"
    "The harbour office said on Monday that the ferry to the outer\n"
    "islands would not sail before the pier had been looked at by\n"
    "divers, who are expected from the mainland.\n"
    "Nobody was hurt when the pier gave way.\n"
    "\n"
    "Traders on the islands said that they had flour for ten days and\n"
    "that the storm had spared their boats.\n"
    "\n"
    "Contact\n";

TEST(JoinWrapped, JoinsTheLinesOfAParagraph) {
    const auto found = paragraphs(wrapped);
    ASSERT_EQ(found.size(), 6U);
    EXPECT_EQ(found[0], "Home");
    EXPECT_TRUE(found[2].starts_with("The harbour office"));
    EXPECT_TRUE(found[3].starts_with("Nobody was hurt"));  // the line before was not full
    EXPECT_TRUE(found[4].ends_with("spared their boats."));
    EXPECT_EQ(found[5], "Contact");
}

TEST(JoinWrapped, TellsWhereEachParagraphStartsAmongTheLines) {
    const auto joined = join_wrapped(wrapped, split_blocks(wrapped));
    EXPECT_EQ(joined.first_line, (std::vector<std::size_t>{0, 1, 2, 5, 6, 8}));
}

TEST(JoinWrapped, AnIndentBeginsAParagraph) {
    const auto found = paragraphs(
        "The mill by the river was sold on Friday to a firm from the\n"
        "capital that wants to turn it into flats, its owner said in\n"
        "a letter that was read out at the council meeting yesterday\n"
        "    The council had wanted a museum there and will now ask a\n"
        "court whether the sale can be stopped before the year ends.\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[1].starts_with("The council had wanted"));
}

TEST(JoinWrapped, APageWithAParagraphPerLineStaysAsItIs) {
    const std::string raw =
        "Home\nThe ferry sailed again on Monday.\nThe harbour master said that the pier had been checked twice, that "
        "it was "
        "safe, and that nobody had to wait any longer for the boats.\nContact\n";
    EXPECT_EQ(paragraphs(raw).size(), 4U);
}

TEST(JoinWrapped, ScriptsWithoutCaseAreJoinedByWidth) {
    const auto urdu = paragraphs(
        "بندرگاہ کے دفتر نے پیر کو کہا کہ جزیروں کی طرف جانے والی کشتی اس وقت\n"
        "تک نہیں چلے گی جب تک غوطہ خور گھاٹ کو نہ دیکھ لیں جو اس ہفتے کے آخر\n"
        "میں آئیں گے اور ان کے ساتھ دو انجینئر بھی ہوں گے جو رپورٹ لکھیں گے\n"
        "جس کے بعد فیصلہ ہوگا۔\n");
    EXPECT_EQ(urdu.size(), 1U);
    std::string chinese;
    for (int i = 0; i < 5; ++i) {
        chinese += "港口办公室周一表示前往外岛的渡轮在潜水员检查码头之前不会开航预计他们将于本周晚些时候抵达大陆";
        chinese += "\n";
    }
    EXPECT_EQ(paragraphs(chinese + "没有人受伤。\n").size(), 1U);
}

TEST(JoinWrapped, HostileInputEndsSoon) {
    EXPECT_TRUE(paragraphs("").empty());
    EXPECT_EQ(paragraphs(std::string(100000, '\n') + "a").size(), 1U);
    EXPECT_EQ(paragraphs("\xFF\xFE\n\xFF").size(), 2U);
}

}  // namespace
}  // namespace retold::clean
