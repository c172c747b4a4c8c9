#include "clean/html/data_tables.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {
namespace {

const std::string story =
    "<p>The dam above the town held through the night, the mayor said on Monday, after days of heavy rain in the "
    "hills.</p><p>Engineers had opened two gates on Sunday and lowered the lake by a metre.</p>";

class DataTables : public testing::Test {
  protected:
    void SetUp() override {
        if (!text::html::html_available()) GTEST_SKIP() << "this build reads no HTML";
    }
    static std::string text_of(const std::string& html) {
        HtmlOptions options;
        options.tables = false;
        options.clean.mode = Mode::off;
        return clean_html(html, options).text;
    }
    static bool has_table(const std::string& html) { return text_of(story + html).find("cell") != std::string::npos; }
};

TEST_F(DataTables, RowsOfCellsAndHeadedOnesGo) {
    EXPECT_FALSE(has_table("<table><tr><td>cell<td>1<tr><td>b<td>2</table>"));
    EXPECT_FALSE(has_table("<table><tr><th>cell<td>1</table>"));
    EXPECT_EQ(text_of(story + "<table><tr><th>شہر<td>۱۲</table><p>اختتام"), text_of(story + "<p>اختتام"));
}

TEST_F(DataTables, TablesThatLayOutAPageStay) {
    EXPECT_TRUE(has_table("<table><tr><td>cell</table>"));
    EXPECT_TRUE(has_table("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><tr><td>cell<td>e</table>"));
    const std::string prose(200, 'a');
    EXPECT_TRUE(has_table("<table><tr><td>" + prose + "<td>" + prose + "<tr><td>cell<td>" + prose + "</table>"));
}

TEST_F(DataTables, ATableThatIsTheStoryStays) {
    EXPECT_EQ(text_of("<table><tr><td>one<td>two<tr><td>three<td>four</table>"), "one\ntwo\nthree\nfour");
}

TEST_F(DataTables, PlainPagesHaveNone) {
    Page page = clean("one | two");
    EXPECT_TRUE(data_tables(page).empty());
    EXPECT_NO_THROW(drop_tables(page));
}

}  // namespace
}  // namespace retold::clean
