#include "retold/text/breaks.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace retold::text {
namespace {

std::vector<std::size_t> breaks_of(std::string_view text, std::size_t base = 0) {
    std::vector<std::size_t> breaks;
    append_word_breaks(text, base, breaks);
    return breaks;
}

TEST(AppendWordBreaks, CutsThaiByDictionary) {
    EXPECT_EQ(breaks_of("ภาษาไทย"), (std::vector<std::size_t>{12, 21}));
    EXPECT_EQ(breaks_of("ภาษาไทย", 100), (std::vector<std::size_t>{112, 121}));
}

TEST(AppendWordBreaks, OfNothingThereAreNone) {
    EXPECT_TRUE(breaks_of("").empty());
}

TEST(AppendWordBreaks, EveryThreadMayCall) {
    std::vector<std::thread> threads;
    std::vector<std::vector<std::size_t>> results(4);
    for (auto& result : results) threads.emplace_back([&result] { result = breaks_of("東京都に住む"); });
    for (auto& thread : threads) thread.join();
    for (const auto& result : results) EXPECT_EQ(result, breaks_of("東京都に住む"));
}

}  // namespace
}  // namespace retold::text
