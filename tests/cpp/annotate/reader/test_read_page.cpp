#include "retold/annotate/reader/read_page.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

Span find(std::string_view text, std::string_view part) {
    const std::size_t start = text.find(part);
    return {start, start + part.size()};
}

std::vector<std::string> texts_of(std::string_view raw, const std::vector<Sentence>& sentences) {
    std::vector<std::string> texts;
    for (const Sentence& sentence : sentences) texts.emplace_back(slice(raw, sentence.span));
    return texts;
}

std::vector<std::string> names_in(std::string_view raw, const Reading& reading) {
    std::vector<std::string> names;
    for (const Token& token : reading.tokens) {
        if (token.name) names.emplace_back(slice(raw, token.span));
    }
    return names;
}

TEST(ReadPage, SentencesRunOverWhiteSpaceButNotOverWhatWasDropped) {
    constexpr std::string_view raw = "The bridge at Tarn fell. Nobody [advert] was hurt.";
    const std::vector<Span> body = {find(raw, "The bridge at"), find(raw, "Tarn fell. Nobody"), find(raw, "was hurt.")};
    const Reading reading = read_page({raw, body, {}, "en"});
    EXPECT_EQ(texts_of(raw, reading.sentences),
              (std::vector<std::string>{"The bridge at Tarn fell.", "Nobody", "was hurt."}));
    EXPECT_EQ(reading.body_tokens, 8U);
}

TEST(ReadPage, TheTitleIsTheFirstSentenceAndNoPartOfTheBody) {
    constexpr std::string_view raw = "Bridge falls\nIt fell at noon.";
    const std::vector<Span> body = {find(raw, "It fell at noon.")};
    const Reading reading = read_page({raw, body, find(raw, "Bridge falls"), "en"});
    ASSERT_EQ(reading.sentences.size(), 2U);
    EXPECT_TRUE(reading.sentences[0].title);
    EXPECT_EQ(reading.sentences[0].last, 2U);
    EXPECT_FALSE(reading.sentences[1].title);
    EXPECT_EQ(reading.tokens.size(), 6U);
    EXPECT_EQ(reading.body_tokens, 4U);
}

TEST(ReadPage, FoldsWordsAndNumbersThem) {
    constexpr std::string_view raw = "Brun's bridge: BRUN’S Bridge, 12.";
    const std::vector<Span> body = {{0, raw.size()}};
    const Reading reading = read_page({raw, body, {}, "en"});
    EXPECT_EQ(reading.terms, (std::vector<std::string>{"brun", "bridge", "12"}));
    ASSERT_EQ(reading.tokens.size(), 5U);
    EXPECT_EQ(reading.tokens[2].term, 0U);
    EXPECT_EQ(reading.tokens[3].term, 1U);
    EXPECT_TRUE(reading.tokens[4].number);
    EXPECT_FALSE(reading.tokens[3].number);
}

TEST(ReadPage, ACapitalAtTheStartIsANameOnlyIfTheWordHasOneElsewhere) {
    constexpr std::string_view raw = "Pell met them. They thanked old Pell again.";
    const std::vector<Span> body = {{0, raw.size()}};
    const Reading reading = read_page({raw, body, {}, "en"});
    EXPECT_EQ(names_in(raw, reading), (std::vector<std::string>{"Pell", "Pell"}));
    EXPECT_TRUE(reading.cased);
}

TEST(ReadPage, CapitalsOfALineInTitleCaseTellNothing) {
    constexpr std::string_view raw = "Old Bridge Falls In The Night";
    const std::vector<Span> body = {{0, raw.size()}};
    EXPECT_TRUE(names_in(raw, read_page({raw, body, {}, "en"})).empty());
}

TEST(ReadPage, AScriptWithoutCaseHasNoCapitals) {
    constexpr std::string_view raw = "پل گر گیا۔ کوئی زخمی نہیں ہوا۔";
    const std::vector<Span> body = {{0, raw.size()}};
    const Reading reading = read_page({raw, body, {}, ""});
    EXPECT_EQ(reading.sentences.size(), 2U);
    EXPECT_FALSE(reading.cased);
    EXPECT_EQ(reading.language, "ur");
}

TEST(ReadPage, TheLanguageIsTheOneAskedForElseTheStatedElseAGuess) {
    constexpr std::string_view raw = "Der Zug fuhr nicht, und die Leute waren mit dem Bus in der Stadt.";
    const std::vector<Span> body = {{0, raw.size()}};
    EXPECT_EQ(read_page({raw, body, {}, "nl-BE"}, "pt_br").language, "pt-BR");
    EXPECT_EQ(read_page({raw, body, {}, "nl-BE"}).language, "nl-BE");
    EXPECT_EQ(read_page({raw, body, {}, "german!"}).language, "de");
    EXPECT_EQ(read_page({raw, body, {}, "und"}).language, "de");
    EXPECT_EQ(read_page({"", {}, {}, ""}).language, "");
}

TEST(ReadPage, MalformedBytesAreText) {
    constexpr std::string_view raw = "\xFF\xFE ok\xC3. \x80";
    const std::vector<Span> body = {{0, raw.size()}};
    for (const Sentence& sentence : read_page({raw, body, {}, "en"}).sentences)
        EXPECT_LE(sentence.span.end, raw.size());
}

}  // namespace
}  // namespace retold::annotate
