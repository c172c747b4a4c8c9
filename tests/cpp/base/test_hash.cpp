#include "retold/base/hash.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace retold {
namespace {

TEST(Mix, HasTheValuesOfSplitMix64) {
    // First outputs of the published generator for seed 0: state k * 0x9E3779B97F4A7C15, k = 1, 2.
    EXPECT_EQ(mix(0x9E3779B97F4A7C15ULL), 0xE220A8397B1DCDAFULL);
    EXPECT_EQ(mix(0x3C6EF372FE94F82AULL), 0x6E789E6AA1B965F4ULL);
}

TEST(HashBytes, ReadsOnlyItsBytesAndTellsAllLengthsApart) {
    std::set<std::uint64_t> seen;
    const std::string zeros(100, '\0');
    for (std::size_t size = 0; size <= zeros.size(); ++size) {
        const std::string exact(zeros, 0, size);
        seen.insert(hash_bytes(exact));
    }
    EXPECT_EQ(seen.size(), zeros.size() + 1);
}

TEST(HashBytes, EveryByteCounts) {
    const std::string base(40, 'a');
    std::set<std::uint64_t> seen{hash_bytes(base)};
    for (std::size_t at = 0; at < base.size(); ++at) {
        std::string changed = base;
        changed[at] = 'b';
        seen.insert(hash_bytes(changed));
    }
    EXPECT_EQ(seen.size(), base.size() + 1);
}

TEST(HashBytes, DependsOnTheSeed) {
    EXPECT_NE(hash_bytes("word", 0), hash_bytes("word", 1));
}

TEST(HashKey, IsStableWithinAProcess) {
    EXPECT_EQ(HashKey{}(std::string_view("key")), HashKey{}(std::string_view("key")));
}

}  // namespace
}  // namespace retold
