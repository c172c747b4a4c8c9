#include "retold/base/for_each_row.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace retold {
namespace {

using Strings = std::vector<std::string>;

TEST(ForEachRow, EveryRowWithATextIsSeenOnceAndNullIsNot) {
    const Strings texts = {"a", "", "خبر", "d"};
    const std::vector<std::uint8_t> valid = {1, 1, 1, 0};
    for (const unsigned threads : {1U, 3U}) {
        Strings seen(4, "-");
        for_each_row(StringColumn(texts, valid), {threads, {}},
                     [&](std::size_t row, std::string_view text) { seen[row] += text; });
        EXPECT_EQ(seen, (Strings{"-a", "-", "-خبر", "-"}));
    }
}

TEST(ForEachRow, AColumnWithoutRowsIsNoWork) {
    for_each_row(StringColumn({}), {}, [](std::size_t, std::string_view) { FAIL(); });
    EXPECT_TRUE(chunks_of(StringColumn({})).empty());
}

TEST(ForEachRow, EmptyRowsCountSoThatManyOfThemAreSeveralChunks) {
    const Strings texts(100'000);
    EXPECT_GT(chunks_of(StringColumn(texts)).size(), 10U);
}

TEST(ForEachRow, WhatTheWorkThrowsLeavesTheCall) {
    const Strings texts(3000, std::string(500, 'x'));
    EXPECT_THROW(for_each_row(StringColumn(texts), {2, {}}, [](std::size_t, std::string_view) { throw Error("no"); }),
                 Error);
}

TEST(CheckLength, AColumnOfAnotherLengthIsNamed) {
    const Strings two(2);
    const Strings three(3);
    check_length("sources", nullptr, StringColumn(two));
    const StringColumn same(two);
    check_length("sources", &same, StringColumn(two));
    const StringColumn longer(three);
    try {
        check_length("sources", &longer, StringColumn(two));
        FAIL();
    } catch (const InvalidArgument& error) {
        EXPECT_EQ(std::string(error.what()), "sources=3 of them: must be one for each of the 2 texts");
    }
}

}  // namespace
}  // namespace retold
