#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/quotes/frame_parser.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

using Turns = std::vector<std::pair<std::string, std::string>>;  // label, content

Turns turns(std::string_view text, std::string_view language) {
    Turns found;
    for (const Quote& quote : find_quotes(read_text(text, language))) {
        const std::string_view label = quote.speaker_span ? slice(text, *quote.speaker_span) : std::string_view();
        found.emplace_back(label, slice(text, quote.content.front()));
    }
    return found;
}

TEST(FrameParserLabels, LabelsThatComeBackMakeATranscript) {
    EXPECT_EQ(
        turns("Q: When did you know?\nA: On Monday. The pumps stood.\nQ: And the board?\nA: They were silent.", "en"),
        (Turns{{"Q", "When did you know"},
               {"A", "On Monday. The pumps stood"},
               {"Q", "And the board"},
               {"A", "They were silent"}}));
    EXPECT_EQ(
        turns("В. — Когда вы узнали?\nО. — В понедельник. Насосы стояли.\nВ. — А совет города?\nО. — Совет молчал.",
              "ru"),
        (Turns{{"В", "Когда вы узнали"},
               {"О", "В понедельник. Насосы стояли"},
               {"В", "А совет города"},
               {"О", "Совет молчал"}}));
    EXPECT_EQ(
        turns("记者：您什么时候知道的？\n陈美玲：星期一。水泵都停了。\n记者：那市议会呢？\n陈美玲：他们没有说话。",
              "zh"),
        (Turns{{"记者", "您什么时候知道的"},
               {"陈美玲", "星期一。水泵都停了"},
               {"记者", "那市议会呢"},
               {"陈美玲", "他们没有说话"}}));
    EXPECT_EQ(
        turns("خبرنگار: چه زمانی فهمیدید؟\nمحمدی: روز دوشنبه بود.\nخبرنگار: و شورا چه گفت؟\nمحمدی: چیزی نگفت.", "fa")
            .size(),
        4U);
}

TEST(FrameParserLabels, SpeechInMarksEndsWithThemWhereOthersAreQuotedBehindIt) {
    const std::string page =
        "Ada Krone: “The pumps stood.” Piet Dahl: “They ran all night long.” Rain fell.\nPiet Dahl: “Ask the mayor.”\n"
        "Ada Krone: “Nobody was told.” The meeting ended late.\nPiet Dahl: “So we went home.”";
    const Turns all = turns(page, "en");
    const auto holds = [&](const char* label, const char* content) {
        return std::ranges::find(all, std::pair<std::string, std::string>(label, content)) != all.end();
    };
    EXPECT_TRUE(holds("Ada Krone", "The pumps stood."));
    EXPECT_TRUE(holds("Ada Krone", "“Nobody was told.” The meeting ended late"));
    EXPECT_TRUE(holds("Piet Dahl", "So we went home."));
}

TEST(FrameParserLabels, TheLabelOfATranscriptIsItsSpeaker) {
    const auto quotes = find_quotes(
        read_text("WARD: Did you read it?\nKRONE: I did. It holds.\nWARD: And the mayor?\nKRONE: Ask him now.", "en"));
    ASSERT_EQ(quotes.size(), 4U);
    EXPECT_EQ(quotes[1].speaker, "KRONE");
    const auto caption =
        find_quotes(read_text("Question : Qui donc le savait ?\nMairie : Personne ne le savait.\nQuestion : Et vous, "
                              "alors ?\nMairie : Moi non plus.",
                              "fr"));
    ASSERT_EQ(caption.size(), 4U);
    EXPECT_EQ(caption[0].speaker, "Question");
    EXPECT_EQ(caption[0].speaker_evidence, "the label before it");
    const auto letters =
        find_quotes(read_text("Q: Did you read it?\nA: I did. It holds.\nQ: And the mayor?\nA: Ask him now.", "en"));
    ASSERT_EQ(letters.size(), 4U);
    EXPECT_EQ(letters[1].speaker, "");
}

TEST(FrameParserLabels, ListsAreNoTranscripts) {
    EXPECT_TRUE(turns("Date: 3 May\nPlace: Tarn Hall\nDate: 4 May\nPlace: Oa Hall", "en").empty());
    EXPECT_TRUE(turns("Entry: free for all\nBus: line seven to the hall\nFood: bring what you like", "en").empty());
}

}  // namespace
}  // namespace retold::annotate
