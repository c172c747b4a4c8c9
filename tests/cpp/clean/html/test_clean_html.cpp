#include "retold/clean/html/clean_html.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "clean/html/json_ld.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

const std::string story =
    "<article class='article-body'><h1>Dam holds</h1><p>The dam above the town held through the night, the mayor said "
    "on "
    "Monday, after days of heavy rain in the hills.</p><p>Engineers had opened two gates on Sunday &amp; lowered the "
    "lake by a metre, which may have saved the houses below.</p></article>";

class CleanHtml : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
};

const Stated* stated(const Page& page, std::string_view name) {
    const auto& all = page.html->stated;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Stated& s) { return s.name == name; });
    return at == all.end() ? nullptr : &*at;
}

TEST_F(CleanHtml, KeepsTheStoryAndLeadsIntoTheSource) {
    const std::string html = "<nav class=menu><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>" + story +
                             "<footer class=footer><p>All rights reserved.</footer>";
    const Page page = clean_html(html);
    ASSERT_TRUE(page.title);
    EXPECT_EQ(page.title->value, "Dam holds");
    EXPECT_EQ(std::count(page.text.begin(), page.text.end(), '\n'), 1);
    const std::size_t at = page.raw.view().find("& lowered");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(slice(html, page.html->page.edits.to_raw({at, at + 9})), "&amp; lowered");
    EXPECT_EQ(page.guard.mode, Mode::full);
}

TEST_F(CleanHtml, AWordInThousandsOfLinesIsNoStory) {
    std::string html = story;
    for (int i = 0; i < 1500; ++i) html += "<p>دو";
    const Page page = clean_html(html);
    EXPECT_EQ(std::count(page.text.begin(), page.text.end(), '\n'), 1);
}

TEST_F(CleanHtml, AnyMarkupIsAPage) {
    for (const std::string_view html : {"", "<", "<p>", "<script>", "plain text", "<p>\xFF\xC0", "<table><tr><td>1"})
        EXPECT_NO_THROW(clean_html(html)) << html;
    EXPECT_EQ(clean_html("").flags, std::vector<std::string>{"no_body"});
}

TEST_F(CleanHtml, StatedDaysAndPeopleAreWeighed) {
    const Page page = clean_html(
        "<meta name=author content='Staff'><meta name=byl content='By Ana Sol and Li Wei'>"
        "<meta property='article:published_time' content='2031-05-06T01:00'>" +
        story);
    ASSERT_TRUE(page.byline && page.date);
    EXPECT_EQ(page.byline->value, "Ana Sol, Li Wei");
    EXPECT_EQ(page.date->value, "2031-05-06");
    ASSERT_NE(stated(page, "date"), nullptr);
    EXPECT_EQ(stated(page, "date")->origin, "meta");
    EXPECT_FALSE(clean_html("<meta name=date content='2031-02-30'>" + story).date);
}

// A page with a head: what stands between headline and story, and what is stated.
std::string page_with(const std::string& stated, const std::string& below_title) {
    std::string html = stated + story;
    const std::size_t at = html.find("</h1>") + 5;
    return html.insert(at, below_title);
}

TEST_F(CleanHtml, TheDayThatIsShownBeatsTheOneOfMachines) {
    const std::string stated_day = "<meta property='article:published_time' content='2031-05-07T01:30:00Z'>";
    const auto day = [&](const std::string& shown) {
        const Page page = clean_html(page_with(stated_day, shown));
        return page.date ? page.date->value : "none";
    };
    EXPECT_EQ(day("<div>6 May 2031</div>"), "2031-05-06");  // where it is still the day before
    EXPECT_EQ(day("<div><time datetime='2031-05-06T23:30:00-02:00'>11:30 pm</time></div>"), "2031-05-06");
    EXPECT_EQ(day("<div>Updated: 9 May 2031</div>"), "2031-05-07");
    EXPECT_EQ(day("<div>Updated</div><div>9 May 2031</div>"), "2031-05-07");
    EXPECT_EQ(day("<div>7 May 2031</div><div>9 May 2031</div>"), "2031-05-07");
    EXPECT_EQ(day("<figcaption>The dam on 1 April 2029. Photo: Li Wei.</figcaption>"), "2031-05-07");
    EXPECT_EQ(day("<div>@dam · 5 May 2031</div>"), "2031-05-07");
}

TEST_F(CleanHtml, ADayOfChangeIsNoDayOfPublication) {
    const Page page = clean_html(page_with("", "<div>Обновлено: 9 мая 2031</div><div>6 мая 2031</div>"));
    ASSERT_TRUE(page.date);
    EXPECT_EQ(page.date->value, "2031-05-06");
    ASSERT_NE(stated(page, "modified"), nullptr);
    EXPECT_EQ(stated(page, "modified")->value, "2031-05-09");
    EXPECT_EQ(stated(page, "modified")->origin, "text");
}

TEST_F(CleanHtml, AuthorsAreReadFromTheHead) {
    const auto byline = [&](const std::string& stated_author, const std::string& shown) {
        const Page page = clean_html(page_with(stated_author, shown));
        return page.byline ? page.byline->value : "none";
    };
    EXPECT_EQ(byline("", "<div>By</div><div>Ana Sol | 6 May 2031</div>"), "Ana Sol");
    EXPECT_EQ(byline("", "<p><a href='/authors/ana-sol'>Ana Sol</a></p>"), "Ana Sol");
    EXPECT_EQ(byline("", "<p><a href='/authors/'>All Our Writers</a></p>"), "none");
    EXPECT_EQ(byline("", "<div class='author'><div>Author</div><div>Ольга Ко</div></div>"), "Ольга Ко");
    EXPECT_EQ(byline("", "<div class='byline'>Reviewed by Li Wei</div>"), "none");
    EXPECT_EQ(byline("<meta name=author content='asol_77'>", "<div>By Ana Sol</div>"), "Ana Sol");
    EXPECT_EQ(byline("<meta name=author content='Ana Sol, Senior Editor'>", ""), "Ana Sol");
}

TEST_F(CleanHtml, JsonLdPointsAtItsAuthors) {
    const Page page = clean_html(
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"author\": {\"@id\": \"#a\"}},"
        "{\"@type\": \"Person\", \"@id\": \"#a\", \"name\": \"村上 春樹\"}]}</script>" +
        story);
    ASSERT_TRUE(page.byline);
    EXPECT_EQ(page.byline->value, "村上 春樹");
    const Page group = clean_html(
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Organization\","
        "\"name\": \"Harbour Wire\"}}</script>" +
        page_with("", "<div>By Ana Sol</div>"));
    ASSERT_TRUE(group.byline);
    EXPECT_EQ(group.byline->value, "Ana Sol");
}

TEST_F(CleanHtml, FeaturesAreOnePerNameAndBlock) {
    const HtmlFeatures page = html_features(story, "article 1.5\nbody -1\n");
    ASSERT_EQ(page.blocks.size(), 3U);
    EXPECT_EQ(page.values.size(), 3 * html_feature_names().size());
    EXPECT_EQ(page.names[1], (std::vector<std::string>{"article", "body"}));
}

TEST(LooseJson, IsReadAsFarAsItGoes) {
    const auto values =
        read_loose_json("{\"a\": \"x\\u00e9\\\"\", \"b\": [1, {\"c\": \"y\",},], // odd\n\"d\": \"open");
    const auto value = [&](std::string_view key) {
        const auto at = std::find_if(values.begin(), values.end(), [&](const LooseValue& v) { return v.key == key; });
        return at == values.end() ? std::string("none") : at->value;
    };
    EXPECT_EQ(value("a"), "xé\"");
    EXPECT_EQ(value("c"), "y");
    EXPECT_EQ(value("d"), "open");
    EXPECT_LE(read_loose_json(std::string(500000, '[')).size(), 66U);
    EXPECT_TRUE(read_loose_json("").empty());
}

TEST(People, AreNamesAndNothingElse) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(people_of("By Jane Doe, Ольга Ко & 村上 春樹", ""), (Names{"Jane Doe", "Ольга Ко", "村上 春樹"}));
    EXPECT_EQ(people_of("@jane", ""), Names{});
    EXPECT_EQ(people_of("https://a.example/jane", ""), Names{});
    EXPECT_EQ(people_of("Harbour Post", "Harbour Post"), Names{});
    EXPECT_EQ(people_of("Written by: Li Wei |", ""), Names{"Li Wei"});
    EXPECT_EQ(people_of("Li Wei, PhD, Staff Writer", ""), Names{"Li Wei"});
    EXPECT_EQ(people_of("byAna Sol", ""), Names{"Ana Sol"});
    EXPECT_EQ(people_of("dpa", ""), Names{"dpa"});
    for (const char* none : {"Author", "Written by", "liwei_sea", "seafarer", "News desk", "View all posts"})
        EXPECT_EQ(people_of(none, ""), Names{}) << none;
}

}  // namespace
}  // namespace retold::clean
