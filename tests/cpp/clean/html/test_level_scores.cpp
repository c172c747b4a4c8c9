#include "clean/html/level_scores.hpp"

#include <gtest/gtest.h>

#include <string>

#include "clean/cue_table.hpp"

namespace retold::clean {
namespace {

class LevelScores : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
};

// The scores of the lines of a page, levelled.
std::vector<double> levelled(const std::string& html, std::vector<double> scores) {
    const text::html::HtmlText page = text::html::read_html(html);
    const std::vector<Block> blocks = split_blocks(page.text);
    Lines lines = read_lines(page.text, blocks, "und");
    const Story story = find_story(lines);
    const MarkupWords words;
    level_scores(scores, Markup(page, html, words, blocks, lines, story), lines);
    return scores;
}

const std::string line = "one two three four five six";

TEST_F(LevelScores, DoubtfulLinesOfTheStorysKindAreKeptWithIt) {
    const std::string html = "<p>" + line + "<p>" + line + "<p>" + line + "<p>" + line;
    EXPECT_EQ(levelled(html, {0.6, 0.45, 0.45, 0.45}), (std::vector<double>{0.6, 0.5, 0.5, 0.5}));
}

TEST_F(LevelScores, LinesOfAnotherKindAreNot) {
    const std::string html = "<p>" + line + "<h2>" + line + "</h2><h2>" + line + "</h2><h2>" + line + "</h2>";
    EXPECT_EQ(levelled(html, {0.6, 0.45, 0.45, 0.45}), (std::vector<double>{0.6, 0.45, 0.45, 0.45}));
}

TEST_F(LevelScores, WhereTheStoryIsSureDoubtPromisesNothing) {
    const std::string html = "<p>" + line + "<p>" + line + "<p>" + line + "<p>" + line;
    EXPECT_EQ(levelled(html, {0.99, 0.99, 0.99, 0.45}), (std::vector<double>{0.99, 0.99, 0.99, 0.45}));
    EXPECT_EQ(levelled(html, {0.6, 0.45, 0.2, 0.1}), (std::vector<double>{0.6, 0.5, 0.2, 0.1}));
}

TEST_F(LevelScores, NoLinesAreNoLines) {
    EXPECT_EQ(levelled("", {}), std::vector<double>());
}

}  // namespace
}  // namespace retold::clean
