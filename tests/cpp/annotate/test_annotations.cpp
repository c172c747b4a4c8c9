#include "retold/annotate/annotations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "retold/base/error.hpp"

namespace retold::annotate {
namespace {

const std::string page =
    "\"We lost 40 boats,\" said Ada Krone, the mayor, on 3 May 2031. Krone told reporters that 12 people were missing. "
    "The storm began at 4:20 a.m.";

// Without what tells who says it.
std::vector<Slot> values_of(const Annotations& found) {
    std::vector<Slot> values = found.slots;
    std::erase_if(values, [](const Slot& slot) { return slot.type == SlotType::attribution; });
    return values;
}

TEST(Annotate, ReadsQuotationsNamesAndValuesAtOnce) {
    const Annotations found = annotate(page, {.language = "en"});
    EXPECT_EQ(found.language, "en");
    ASSERT_EQ(found.quotes.size(), 2U);
    EXPECT_EQ(slice(page, found.quotes[0].content.front()), "We lost 40 boats,");
    ASSERT_FALSE(found.names.empty());
    EXPECT_EQ(found.names.front().canonical, "Ada Krone");
    const std::vector<Slot> values = values_of(found);
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[1].value, "2031-05-03");
    EXPECT_EQ(values[3].value, "T04:20");
}

TEST(Annotate, SpeakersHaveTheCanonicalNameAndValuesKnowTheirSpeaker) {
    const Annotations found = annotate(page, {.language = "en"});
    ASSERT_EQ(found.quotes.size(), 2U);
    EXPECT_EQ(found.quotes[1].speaker, "Ada Krone");
    const std::vector<Slot> values = values_of(found);
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[0].speaker, "Ada Krone");
    EXPECT_EQ(values[1].speaker, "");
    EXPECT_EQ(values[2].speaker, "Ada Krone");
}

TEST(Annotate, SlotsTellWhatIsDeniedWhoseClaimItIsAndWhereItWasMade) {
    const std::string text =
        "The union denied a leak. \"It may break,\" Ada Krone said in an interview with the Tarn Herald.";
    std::vector<std::string> told;
    for (const Slot& slot : annotate(text, {.language = "en"}).slots)
        told.push_back(std::string(to_string(slot.type)) + " " + slot.value + " " + slot.speaker);
    EXPECT_EQ(told, (std::vector<std::string>{"polarity denied ", "attribution Ada Krone Ada Krone",
                                              "polarity hedged Ada Krone", "source Tarn Herald Ada Krone"}));
}

TEST(Annotate, AnAliasNamesTheSpeaker) {
    const std::vector<NameAlias> aliases = {{"Krone", "Ada Maria Krone", {}}};
    const Annotations found =
        annotate("\"No,\" said Krone. \"Never,\" Krone said.", {.language = "en", .aliases = aliases});
    ASSERT_FALSE(found.quotes.empty());
    EXPECT_EQ(found.quotes.front().speaker, "Ada Maria Krone");
}

TEST(Annotate, TextWithoutStatementsGivesNothing) {
    for (const char* text : {"", "\n\n\n", "\xFF\xFE", "…"}) {
        const Annotations found = annotate(text);
        EXPECT_TRUE(found.quotes.empty() && found.names.empty() && found.slots.empty()) << text;
    }
    EXPECT_THROW(annotate("x", {.anchor = "May"}), InvalidArgument);
}

TEST(Annotate, SpansLieInTextsOfAllScripts) {
    for (const std::string text :
         {"وزیر اعظم عمران نے کہا کہ 40 افراد لاپتہ ہیں۔", "市长王芳表示：“我们失去了40艘船。”",
          "市長は「40隻を失った」と述べた。", "Мэр Анна Кроне сказала: «Пропали 40 человек».",
          "قال الوزير: «فقدنا 40 قاربا».", "นายกฯ กล่าวว่า 40 คนหาย 🚢"}) {
        const Annotations found = annotate(text);
        for (const Slot& slot : found.slots) EXPECT_LE(slot.span.end, text.size());
        EXPECT_TRUE(std::ranges::any_of(found.slots, [](const Slot& slot) { return slot.value == "40"; })) << text;
    }
}

}  // namespace
}  // namespace retold::annotate
