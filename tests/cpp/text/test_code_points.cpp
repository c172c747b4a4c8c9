#include "retold/text/code_points.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

std::string long_text() {
    std::string text;
    for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "plain words " : i % 3 == 1 ? "слово " : "語😀é ";
    return text;
}

TEST(CodePointIndex, AgreesWithCountingAtEveryOffset) {
    const std::string text = long_text();
    const CodePointIndex index(text);
    EXPECT_FALSE(index.ascii());
    EXPECT_EQ(index.size(), count_code_points(text));
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const std::size_t expected = count_code_points(std::string_view(text).substr(0, at));
        ASSERT_EQ(index.to_code_point(at), expected) << at;
        if (at == text.size() || !is_continuation(text[at])) {
            ASSERT_EQ(index.to_byte(expected), at);
        }
    }
    EXPECT_EQ(index.to_byte(index.size() + 5), text.size());
}

TEST(CodePointIndex, AsciiIsTheIdentity) {
    const CodePointIndex index("only ascii");
    EXPECT_TRUE(index.ascii());
    EXPECT_EQ(index.to_code_point(7), 7U);
    EXPECT_EQ(index.to_byte(7), 7U);
}

TEST(ToCodePoints, ConvertsSortedSpansInOnePass) {
    const std::string text = long_text();
    const CodePointIndex index(text);
    std::vector<Span> spans;
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) {
        spans.push_back({at, at + decode_at(text, at).size});
    }
    const CodePointSpans converted = to_code_points(text, spans);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        ASSERT_EQ(converted.starts[i], static_cast<std::int64_t>(i));
        ASSERT_EQ(converted.ends[i], static_cast<std::int64_t>(i) + 1);
    }
}

TEST(ToCodePoints, TakesASpanAtTheEndOfAFullBlock) {
    const std::string text(128, 'a');
    const std::vector<Span> spans = {{0, 64}, {64, 128}, {128, 128}};
    EXPECT_EQ(to_code_points(text, spans).ends, (std::vector<std::int64_t>{64, 128, 128}));
}

TEST(PointCounter, CountsUpToAscendingOffsetsOneByOneAndManyAtOnce) {
    const std::string text = long_text();
    const CodePointIndex index(text);
    PointCounter one_by_one(text);
    PointCounter at_once(text);
    std::vector<std::int64_t> offsets;
    for (std::size_t at = 0; at <= text.size(); at += 1 + at % 5) offsets.push_back(static_cast<std::int64_t>(at));
    std::vector<std::int64_t> points = offsets;
    at_once.convert(points);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const auto at = static_cast<std::size_t>(offsets[i]);
        // Inside a code point: those that start before.
        ASSERT_EQ(points[i], static_cast<std::int64_t>(count_code_points(std::string_view(text).substr(0, at)))) << at;
        ASSERT_EQ(one_by_one.before(at), points[i]) << at;
    }
    std::vector<std::int64_t> none = {0, 0};
    PointCounter("").convert(none);
    EXPECT_EQ(none, (std::vector<std::int64_t>{0, 0}));
}

}  // namespace
}  // namespace retold::text
