#include "clean/html/readers_comments.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {
namespace {

const std::string story =
    "<article><h1>Dam holds</h1><p>The dam above the town held through the night, the mayor said on Monday, after days "
    "of heavy rain in the hills.</p><p>Engineers had opened two gates on Sunday and lowered the lake by a metre, which "
    "may have saved the houses below.</p></article>";

class ReadersComments : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
    static std::vector<std::string> comments_of(const std::string& below) {
        HtmlOptions options;
        options.comments = true;
        options.clean.mode = Mode::off;
        const Page page = clean_html(story + below, options);
        EXPECT_NE(page.text.find("The dam above the town"), std::string::npos);
        std::vector<std::string> found;
        for (const Block& block : page.blocks) {
            if (block.label != Label::comment) continue;
            EXPECT_FALSE(block.kept);
            EXPECT_EQ(page.text.find(slice(page.raw, block.span)), std::string::npos);
            found.emplace_back(slice(page.raw, block.span));
        }
        return found;
    }
};

using Lines = std::vector<std::string>;

TEST_F(ReadersComments, TheBodiesOfCommentsAreTheComments) {
    EXPECT_EQ(comments_of("<ol class='comment-list'><li class='comment'><b class=author>Ana Sol</b><div "
                          "class=comment-body><p>My cellar is full of water.</p><p>Thanks!</p></div></ol>"),
              (Lines{"My cellar is full of water.", "Thanks!"}));
}

TEST_F(ReadersComments, WithoutBodiesLinesOfFourWordsAre) {
    EXPECT_EQ(comments_of("<div id='kommentare'><h3>3 Kommentare</h3><p>Das war wirklich sehr knapp.</p><p>Antworten"
                          "</p></div>"),
              (Lines{"Das war wirklich sehr knapp."}));
    EXPECT_EQ(comments_of("<div id=comments><p>水位は去年よりも高かったと聞きました。</p><p>返信</p></div>"),
              (Lines{"水位は去年よりも高かったと聞きました。"}));
    EXPECT_EQ(comments_of("<div id=comments dir=rtl><p>پانی ہمارے گھر تک آ گیا تھا</p></div>"),
              (Lines{"پانی ہمارے گھر تک آ گیا تھا"}));
}

TEST_F(ReadersComments, APageThatCountsThemOrMayHaveThemIsNone) {
    EXPECT_EQ(comments_of("<div class='comments-open'><p>The next weather report comes at noon.</p></div>"), Lines{});
    EXPECT_EQ(comments_of("<p class='comment-count'>There are two comments below it.</p>"), Lines{});
}

TEST_F(ReadersComments, WhatIsMostOfThePageIsNoComment) {
    HtmlOptions options;
    options.comments = true;
    options.clean.mode = Mode::off;
    const Page page = clean_html("<div class=comments>" + story + "</div>", options);
    EXPECT_NE(page.text.find("The dam above the town"), std::string::npos);
    std::string forum;
    for (int i = 0; i < 9; ++i) forum += "<div class=comment><p>A post of the forum that has its own words.</div>";
    EXPECT_NE(clean_html(forum, options).text, "");
}

TEST_F(ReadersComments, AreFurnitureUnlessAskedFor) {
    const Page page = clean_html(story + "<div class=comment-body><p>My cellar is full of water.</div>");
    for (const Block& block : page.blocks) EXPECT_NE(block.label, Label::comment);
}

}  // namespace
}  // namespace retold::clean
