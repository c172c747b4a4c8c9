#include "retold/tokenize/paragraphs.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::tokenize {
namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> pieces;
    for (const Span span : paragraphs(text)) pieces.emplace_back(slice(text, span));
    return pieces;
}

using Strings = std::vector<std::string>;

TEST(Paragraphs, AreWhatEmptyLinesSeparate) {
    EXPECT_EQ(split("\n\n A headline \n \t\nFirst line,\nsecond.\r\n\r\nدوسرا پیراگراف\n"),
              (Strings{"A headline", "First line,\nsecond.", "دوسرا پیراگراف"}));
}

TEST(Paragraphs, AreLinesWhereNoLineIsEmpty) {
    EXPECT_EQ(split("Первый абзац.\nВторой абзац.\n"), (Strings{"Первый абзац.", "Второй абзац."}));
}

TEST(Paragraphs, HardWrappedLinesAreOne) {
    const std::string_view text =
        "The dam above the town held through the night although the water rose\n"
        "to within a hand of the crest, and the engineers who had watched over\n"
        "it since the first rain said that they had never seen anything like\n"
        "it before.";
    EXPECT_EQ(split(text), Strings{std::string(text)});
}

TEST(Paragraphs, TheParagraphSeparatorSeparates) {
    EXPECT_EQ(split("一。\xE2\x80\xA9二。\n三。"), (Strings{"一。", "二。\n三。"}));
}

TEST(Paragraphs, NothingHasNone) {
    EXPECT_TRUE(split("").empty());
    EXPECT_TRUE(split(" \n \n").empty());
}

}  // namespace
}  // namespace retold::tokenize
