#include "retold/tokenize/span_column.hpp"

#include <gtest/gtest.h>

namespace retold::tokenize {
namespace {

using Numbers = std::vector<std::int64_t>;
using Strings = std::vector<std::string>;

const Strings texts = {"Ja. Nein!", "", "雨。晴れ。", "lost"};
const std::vector<std::uint8_t> valid = {1, 1, 1, 0};

TEST(SpanColumn, RangesCountCodePointsAndRowsAreToldByOffsets) {
    const SpanColumn found = sentences_column(StringColumn(texts, valid), SentenceSplitter());
    EXPECT_EQ(found.offsets, (Numbers{0, 2, 2, 4, 4}));
    EXPECT_EQ(found.starts, (Numbers{0, 4, 0, 2}));
    EXPECT_EQ(found.ends, (Numbers{3, 9, 2, 5}));
    EXPECT_EQ(found.valid, valid);
    EXPECT_TRUE(found.hashes.empty());
}

TEST(SpanColumn, ParagraphsAndGraphemesAreColumns) {
    const Strings rows = {"один\n\nдва", "e\u0301\U0001F1F5\U0001F1F0"};
    const SpanColumn paragraphs = paragraphs_column(StringColumn(rows));
    EXPECT_EQ(paragraphs.offsets, (Numbers{0, 2, 3}));
    EXPECT_EQ(paragraphs.starts, (Numbers{0, 6, 0}));
    EXPECT_EQ(paragraphs.ends, (Numbers{4, 9, 4}));
    const SpanColumn graphemes = graphemes_column(StringColumn(std::span(rows).subspan(1)));
    EXPECT_EQ(graphemes.starts, (Numbers{0, 2}));
    EXPECT_EQ(graphemes.ends, (Numbers{2, 4}));
}

TEST(SpanColumn, ShinglesOverlapAndHaveTheirHashes) {
    const Strings rows = {"یہ ایک خبر", "", "ایک خبر"};
    const SpanColumn found = shingles_column(StringColumn(rows), {2, ShingleUnit::word});
    EXPECT_EQ(found.offsets, (Numbers{0, 2, 2, 3}));
    EXPECT_EQ(found.starts, (Numbers{0, 3, 0}));
    EXPECT_EQ(found.ends, (Numbers{6, 10, 7}));
    ASSERT_EQ(found.hashes.size(), 3U);
    EXPECT_EQ(found.hashes[1], found.hashes[2]);
    EXPECT_NE(found.hashes[0], found.hashes[1]);
    const SpanColumn one = shingle_points(rows[0], {2, ShingleUnit::word});
    EXPECT_EQ(one.starts, (Numbers{0, 3}));
    EXPECT_EQ(one.ends, (Numbers{6, 10}));
}

TEST(SpanColumn, DoesNotDependOnTheNumberOfThreads) {
    Strings rows;
    for (int i = 0; i < 4000; ++i) rows.push_back("Ein Satz. Noch " + std::to_string(i) + "! " + std::string(150, 'x'));
    const SpanColumn one = sentences_column(StringColumn(rows), SentenceSplitter(), {1, {}});
    const SpanColumn three = sentences_column(StringColumn(rows), SentenceSplitter(), {3, {}});
    EXPECT_EQ(one.offsets, three.offsets);
    EXPECT_EQ(one.starts, three.starts);
    EXPECT_EQ(one.ends, three.ends);
    EXPECT_EQ(one.offsets.back(), 2 * 4000);
}

TEST(SpanColumn, WithoutRowsThereIsOneOffset) {
    EXPECT_EQ(graphemes_column(StringColumn({})).offsets, (Numbers{0}));
}

}  // namespace
}  // namespace retold::tokenize
