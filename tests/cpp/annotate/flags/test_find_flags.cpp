#include "retold/annotate/flags/find_flags.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/annotate/annotations.hpp"

namespace retold::annotate {
namespace {

// "kind: text" of each flag.
std::vector<std::string> flags_of(const std::string& text, std::string_view language = "en") {
    std::vector<std::string> told;
    for (const Flag& flag : annotate(text, {.language = language}).flags) {
        EXPECT_GT(flag.score, 0);
        EXPECT_LT(flag.score, 1);
        EXPECT_FALSE(flag.reason.empty());
        told.push_back(std::string(to_string(flag.kind)).append(": ").append(slice(text, flag.span)));
    }
    return told;
}

using Told = std::vector<std::string>;

TEST(Flags, SmallWordsAndPhrasesThatStandTwice) {
    EXPECT_EQ(flags_of("He went to the the harbour."), Told{"doubled_words: the the"});
    EXPECT_EQ(flags_of("The end of the of the pier fell."), Told{"doubled_words: of the of the"});
    EXPECT_EQ(flags_of("It made statements and statements that harm."),
              Told{"doubled_words: statements and statements"});
    EXPECT_EQ(flags_of("Das Boot von von Ada sank.", "de"), Told{"doubled_words: von von"});
    EXPECT_EQ(flags_of("Лодка пришла в в порт.", "ru"), Told{"doubled_words: в в"});
    EXPECT_EQ(flags_of("لوگ گھر میں میں تھے۔", "ur"), Told{"doubled_words: میں میں"});
}

TEST(Flags, DoublingThatIsMeantIsNone) {
    for (const char* text : {"She had had enough.", "It grew step by step by step.", "Thousands and thousands came.",
                             "Again and again and again he fell.", "He was very, very late.", "Baden Baden, he said.",
                             "In The The, a band.", "No, no, no."})
        EXPECT_EQ(flags_of(text), Told{}) << text;
    EXPECT_EQ(flags_of("Nous nous sommes vus.", "fr"), Told{});
    EXPECT_EQ(flags_of("وہ الگ الگ رہتے ہیں۔", "ur"), Told{});
    EXPECT_EQ(flags_of("Die, die kamen, blieben.", "de"), Told{});
}

TEST(Flags, WordsWithoutASpaceBetweenThem) {
    EXPECT_EQ(flags_of("A letter seen by theHerald says so. The Herald has it."), Told{"glued_words: theHerald"});
    EXPECT_EQ(flags_of("The Corvane left. The Corvane won. He asked the Corvaneto go."),
              Told{"glued_words: Corvaneto"});
    EXPECT_EQ(flags_of("The boat was left.Then it sank."), Told{"glued_words: left.Then"});
}

TEST(Flags, CapitalsAndStopsInsideNamesAreNone) {
    for (const char* text :
         {"An iPhone, a MacBook and eBay.", "Ada McDonald of YouTube met DiCaprio.",
          "See Node.js and retold.org, by Flint.Waters.", "Pharma firms. Pharma grew. Pharmaceuticals too."})
        EXPECT_EQ(flags_of(text), Told{}) << text;
}

TEST(Flags, QuotationMarksWithoutPartner) {
    EXPECT_EQ(flags_of("They must stop it. ” And more."), Told{"unbalanced_mark: it. ”"});
    EXPECT_EQ(flags_of("“Now they go.\n\nThe mayor left."), Told{"unbalanced_mark: “Now"});
    EXPECT_EQ(flags_of("\"It will hold,” he said."), Told{"unbalanced_mark: hold,”"});
    EXPECT_EQ(flags_of("Er sagte: „Nein.\n\nDann ging er.", "de"), Told{"unbalanced_mark: „Nein"});
    EXPECT_EQ(flags_of("市长说：“不行。\n\n他走了。", "zh"), Told{"unbalanced_mark: “不行"});
}

TEST(Flags, AKoreanParticleBehindAMarkIsNoWordAroundIt) {
    EXPECT_EQ(flags_of("시장은 \"다리를 닫겠다\"고 말했다. 그는 \"봄까지\"라며 웃었다.", "ko"), Told{});
    EXPECT_EQ(flags_of("시장은 \"다리를 닫겠다고 말했다.", "ko"), Told{"unbalanced_mark: \"다리를"});
}

TEST(Flags, MarksOfAllLanguagesArePaired) {
    for (const char* text :
         {"“One,” he said. “Two.”", "“It goes on.\n\n“And ends here.”", "“It goes on\n\nand ends here.”",
          "A 12\" pipe and a 3\" nail.", "It’s the dogs’ rock ’n’ roll.", "„Nein“, sagte er. »Doch«, sagte sie.",
          "« Non », dit-il.", "”Nej”, sade han.", "「いいえ」と言った。", "„Nie” – rzekł.", "‘No “no” no’, he said.",
          "(\"Yes\")—\"no\"", "قال: «لا».", "The \"Herald\"'s men, the 'Wire'."})
        EXPECT_EQ(flags_of(text, "auto"), Told{}) << text;
}

TEST(Flags, NamesThatAreSpelledOtherwiseElsewhere) {
    EXPECT_EQ(flags_of("Ada Reagan met him. Reagan spoke. Then Regan left. Mr Reagan stayed."),
              Told{"garbled_name: Regan"});
    EXPECT_EQ(flags_of("He saw America. In America it rained. The Voice of Amercia said so."),
              Told{"garbled_name: Amercia"});
}

TEST(Flags, NamesThatAreOthersAreNone) {
    for (const char* text :
         {"Iran left. Iran spoke. Iraq stayed.", "Ann Miller came. Ann Miller spoke. Bob Muller left.",
          "In Syria it rained. Syria lost. The Syrian army left.", "Maria Kron came. Maria spoke. Marie Kron left."})
        EXPECT_EQ(flags_of(text), Told{}) << text;
}

TEST(Flags, LettersOfTwoAlphabetsInOneWord) {
    EXPECT_EQ(flags_of("The Hеrald said so."), Told{"mixed_scripts: Hеrald"});
    EXPECT_EQ(flags_of("Москва и IT-компания, 5 µm, COVID-19."), Told{});
}

TEST(Flags, SumsWithoutCurrency) {
    EXPECT_EQ(flags_of("It cost $3 billion. About 10 million was lost since."), Told{"missing_unit: About 10 million"});
    EXPECT_EQ(flags_of("About 10 trillion and many lives have been lost."), Told{"missing_unit: About 10 trillion"});
    EXPECT_EQ(flags_of("It rose to $3 billion from 2 billion. Then 10 million people came."), Told{});
    EXPECT_EQ(flags_of("About 10 million came."), Told{});
}

TEST(Flags, SentencesThatStandTwice) {
    const std::string told = "The ferry that sank in the harbour last winter was raised by three cranes.";
    EXPECT_EQ(flags_of(told + "\n\nNo more.\n\n" + told), Told{"repeated_text: " + told});
    EXPECT_EQ(flags_of("The ferry sank. No more. The ferry sank."), Told{});
}

TEST(Flags, SlipsOfTranslation) {
    EXPECT_EQ(flags_of("It lost its influence. Be. The report says so."), Told{"translation: Be."});
    EXPECT_EQ(flags_of("He saw a the house."), Told{"translation: a the"});
    EXPECT_EQ(flags_of("Why? Because it rained. Go. The A team."), Told{});
}

TEST(Flags, TwoMarksAtOneWordAreOneSign) {
    EXPECT_EQ(flags_of("It does not”. \""), Told{"unbalanced_mark: not”"});
}

TEST(Flags, BytesThatAreNoTextGiveNone) {
    EXPECT_EQ(flags_of(std::string("\xFF\xFE\"\x80", 4)).size(), 1U);
    EXPECT_EQ(flags_of(""), Told{});
    EXPECT_EQ(flags_of("\"\"\"\"\"\"\n((((\n“"), Told{"unbalanced_mark: “"});
}

}  // namespace
}  // namespace retold::annotate
