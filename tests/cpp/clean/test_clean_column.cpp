#include "retold/clean/clean_column.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"
#include "retold/text/html/html_text.hpp"

namespace retold::clean {
namespace {

using Strings = std::vector<std::string>;

TEST(CleanColumn, EveryPageIsCleanedAndNullStaysNull) {
    const Strings texts = {"Der Fluss stieg am Montag über die Ufer.", "gone", "", "نیا پل پیر کو کھولا گیا۔"};
    const std::vector<std::uint8_t> valid = {1, 0, 1, 1};
    const PageColumn pages = clean_column(StringColumn(texts, valid), nullptr);
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_EQ(pages[0]->text, "Der Fluss stieg am Montag über die Ufer.");
    EXPECT_FALSE(pages[1].has_value());
    EXPECT_EQ(pages[2]->raw, "");
    EXPECT_EQ(pages[3]->raw, texts[3]);
}

TEST(CleanColumn, EachPageHasItsOwnSource) {
    const Strings learnt = {"Harbour Post\nThe ferry sailed on Monday again.",
                            "Harbour Post\nThe bridge was closed today."};
    const Strings same(2, "post");
    const StringColumn same_column(same);
    const Template site = Template::learn(StringColumn(learnt), &same_column);
    CleanOptions options;
    options.mode = Mode::full;
    options.site_template = &site;
    const Strings texts(2, "Harbour Post\nThe mayor of the town opened the new market hall on Friday morning.");
    const Strings sources = {"post", "other"};
    const StringColumn source_column(sources);
    const PageColumn pages = clean_column(StringColumn(texts), &source_column, options);
    EXPECT_NE(pages[0]->blocks[0].reason, pages[1]->blocks[0].reason);
    EXPECT_FALSE(pages[0]->blocks[0].kept);
}

TEST(CleanColumn, ColumnsOfOtherLengthsAreRefused) {
    const Strings texts(2);
    const Strings one(1);
    const StringColumn short_column(one);
    EXPECT_THROW(clean_column(StringColumn(texts), &short_column), InvalidArgument);
    EXPECT_THROW(clean_html_column(StringColumn(texts), nullptr, &short_column), InvalidArgument);
}

TEST(CleanColumn, HtmlIsReadRowByRow) {
    if (!text::html::html_available()) GTEST_SKIP();
    const Strings texts = {"<p>Il pleut sur la ville.</p>", "<b>雨</b>"};
    HtmlOptions options;
    options.clean.mode = Mode::off;
    const PageColumn pages = clean_html_column(StringColumn(texts), nullptr, nullptr, options);
    EXPECT_EQ(pages[0]->raw, "Il pleut sur la ville.");
    EXPECT_EQ(pages[1]->raw, "雨");
    EXPECT_EQ(pages[1]->html->html, texts[1]);
}

}  // namespace
}  // namespace retold::clean
