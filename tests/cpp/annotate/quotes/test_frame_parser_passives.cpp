#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "annotate/quotes/frame_parser.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

// The contents of all quotations, with the speaker or "?" behind.
std::vector<std::string> passives(std::string_view text) {
    std::vector<std::string> found;
    for (const Quote& quote : find_quotes(read_text(text, "en"))) {
        std::string line;
        for (const Span span : quote.content) line.append(slice(text, span)).append(" | ");
        found.push_back(line.append(quote.speaker.empty() ? "?" : quote.speaker));
    }
    return found;
}

using Lines = std::vector<std::string>;

TEST(FrameParserPassives, WhoStandsBehindBySpeaks) {
    EXPECT_EQ(passives("The new mill is supported by Ada Krone."), (Lines{"The new mill | Ada Krone"}));
}

TEST(FrameParserPassives, WithoutByNobodySpeaks) {
    EXPECT_EQ(passives("The board has been criticised for its silence."), (Lines{"The board | for its silence | ?"}));
    EXPECT_EQ(passives("The plan was rejected."), (Lines{"The plan | ?"}));
}

TEST(FrameParserPassives, WhomSomethingIsToldIsNotWhatIsSaid) {
    EXPECT_EQ(passives("Ada Krone was asked about the mill."), (Lines{"about the mill | ?"}));
    EXPECT_EQ(passives("Ada Krone was told that the mill was lost."), (Lines{"that the mill was lost | ?"}));
}

TEST(FrameParserPassives, WithinAReportNothingIsAddedToIt) {
    EXPECT_EQ(passives("Ada Krone said that the plan was supported by the board.").size(), 1U);
}

}  // namespace
}  // namespace retold::annotate
