#include "retold/text/html/html_text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "fuzz/check_edits.hpp"

namespace retold::text::html {
namespace {

class ReadHtml : public testing::Test {
  protected:
    void SetUp() override {
        if (!html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
    static std::string text_of(std::string_view html) { return read_html(html).text; }
    static std::string part(std::string_view html, std::string_view shown) {
        const HtmlText page = read_html(html);
        const std::size_t at = page.text.find(shown);
        EXPECT_NE(at, std::string::npos) << page.text;
        return at == std::string::npos ? "" : std::string(slice(html, page.edits.to_raw({at, at + shown.size()})));
    }
};

TEST_F(ReadHtml, BlocksEndLinesAndInlineElementsDoNot) {
    EXPECT_EQ(text_of("<div>One <b>two</b><span>three</span><p>four<br>five</div>six"),
              "One twothree\nfour\nfive\nsix");
    EXPECT_EQ(text_of("<p>Der <nobr>Fluss</nobr> stieg<wbr>hoch, <x-note>sagte</x-note> <o:p>er</o:p>.</p>"),
              "Der Fluss stieghoch, sagte er.");
    EXPECT_EQ(text_of("<p>a<meta itemprop=x content=y>b<link itemprop=z href=u>c<input>d<img src=e alt=f>g"), "abcd g");
    EXPECT_EQ(text_of("<ul><li>یک<li>دو</ul><dl><dt>три<dd>四</dl><table><tr><td>ห้า<td>6</table>"),
              "یک\nدو\nтри\n四\nห้า\n6");
}

TEST_F(ReadHtml, AMarkStandsBehindSpacesOfPreformattedText) {
    for (const std::string_view html : {"<pre><q> <a>a</a></q></pre>", "<pre>b<q> \t<a>a</a></q> c</pre>"}) {
        const HtmlText page = read_html(html);
        fuzz::check_edits(html, page.text, page.edits);
        EXPECT_NE(page.text.find("\u201ca\u201d"), std::string::npos) << page.text;
    }
}

TEST_F(ReadHtml, SpacesAreLevelledButForPreformattedText) {
    EXPECT_EQ(text_of("<p>  a \n\t b  <i> c </i> d\r\n</p> <pre>x  y\n  z</pre>"), "a b c d\nx  y\n  z");
    EXPECT_EQ(text_of("<pre>\n  <b> </b>a\n   \n\tb</pre>"), "   a\n\tb");
    EXPECT_EQ(text_of("<p>a&nbsp;b&#10;c"), "a\u00A0b c");
}

TEST_F(ReadHtml, LinksSideBySideAreWordsOfTheirOwn) {
    EXPECT_EQ(text_of("<nav><a>Home</a><a>News</a><a>東京</a></nav>"), "Home News 東京");
    EXPECT_EQ(text_of("<p>re<a>tell</a>ing"), "retelling");
}

TEST_F(ReadHtml, WhatIsNotShownIsNoText) {
    EXPECT_EQ(text_of("<script>a<b \"</p>\"</script><style>p{}</style><title>t</title>x<svg><text>no</text></svg>y"),
              "xy");
    EXPECT_EQ(text_of("<p hidden>a</p><p style='color:red; Display : None'>b</p><p style=visibility:hidden>c</p>"
                      "<p aria-hidden=TRUE>d</p><template><p>e</template><noscript>f</noscript><dialog>g</dialog>h"),
              "h");
    EXPECT_EQ(text_of("<p aria-hidden=false>a</p><dialog open>b</dialog>"), "a\nb");
    EXPECT_EQ(text_of("<script><!-- <script> </script> no --></script>yes"), "yes");
    EXPECT_EQ(text_of("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby>"), "漢字");
}

TEST_F(ReadHtml, CommentsEndAsBrowsersEndThem) {
    EXPECT_EQ(text_of("<p>a</p><!-- hidden --!><p>b</p>"), "a\nb");
    EXPECT_EQ(text_of("<p>a</>b < / > c <d"), "ab < / > c");
    EXPECT_EQ(text_of("<p>a</p><!-- open <p>b</p>"), "a");
    EXPECT_EQ(text_of("a<!-->b<!--->c<?php no ?>d</ no>e<![CDATA[no]]>f<!x>g"), "abcdefg");
}

TEST_F(ReadHtml, FormulasAreText) {
    EXPECT_EQ(text_of("<p>Energy <math><mi>E</mi><mo>=</mo><mi>m</mi><annotation>E=m</annotation></math> rules."),
              "Energy E=m rules.");
}

TEST_F(ReadHtml, ReferencesAreDecodedAsBrowsersDo) {
    EXPECT_EQ(text_of("Fish &amp chips&#x2014;caf&eacute &notit; &#150; &#0; &unknown; &"),
              "Fish & chips—café ¬it; – \uFFFD &unknown; &");
    EXPECT_EQ(text_of("<p>one &#" + std::string(5000, '1') + "; two</p>"), "one \uFFFD two");
}

TEST_F(ReadHtml, TextLeadsBackIntoTheSource) {
    EXPECT_EQ(part("<div><p>Fish &amp; <b>chips</b> now</p></div>", "& chips"), "&amp; <b>chips");
    EXPECT_EQ(part("<p>Один&mdash;два</p><p>three", "—"), "&mdash;");
    EXPECT_EQ(part("<p>one   two</p>", "one two"), "one   two");
    EXPECT_EQ(part("<ul><li>یک</li><li>دو</li></ul>", "دو"), "دو");
}

TEST_F(ReadHtml, LinesKnowTheirMarkup) {
    const HtmlText page = read_html(
        "<article><h2>Head</h2><ul><li><a href=x>Link</a> and</ul>"
        "<blockquote><p class='lead big'><b>Said</b></blockquote></article>");
    ASSERT_EQ(page.lines.size(), 3U);
    const auto element = [&](std::size_t i) { return page.elements[page.lines[i].element]; };
    EXPECT_EQ(element(0).tag, Tag::h2);
    EXPECT_EQ(element(1).tag, Tag::a);
    EXPECT_EQ(element(1).list_depth, 1);
    EXPECT_EQ(page.lines[1].link_bytes, 4U);
    EXPECT_EQ(element(2).quote_depth, 1);
    EXPECT_EQ(page.lines[2].strong_bytes, 4U);
    const Element paragraph = page.elements[element(2).parent];
    EXPECT_EQ(paragraph.tag, Tag::p);
    EXPECT_FALSE(paragraph.names[class_name].empty());
}

TEST_F(ReadHtml, UnclosedAndMisnestedElementsEndWhereBrowsersEndThem) {
    EXPECT_EQ(text_of("<p>a<p>b<div>c</p>d"), "a\nb\nc\nd");
    EXPECT_EQ(read_html("<a href=x>one <p>two</a> three</p> four").lines.back().link_bytes, 0U);
    EXPECT_EQ(read_html("<div><a>x<div>y<a>z</a></div> plain</div>").lines.back().link_bytes, 0U);
    const HtmlText code = read_html("<pre><a href=x>one\ntwo <b>three</b></a></pre>");
    ASSERT_EQ(code.lines.size(), 2U);
    for (const HtmlLine& line : code.lines) EXPECT_EQ(line.link_bytes, line.span.size());
    EXPECT_EQ(text_of("</div></b></p>a</td>b<li>c</li>d"), "ab\nc\nd");
}

TEST_F(ReadHtml, TextThatOnlyScriptsShowIsReadWhereNothingElseIs) {
    const std::string story(900, 'x');
    const Reading hidden = read_shown_html("<p>Please wait.</p><div style='display:none'><p>" + story + "</div>");
    EXPECT_EQ(hidden.page.text, "Please wait.\n" + story);
    EXPECT_NE(hidden.unhidden & unhide_styled, 0U);
    const Reading shown = read_shown_html("<p>" + story + "<p hidden>secret</p>");
    EXPECT_EQ(shown.page.text, story);
    EXPECT_EQ(shown.unhidden, 0U);
}

TEST_F(ReadHtml, NotesHoldWhatTheHeadSays) {
    const HtmlText page = read_html(
        "<html lang=uk><title>A &amp; B</title><meta property='og:title' content='A &quot;B&quot;'>"
        "<script type='application/ld+json'>{\"a\":1}</script><time datetime=2031-05-06>May</time>"
        "<span itemprop=author>Ана Ко</span>");
    ASSERT_EQ(page.notes.size(), 6U);
    EXPECT_EQ(page.notes[0].value, "uk");
    EXPECT_EQ(page.notes[1].value, "A & B");
    EXPECT_EQ(page.notes[2].value, "A \"B\"");
    EXPECT_EQ(page.notes[3].value, "{\"a\":1}");
    EXPECT_EQ(page.notes[4].value, "2031-05-06");
    EXPECT_EQ(slice(page.text, page.notes[5].text), "Ана Ко");
}

TEST_F(ReadHtml, DeepNestingIsCappedAndSaid) {
    std::string html;
    for (int i = 0; i < 2000; ++i) html += "<div>";
    const HtmlText page = read_html(html + "deep" + "</div></div>still");
    EXPECT_EQ(page.text, "deep\nstill");
    EXPECT_TRUE(page.too_deep);
    EXPECT_EQ(page.elements.size(), 512U);
    EXPECT_FALSE(read_html("<div>a").too_deep);
}

// Random markup out of pieces that once mattered somewhere.
std::string random_page(std::mt19937& random) {
    constexpr std::array<std::string_view, 40> pieces = {"<p>",        "</p>",      "<div class='a b'>",
                                                         "</div>",     "<b>",       "</b>",
                                                         "<a href=x>", "</a>",      "<!-- c -->",
                                                         "<!--",       "--!>",      "<br>",
                                                         "<script>",   "</script>", "<pre>",
                                                         "</pre>",     "&amp;",     "&",
                                                         "&#x1F600;",  "&nbsp;",    "текст ",
                                                         "word ",      "خبر",       "東京",
                                                         "ไทย",        "😀",         "<table><tr><td>",
                                                         "</table>",   "<li>",      "<ul>",
                                                         "</ul>",      "\n ",       "<title>",
                                                         "</title>",   "<",         "\xFF",
                                                         "<svg>",      "</svg>",    "<h1 hidden>",
                                                         "<textarea>"};
    std::string html;
    for (int i = 0; i < 40; ++i) html += pieces[random() % pieces.size()];
    return html;
}

TEST_F(ReadHtml, EveryEditListLeadsBackWhateverTheMarkup) {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const std::string html = random_page(random);
        const HtmlText page = read_html(html);
        fuzz::check_edits(html, page.text, page.edits);
        std::size_t at = 0;
        for (const HtmlLine& line : page.lines) {
            ASSERT_EQ(line.span.start, at) << html;
            ASSERT_GT(line.span.end, line.span.start) << html;
            at = line.span.end + 1;
        }
        ASSERT_EQ(at, page.lines.empty() ? 0U : page.text.size() + 1) << html;
    }
}

// What is quadratic in any of these does not end within the limit of a test.
TEST_F(ReadHtml, HostileMarkupIsReadToItsEnd) {
    for (const std::string_view piece :
         {"<div>", "<!--", "<a b='", "</", "<b>", "<p>a", "<li><a href=x>a", "<b><i></b>a</i>", "<table><tr><td>",
          "<x1 ", "&amp", "<![CDATA[", "<script>", "<?", "<svg><p>", "</p>"}) {
        std::string html = "<div ";
        for (int i = 0; i < 30000; ++i) html.append("a").append(std::to_string(i)).append("=b ");
        html += ">";
        while (html.size() < 1'000'000) html += piece;
        const HtmlText page = read_html(html);
        EXPECT_LE(page.text.size(), html.size()) << piece;
        EXPECT_LE(page.lines.size(), html.size() / 2) << piece;
    }
}

}  // namespace
}  // namespace retold::text::html
