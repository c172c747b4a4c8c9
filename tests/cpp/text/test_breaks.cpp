#include "retold/text/breaks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace retold::text {
namespace {

std::vector<std::size_t> breaks_of(std::string_view text, std::size_t base = 0) {
    std::vector<std::size_t> breaks;
    append_dictionary_breaks(text, base, breaks);
    return breaks;
}

TEST(AppendDictionaryBreaks, CutsThaiByDictionary) {
    EXPECT_EQ(breaks_of("ภาษาไทย"), (std::vector<std::size_t>{12, 21}));
    EXPECT_EQ(breaks_of("ภาษาไทย", 100), (std::vector<std::size_t>{112, 121}));
}

TEST(AppendDictionaryBreaks, NoBoundaryLiesWithinASurrogate) {
    const std::string high = "\xED\xA0\x80";
    EXPECT_EQ(breaks_of(high + "\u0EBA"), (std::vector<std::size_t>{6}));
    EXPECT_EQ(breaks_of("ภาษา" + high + "ไทย"), (std::vector<std::size_t>{12, 15, 24}));
}

TEST(AppendDictionaryBreaks, ALongTextIsReadInPiecesAndStaysWhole) {
    std::string text;
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < 3000; ++i) {
        text += "ภาษาไทย";
        expected.push_back(21 * i + 12);
        expected.push_back(21 * i + 21);
    }
    EXPECT_EQ(breaks_of(text), expected);
}

TEST(AppendDictionaryBreaks, AnAnswerDoesNotDependOnTheTextsBefore) {
    // A long vowel mark is of no script; which dictionary reads it must not depend on those in use.
    const std::vector<std::string> texts = {"ージョン", "ーひらがな", "ゝ漢字", "ภาษาไทย", "ສະບາຍດີ", "សួស្តី", "မြန်မာ"};
    for (const std::string& text : texts) {
        std::vector<std::size_t> first;
        std::vector<std::size_t> later;
        std::thread([&] {  // with an iterator that has read nothing yet
            first = breaks_of(text);
            for (const std::string& other : texts) breaks_of(other);
            later = breaks_of(text);
        })
            .join();
        EXPECT_EQ(first, later) << text;
    }
}

TEST(AppendDictionaryBreaks, EveryThreadMayCall) {
    std::vector<std::thread> threads;
    std::vector<std::vector<std::size_t>> results(4);
    for (auto& result : results) threads.emplace_back([&result] { result = breaks_of("東京都に住む"); });
    for (auto& thread : threads) thread.join();
    for (const auto& result : results) EXPECT_EQ(result, breaks_of("東京都に住む"));
}

}  // namespace
}  // namespace retold::text
