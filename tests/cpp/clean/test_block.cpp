#include "retold/clean/block.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <utility>

namespace retold::clean {
namespace {

std::vector<std::string> texts(const std::string& raw) {
    std::vector<std::string> out;
    for (const Block& block : split_blocks(raw)) out.emplace_back(slice(raw, block.span));
    return out;
}

TEST(SplitBlocks, EveryLineThatShowsSomethingIsOneBlockWithoutOuterSpaces) {
    const std::string raw = "  first \n\n\t\nپہلی سطر\r\n第三行";
    EXPECT_EQ(texts(raw), (std::vector<std::string>{"first", "پہلی سطر", "第三行"}));
    const auto blocks = split_blocks(raw);
    EXPECT_EQ(blocks[0].span, (Span{2, 7}));
    EXPECT_EQ(blocks[0].line, 1U);
    EXPECT_EQ(blocks[1].line, 4U);
    EXPECT_EQ(blocks[2].line, 5U);
}

TEST(SplitBlocks, WhatShowsNothingIsNoBlock) {
    EXPECT_TRUE(split_blocks("").empty());
    EXPECT_TRUE(split_blocks("\n \n\xC2\xA0\n\xE2\x80\x8B\n").empty());
    EXPECT_TRUE(split_blocks(std::string_view("\0\x01\n\x7F", 4)).empty());
}

TEST(SplitBlocks, ALineOfTwoThousandCharactersStaysWhole) {
    const std::string sentence = "Boats left the harbour early. ";
    std::string raw;
    while (raw.size() + sentence.size() < long_line) raw += sentence;
    EXPECT_EQ(split_blocks(raw).size(), 1U);
}

TEST(SplitBlocks, ALongerLineIsCutAfterSentences) {
    std::string raw;
    for (int i = 0; i < 100; ++i) raw += "Boats left the harbour early. ";
    const auto blocks = split_blocks(raw);
    ASSERT_EQ(blocks.size(), 100U);
    EXPECT_EQ(slice(raw, blocks[41].span), "Boats left the harbour early.");
    EXPECT_EQ(blocks[41].line, 1U);
}

TEST(SplitBlocks, ALongLineOfAScriptWithoutSpacesIsCutToo) {
    std::string raw;
    for (int i = 0; i < 300; ++i) raw += "船は早朝に港を出た。";
    EXPECT_EQ(split_blocks(raw).size(), 300U);
}

TEST(SplitBlocks, ALongLineIsCutAroundCuePhrasesThatBeginWithACapital) {
    const std::string menu = "Home 7Up 船 Skip to main content News Sport ";
    std::string story;
    for (int i = 0; i < 40; ++i) story += "They skip to main content of the talks, which nobody had seen coming. ";
    const std::string raw = menu + story + "Share this article Ten soups for cold evenings";
    const auto blocks = split_blocks(raw);
    ASSERT_EQ(blocks.size(), 45U);
    EXPECT_EQ(slice(raw, blocks[0].span), "Home 7Up 船");
    EXPECT_EQ(slice(raw, blocks[1].span), "Skip to main content");
    EXPECT_EQ(slice(raw, blocks[2].span), "News Sport");
    EXPECT_EQ(slice(raw, blocks[3].span), "They skip to main content of the talks, which nobody had seen coming.");
    EXPECT_EQ(slice(raw, blocks[43].span), "Share this article");
    EXPECT_EQ(slice(raw, blocks[44].span), "Ten soups for cold evenings");
}

TEST(SplitBlocks, RandomBytesAreToldOnceAndInOrder) {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::string raw(random() % 5000, ' ');
        for (char& c : raw) c = random() % 40 == 0 ? '\n' : static_cast<char>(random() % 256);
        std::size_t at = 0;
        for (const Block& block : split_blocks(raw)) {
            ASSERT_GE(block.span.start, at);
            ASSERT_LT(block.span.start, block.span.end);
            ASSERT_LE(block.span.end, raw.size());
            ASSERT_EQ(slice(raw, block.span).find('\n'), std::string_view::npos);
            at = block.span.end;
        }
    }
}

constexpr std::pair<Label, std::string_view> names[] = {
    {Label::content, "content"}, {Label::title, "title"},         {Label::date, "date"},   {Label::byline, "byline"},
    {Label::caption, "caption"}, {Label::credit, "credit"},       {Label::nav, "nav"},     {Label::teaser, "teaser"},
    {Label::form, "form"},       {Label::share, "share"},         {Label::legal, "legal"}, {Label::widget, "widget"},
    {Label::advert, "advert"},   {Label::duplicate, "duplicate"}, {Label::other, "other"}, {Label::comment, "comment"},
};

TEST(Label, NamesLeadBackToTheirLabels) {
    EXPECT_EQ(std::size(names), label_count);
    for (const auto& [label, name] : names) {
        EXPECT_EQ(to_string(label), name);
        EXPECT_EQ(label_from(name), label);
    }
    EXPECT_FALSE(label_from("headline"));
    EXPECT_FALSE(label_from(""));
}

}  // namespace
}  // namespace retold::clean
