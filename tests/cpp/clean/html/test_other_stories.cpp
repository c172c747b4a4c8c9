#include "clean/html/other_stories.hpp"

#include <gtest/gtest.h>

#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {
namespace {

const std::string dam =
    "<h1>Dam holds</h1><p>The dam above the town held through the night, the mayor said on Monday, after days of heavy "
    "rain in the hills.</p><p>Engineers had opened two gates on Sunday and lowered the lake by a metre, which may have "
    "saved the houses below.</p>";
const std::string ferry =
    "<p>The ferry to the islands will sail again in May, the company said on Monday, after a year in which the pier "
    "was rebuilt.</p><p>Islanders had asked for a second boat, because the first one is old and often under "
    "repair.</p>";

class OtherStories : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
};

std::string text_of(const std::string& body) {
    return clean_html("<title>Dam holds - Harbour Post</title><main>" + body + "</main>").text;
}

TEST_F(OtherStories, TheNextArticleOfAnEndlessPageIsNotTheStory) {
    const std::string text =
        text_of("<article>" + dam + "</article><article><h1>Ferry sails in May</h1>" + ferry + "</article>");
    EXPECT_NE(text.find("Engineers"), std::string::npos);
    EXPECT_EQ(text.find("Islanders"), std::string::npos);
}

TEST_F(OtherStories, EntriesWithoutHeadlinesOfTheirOwnAreTheStory) {
    EXPECT_NE(
        text_of("<article>" + dam + "</article><article><h2>Ferries</h2>" + ferry + "</article>").find("Islanders"),
        std::string::npos);
    EXPECT_NE(
        text_of("<article>" + dam + "<article><h1>Ferries</h1>" + ferry + "</article></article>").find("Islanders"),
        std::string::npos);
}

TEST_F(OtherStories, WithModeOffAllIsKept) {
    HtmlOptions options;
    options.clean.mode = Mode::off;
    const Page page =
        clean_html("<article>" + dam + "</article><article><h1>Ferry</h1>" + ferry + "</article>", options);
    EXPECT_NE(page.text.find("Islanders"), std::string::npos);
}

}  // namespace
}  // namespace retold::clean
