#include "tokenize/word_hash.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace retold::tokenize {
namespace {

TEST(WordHasher, ReadsShortKeysWithAndWithoutVectorsAlike) {
    std::mt19937 random(9);
    std::uniform_int_distribution<std::size_t> any(0, 1U << 20U);
    const std::string letters = "aAzZ@[`{'09_ \x7F\x80\xC3\xFF";
    std::size_t valid = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = 0; i < 16 + any(random) % 20; ++i) {
            text += letters[any(random) % (round % 4 == 0 ? letters.size() : 13)];
        }
        const WordHasher hasher(text);
        const std::size_t start = any(random) % (text.size() - 15);
        const Span span{start, start + any(random) % 17};
        const ShortKey key = hasher.short_key(span);
        const ShortKey plain = hasher.short_key_plain(span);
        ASSERT_EQ(key.valid, plain.valid) << text << span.start << ' ' << span.end;
        if (!key.valid) continue;
        ++valid;
        EXPECT_EQ(key.low, plain.low);
        EXPECT_EQ(key.high, plain.high);
    }
    EXPECT_GT(valid, 2000U);
}

}  // namespace
}  // namespace retold::tokenize
