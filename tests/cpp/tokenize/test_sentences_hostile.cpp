// Sentences of hostile text: at every vector level and offset the same, and nothing that takes more than linear time.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "retold/tokenize/paragraphs.hpp"
#include "retold/tokenize/sentences.hpp"

namespace retold::tokenize {
namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

TEST(HostileSentences, RunsOfAnythingTakeLinearTime) {
    constexpr std::size_t size = 300'000;
    for (const char* piece :
         {".", "!",  "\"", "” ", ". ", ".\n", "\n", " ",        "(",     "[1]", ".[1]",    ".[1.]", ". . ", "a.", "A. ",
          "“", ".“", ".”", "۔",  "。", "।",   "؟ ", "\xE2\x80", "\xFF.", "\r",  "\r\n \t", "• ",    "x",    "1."}) {
        const std::string text = repeat(piece, size);
        SentenceOptions options;
        for (const Newlines newlines : {Newlines::automatic, Newlines::space}) {
            options.newlines = newlines;
            options.split_quotes = newlines == Newlines::automatic;
            for (const Span span : sentences(text, options)) ASSERT_LT(span.start, span.end) << piece;
        }
        EXPECT_LE(paragraphs(text).size(), text.size());
    }
}

TEST(HostileSentences, AreTheSameAtEveryVectorLevel) {
    const std::vector<std::string> pieces{
        "word",    "Word", "Mr", "U.S", "12", ".",      "!",      "?",      "…",      " ",    "  ", "\n",
        "\n\n",    "”",    "“",  "\"",  "(",  ")",      "[3]",    "۔",      "نہیں",   "।",    "है",  "。",
        "「",      "」",   "无", "؟",   "ش",  "։",      "።",      "\xE2",   "\x80",   "\xA6", "é",  "Я",
        "плотина", "-",    "•",  "a",   "A",  "\u2028", "\u2029", "\u0085", "\u200B", "ไทย",  "😀"};
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const auto count = random() % 60;
        for (unsigned i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
        SentenceOptions options;
        options.language = round % 3 == 0 ? "auto" : "en";
        options.newlines = static_cast<Newlines>(round % 3);
        options.split_quotes = round % 2 == 0;
        const SentenceSplitter split(options);
        const auto scalar = split(text, SimdLevel::scalar);
        ASSERT_EQ(scalar, split(text, best_simd_level())) << text;
        std::size_t at = 0;
        for (const Span span : scalar) {
            ASSERT_LE(at, span.start) << text;
            ASSERT_LT(span.start, span.end) << text;
            at = span.end;
        }
    }
}

}  // namespace
}  // namespace retold::tokenize
