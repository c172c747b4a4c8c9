#include "annotate/quotes/stand_ins.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

using Kind = StandIns::Kind;

// Whom the last quotation is by.
std::string last_speaker(std::string_view text) {
    const auto quotes = find_quotes(read_text(text, "en"));
    return quotes.empty() ? "no quotation" : quotes.back().speaker;
}

TEST(StandIns, AreFoundAsWholeWords) {
    const StandIns& words = StandIns::of("en");
    EXPECT_EQ(words.at(U"diplomat left", 0).kind, Kind::person);
    EXPECT_EQ(words.at(U"diplomat left", 0).end, 8U);
    EXPECT_EQ(words.at(U"diplomatic", 0).kind, Kind::none);
    EXPECT_EQ(words.at(U"the firm", 0).kind, Kind::definite);
    EXPECT_EQ(StandIns::of("zh").at(U"该公司表示", 0).kind, Kind::body);
    EXPECT_EQ(StandIns::of("ur").at(U"کمپنی", 0).kind, Kind::body);
}

TEST(StandIns, LanguagesWithoutAListKnowNone) {
    EXPECT_TRUE(StandIns::of("xx").empty());
    EXPECT_FALSE(StandIns::of("pt-BR").empty());
    EXPECT_TRUE(StandIns::of("fr").has_articles());
    EXPECT_FALSE(StandIns::of("ru").has_articles());
}

TEST(StandIns, ANounStandsForWhoSpokeBefore) {
    EXPECT_EQ(last_speaker("“It holds,” said Ada Krone. The senior diplomat added that it was tested."), "Ada Krone");
    EXPECT_EQ(last_speaker("“It holds,” said Ada Krone. A senior diplomat added that it was tested."), "");
    EXPECT_EQ(last_speaker("“It holds,” said Mr. Paul Krone. The woman added that it was tested."), "");
}

TEST(StandIns, ATitleStandsOnlyForWhoHasNone) {
    EXPECT_EQ(last_speaker("Ada Krone denied that. “It holds,” the director wrote to the staff."), "Ada Krone");
    EXPECT_EQ(last_speaker("Mayor Ada Krone denied that. “It holds,” the director wrote to the staff."), "");
    EXPECT_EQ(last_speaker("Ada Krone denied that. It rained in Oa. “It holds,” the director wrote."), "");
}

TEST(StandIns, AFirmIsNoMinistryAndNoPerson) {
    EXPECT_EQ(last_speaker("Krone & Moll lost 3 boats. The dam leaks, the insurer said."), "Krone & Moll");
    EXPECT_EQ(last_speaker("The Ministry of Works lost 3 boats. The dam leaks, the insurer said."), "");
    EXPECT_EQ(last_speaker("Ada Krone lost 3 boats. The dam leaks, the insurer said."), "");
}

}  // namespace
}  // namespace retold::annotate
