#include "retold/text/edited_column.hpp"

#include <gtest/gtest.h>

#include "retold/text/entities.hpp"
#include "retold/text/mojibake.hpp"

namespace retold::text {
namespace {

using Strings = std::vector<std::string>;

std::vector<std::optional<std::string>> texts_of(const EditedColumn& column) {
    std::vector<std::optional<std::string>> texts;
    for (const auto& row : column) texts.push_back(row ? std::optional(row->text) : std::nullopt);
    return texts;
}

TEST(EditedColumn, EveryRowIsDoneAndNullStaysNull) {
    const Strings texts = {"R&amp;D", "", "&#1575;", "x"};
    const std::vector<std::uint8_t> valid = {1, 1, 1, 0};
    const EditedColumn column = decode_entities_column(StringColumn(texts, valid));
    EXPECT_EQ(texts_of(column), (std::vector<std::optional<std::string>>{"R&D", "", "ا", std::nullopt}));
    EXPECT_EQ(column[0]->edits.to_raw(1, 2), (Span{1, 6}));
}

TEST(EditedColumn, EachVerbIsThatForOneText) {
    const Strings texts = {"CafÃ© in KÃ¶ln", "два  слова", "ＦＵＬＬ"};
    const StringColumn column{texts};
    NormalizeOptions options;
    options.fold = true;
    const EditedColumn repaired = fix_encoding_column(column);
    const EditedColumn folded = normalize_column(column, options);
    for (std::size_t row = 0; row < texts.size(); ++row) {
        EXPECT_EQ(repaired[row]->text, fix_encoding(texts[row]).text);
        EXPECT_EQ(folded[row]->text, normalize(texts[row], options).text);
        EXPECT_EQ(folded[row]->edits, EditMap(texts[row], normalize(texts[row], options)));
    }
    EXPECT_EQ(repaired[0]->text, "Café in Köln");
}

TEST(EditedColumn, DoesNotDependOnTheNumberOfThreads) {
    Strings texts;
    for (int i = 0; i < 3000; ++i)
        texts.push_back("№ " + std::to_string(i) + " &eacute;&nbsp;" + std::string(200, 'a'));
    EXPECT_EQ(decode_entities_column(StringColumn(texts), {1, {}}),
              decode_entities_column(StringColumn(texts), {3, {}}));
}

}  // namespace
}  // namespace retold::text
