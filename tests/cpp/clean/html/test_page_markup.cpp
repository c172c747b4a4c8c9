#include "retold/clean/html/page_markup.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {
namespace {

class PageMarkup : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
    static Page page_of(std::string_view html) {
        HtmlOptions options;
        options.clean.mode = Mode::off;
        return clean_html(html, options);
    }
    static std::string markdown(std::string_view html, bool links = false) {
        return to_markdown(page_of(html), {links});
    }
    static std::string html_of(std::string_view html, bool links = false) { return to_html(page_of(html), {links}); }
};

TEST_F(PageMarkup, TextKeepsItsWeight) {
    EXPECT_EQ(markdown("<p>The <b>old</b> ferry <i> Aune </i>sails <code>a*b</code>."),
              "The **old** ferry *Aune* sails `a*b`.\n");
    EXPECT_EQ(markdown("<p>a <b>b</b>"), "a **b**\n");
    EXPECT_EQ(markdown("<p><b>a</b> b"), "**a** b\n");
    EXPECT_EQ(markdown("<p>a <b>b <i>c</b> d</i> e"), "a **b c** d e\n");
    EXPECT_EQ(markdown("<p>a <b></b><b> </b>b <b><strong>c</strong></b>"), "a b **c**\n");
    EXPECT_EQ(html_of("<p>یہ <em>متن</em> ہے"), "<article>\n<p>یہ <em>متن</em> ہے</p>\n</article>\n");
}

TEST_F(PageMarkup, ListsQuotationsAndTablesKeepTheirShape) {
    EXPECT_EQ(markdown("<p>a</p><ul><li>b<ul><li>c</ul><li>d<p>e</ul><ol><li>f<li>g</ol>"),
              "a\n\n- b\n    - c\n- d\n\n    e\n\n1. f\n2. g\n");
    EXPECT_EQ(markdown("<h3>a</h3><blockquote><p>b<p>c</blockquote><p>d"), "### a\n\n> b\n>\n> c\n\nd\n");
    EXPECT_EQ(markdown("<p>x<table><tr><th>a<th>b<tr><td>c|d<td>e</table>"),
              "x\n\n| a | b |\n| --- | --- |\n| c\\|d | e |\n");
    EXPECT_EQ(html_of("<p>a<ul><li>b<ul><li>c</ul><li>d</ul>"),
              "<article>\n<p>a</p>\n<ul><li>b<ul><li>c</li></ul>\n</li>\n<li>d</li></ul>\n</article>\n");
    EXPECT_EQ(html_of("<p>x<table><tr><td>a<td>b</table>"),
              "<article>\n<p>x</p>\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n</article>\n");
}

TEST_F(PageMarkup, ListsSideBySideAreLists) {
    const std::string_view page =
        "<p>x<ul><li>a</ul><ul><li>b</ul><ol><li>c</ol><ol start=5><li>d<li value=9>e</ol><p>y";
    EXPECT_EQ(markdown(page), "x\n\n- a\n\n* b\n\n1. c\n\n5) d\n9) e\n\ny\n");
    EXPECT_EQ(html_of(page),
              "<article>\n<p>x</p>\n<ul><li>a</li></ul>\n<ul><li>b</li></ul>\n<ol><li>c</li></ol>\n"
              "<ol start=\"5\"><li>d</li>\n<li value=\"9\">e</li></ol>\n<p>y</p>\n</article>\n");
}

TEST_F(PageMarkup, ItemsGoOnBehindListsInThem) {
    const std::string_view page = "<p>x<ul><li>a<ol><li>b<li>c</ol>d<li>e<li><ul><li>f</ul></ul>";
    EXPECT_EQ(markdown(page), "x\n\n- a\n    1. b\n    2. c\n\n    d\n- e\n-   - f\n");
    EXPECT_EQ(html_of(page),
              "<article>\n<p>x</p>\n<ul><li>a<ol><li>b</li>\n<li>c</li></ol>\nd</li>\n<li>e</li>\n"
              "<li><ul><li>f</li></ul>\n</li></ul>\n</article>\n");
}

TEST_F(PageMarkup, ListsAreCountedOnBehindAHeading) {
    const std::string_view page = "<p>x<ol><li><h3>a</h3><p>b<p>c<li><h3>d</h3><p>e</ol>";
    EXPECT_EQ(markdown(page), "x\n\n### a\n\n1. b\n\n    c\n\n### d\n\n2. e\n");
    EXPECT_NE(html_of(page).find("<ol start=\"2\"><li>e</li></ol>"), std::string::npos);
    EXPECT_EQ(markdown("<p>x<ul><li>a<h3>b</h3>c<li>d</ul>"), "x\n\n- a\n\n### b\n\nc\n\n- d\n");
}

TEST_F(PageMarkup, CellsHaveHeadingsColumnsAndLists) {
    const std::string_view page = "<p>x<table><tr><td><th>a<tr><th>b<td>c<p>d<ul><li>e<li>f</ul>g</table>";
    EXPECT_EQ(markdown(page), "x\n\n|  | a |\n| --- | --- |\n| b | c d<br>- e<br>- f<br>g |\n");
    EXPECT_EQ(html_of(page),
              "<article>\n<p>x</p>\n<table>\n<tr><td></td><th>a</th></tr>\n"
              "<tr><th>b</th><td>c<br>d<ul><li>e</li>\n<li>f</li></ul>\ng</td></tr>\n</table>\n</article>\n");
}

TEST_F(PageMarkup, CodeKeepsItsLines) {
    EXPECT_EQ(markdown("<p>a<pre><code>if x:\n\n    <b>y</b> &lt; 1\n\tz\n</code></pre>"),
              "a\n\n    if x:\n\n        y < 1\n    \tz\n");
    EXPECT_EQ(html_of("<p>a<pre>\n  b\n\n\n  c\n   </pre>"),
              "<article>\n<p>a</p>\n<pre>  b\n\n\n  c</pre>\n</article>\n");
}

TEST_F(PageMarkup, PicturesStandWhereTheStoryHasThem) {
    const std::string_view page =
        "<img src=/logo.png alt=Logo><p>a<p><img src=/p.jpg alt='A [dam]'><p>b<img data-src='https://h.example/q.jpg' "
        "src=data:image/gif;x><p>c<img src='javascript:x'><img src='a b'><p>d<img src=/end.png>";
    EXPECT_EQ(markdown(page), "a\n\nb\n\nc\n\nd\n");
    MarkupOptions options;
    options.images = true;
    EXPECT_EQ(to_markdown(page_of(page), options),
              "a\n\n![A \\[dam\\]](</p.jpg>)\n\nb\n\n![](<https://h.example/q.jpg>)\n\nc\n\nd\n\n![](</end.png>)\n");
    EXPECT_EQ(to_html(page_of("<p>a<img src=/p.jpg alt='\"<'><p>b"), options),
              "<article>\n<p>a</p>\n<p><img src=\"/p.jpg\" alt=\"&quot;&lt;\"></p>\n<p>b</p>\n</article>\n");
}

TEST_F(PageMarkup, PicturesAtTheEndsOfTheStory) {
    MarkupOptions options;
    options.images = true;
    const auto pictures = [&](std::string_view html) {
        const std::string text = to_markdown(page_of(html), options);
        return std::count(text.begin(), text.end(), '!');
    };
    EXPECT_EQ(pictures("<img src=/a.jpg><p>a<p>b<img src=/b.jpg>"), 2);
    EXPECT_EQ(pictures("<header><img src=/a.jpg></header><p>a<p>b<footer><img src=/b.jpg></footer>"), 0);
    EXPECT_EQ(pictures("<article><header><img src=/a.jpg></header><p>a<p>b</article>"), 1);
    EXPECT_EQ(pictures("<a href=/><img src=/a.jpg></a><p>a<p>b<img src=/count width=1 height=1>"), 0);
}

TEST_F(PageMarkup, WhatHoldsTheWholeStoryIsNoList) {
    EXPECT_EQ(markdown("<ul><li><p>a<p>b</ul>"), "a\n\nb\n");
    EXPECT_EQ(markdown("<table><tr><td><p>a<p>b</table>"), "a\n\nb\n");
}

TEST_F(PageMarkup, TextIsNeverMarkup) {
    EXPECT_EQ(markdown("<p># a<p>1. b<p>- c<p>*d* [e](f) &lt;g> `h` &amp;amp;"),
              "\\# a\n\n1\\. b\n\n\\- c\n\n\\*d\\* \\[e\\](f) \\<g> \\`h\\` \\&amp;\n");
    EXPECT_EQ(html_of("<p>&lt;script>&quot;&amp;"), "<article>\n<p>&lt;script&gt;&quot;&amp;</p>\n</article>\n");
    EXPECT_EQ(to_markdown(clean("*a*\n<b>")), "\\*a\\*\n\n\\<b>\n");
}

TEST_F(PageMarkup, LinksLeadToPagesOnly) {
    const std::string html =
        "<p>a <a href='/x?b=1&amp;c=2'>d</a> <a href=' javascript:e'>f</a> <a href=JavaScript:g>h</a>";
    EXPECT_EQ(markdown(html, true), "a [d](</x?b=1&c=2>) f h\n");
    EXPECT_EQ(markdown(html), "a d f h\n");
    EXPECT_EQ(html_of(html, true), "<article>\n<p>a <a href=\"/x?b=1&amp;c=2\">d</a> f h</p>\n</article>\n");
    EXPECT_EQ(markdown("<p>a <a href='TEL:+49-1'>b</a> <a href=mailto:c@d.example>c</a> <a href=data:x>d</a>", true),
              "a [b](<TEL:+49-1>) [c](<mailto:c@d.example>) d\n");
    EXPECT_EQ(html_of("<p>a <a href='https://b.example/&quot;>'>c</a>", true),
              "<article>\n<p>a <a href=\"https://b.example/&quot;&gt;\">c</a></p>\n</article>\n");
}

TEST_F(PageMarkup, ListsAreTenDeepAtMost) {
    std::string html = "<p>a";
    for (int i = 0; i < 100; ++i) html += "<ul><li>b";
    const std::string text = markdown(html);
    EXPECT_NE(text.find("\n" + std::string(36, ' ') + "- b"), std::string::npos);
    EXPECT_EQ(text.find(std::string(37, ' ')), std::string::npos);
}

TEST_F(PageMarkup, AnyMarkupGivesSome) {
    for (const std::string_view html :
         {"", "<", "<b>", "</b>a", "<p>\xFF<b>\xC0", "<li><table><tr><td><li>a", "<a href>b"}) {
        EXPECT_NO_THROW(markdown(html, true)) << html;
        EXPECT_NO_THROW(html_of(html, true)) << html;
    }
}

}  // namespace
}  // namespace retold::clean
