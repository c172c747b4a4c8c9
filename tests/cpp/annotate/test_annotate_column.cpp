#include "retold/annotate/annotate_column.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/base/error.hpp"

namespace retold::annotate {
namespace {

const std::vector<std::string> texts = {"\"We lost 40 boats,\" said Ada Krone.\nShe left on 3 May 2031.", "", "",
                                        "Мэр Анна Кроне сказала: «Пропали 40».", "市长王芳表示：“我们失去了40艘船。”"};
const std::vector<std::uint8_t> valid = {1, 0, 1, 1, 1};

std::vector<std::string> cells(const TextCells& column) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const auto start = static_cast<std::size_t>(column.offsets[i]);
        all.push_back(column.bytes.substr(start, static_cast<std::size_t>(column.offsets[i + 1]) - start));
    }
    return all;
}

TEST(AnnotateColumn, RowsNameTheirTextAndPlacesAreCodePoints) {
    const AnnotationTables found = annotate_column(StringColumn(texts, valid));
    EXPECT_EQ(found.quotes.row, (Integers{0, 3, 4}));
    EXPECT_EQ(cells(found.quotes.speaker)[0], "Ada Krone");
    EXPECT_EQ(found.quotes.content.starts, (Integers{1, 25, 8}));
    EXPECT_EQ(found.quotes.content.ends, (Integers{18, 35, 18}));
    EXPECT_EQ(found.slots.row, (Integers{0, 0, 0, 3, 3, 4, 4}));
    EXPECT_EQ(found.slots.line, (Integers{1, 1, 2, 1, 1, 1, 1}));
    EXPECT_EQ(cells(found.slots.value),
              (std::vector<std::string>{"Ada Krone", "40", "2031-05-03", "Анна Кроне", "40", "王芳", "40"}));
    EXPECT_EQ(found.languages.valid, (std::vector<std::uint8_t>{1, 0, 1, 1, 1}));
}

TEST(AnnotateColumn, ThreadsChangeNothing) {
    std::vector<std::string> many;
    for (int i = 0; i < 300; ++i) many.push_back(texts[static_cast<std::size_t>(i) % 5] + std::string(500, ' '));
    const AnnotationTables one = annotate_column(StringColumn(many), {}, {.threads = 1, .tick = {}});
    const AnnotationTables four = annotate_column(StringColumn(many), {}, {.threads = 4, .tick = {}});
    EXPECT_EQ(one.quotes.row, four.quotes.row);
    EXPECT_EQ(one.names.canonical.bytes, four.names.canonical.bytes);
    EXPECT_EQ(one.slots.start, four.slots.start);
    EXPECT_EQ(one.slots.row.size(), 420U);  // seven for each five texts, as above
}

TEST(AnnotateColumn, EachTextHasItsOwnAnchorAndLanguage) {
    const std::vector<std::string> days = {"On Tuesday", "On Tuesday", "Am 3. Mai"};
    const std::vector<std::string> written = {"2031-05-09", "", "2031-05-09"};
    const std::vector<std::string> tags = {"en", "en", "de"};
    const StringColumn anchors(written);
    const StringColumn languages(tags);
    const AnnotationTables found = annotate_column(StringColumn(days), {"auto", &languages, &anchors, {}});
    EXPECT_EQ(cells(found.slots.value), (std::vector<std::string>{"2031-05-06", "XXXX-WXX-2", "2031-05-03"}));
    EXPECT_EQ(cells(found.languages), tags);
}

TEST(AnnotateColumn, ColumnsThatDoNotFitAreRefused) {
    const std::vector<std::string> one = {"x"};
    const std::vector<std::string> two = {"", "May"};
    const StringColumn column(two);
    EXPECT_THROW(annotate_column(StringColumn(one), {"auto", nullptr, &column, {}}), InvalidArgument);
    EXPECT_THROW(annotate_column(StringColumn(two), {"auto", nullptr, &column, {}}), InvalidArgument);
    EXPECT_TRUE(annotate_column(StringColumn({})).slots.row.empty());
}

TEST(AnnotateColumn, ACallIsStoppedFromOutside) {
    const std::vector<std::string> many(2000, texts[0]);
    const Tick stop = [](std::size_t, std::size_t) { throw Error("stopped"); };
    EXPECT_THROW(annotate_column(StringColumn(many), {}, {.threads = 2, .tick = stop}), Error);
}

}  // namespace
}  // namespace retold::annotate
