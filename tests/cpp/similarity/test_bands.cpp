#include "retold/similarity/bands.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

BandKeys keys_of(const std::vector<std::string>& texts, double threshold = 0.7, std::size_t permutations = 128) {
    return band_keys(StringColumn(texts), reference::hash_words, threshold, {permutations, 1});
}

std::vector<double> scores(const std::vector<std::string>& texts, const std::vector<std::uint32_t>& left,
                           const std::vector<std::uint32_t>& right, unsigned threads = 1) {
    RunOptions run;
    run.threads = threads;
    return score_pairs(StringColumn(texts), reference::hash_words, left, right, run);
}

TEST(RowsPerBand, GiveThresholdPairsAChanceOf99Percent) {
    EXPECT_EQ(rows_per_band(128, 0.5), 3U);  // 1 - (1 - .125)^42 = .996, with 4 rows 1 - (1 - .0625)^32 = .873
    EXPECT_EQ(rows_per_band(128, 0.7), 4U);  // 1 - (1 - .240)^32 = .9998, with 5 rows 1 - (1 - .168)^25 = .9899
    EXPECT_EQ(rows_per_band(128, 0.01), 1U);
    EXPECT_EQ(rows_per_band(128, 1.0), 128U);
}

TEST(BandKeys, EqualSetsHaveEqualKeysAndOneFingerprint) {
    const BandKeys found = keys_of({"پل شهر بسته شد", "بسته شد پل شهر", "پل شهر باز شد"});
    EXPECT_EQ(found.bands, 32U);
    ASSERT_EQ(found.keys.size(), 96U);
    EXPECT_TRUE(std::equal(found.keys.begin(), found.keys.begin() + 32, found.keys.begin() + 32));
    EXPECT_EQ(found.fingerprints[0], found.fingerprints[1]);
    EXPECT_NE(found.fingerprints[0], found.fingerprints[2]);
    EXPECT_EQ(found.sizes, (std::vector<std::uint32_t>{4, 4, 4}));
}

TEST(BandKeys, TextsWithoutShinglesHaveNone) {
    const BandKeys found = keys_of({"", "мост"});
    EXPECT_EQ(found.fingerprints[0], 0U);
    EXPECT_EQ(found.sizes[0], 0U);
    EXPECT_TRUE(std::all_of(found.keys.begin(), found.keys.begin() + 32, [](std::uint64_t key) { return key == 0; }));
    EXPECT_NE(found.fingerprints[1], 0U);
}

TEST(BandKeys, OneSignatureHasDifferentKeysInDifferentBands) {
    const BandKeys found = keys_of({"bridge"}, 0.01, 16);  // one number a band
    EXPECT_EQ(std::set<std::uint64_t>(found.keys.begin(), found.keys.end()).size(), 16U);
}

TEST(BandKeys, KeysAreTheDocumentedFunction) {
    // mix(0): splitmix64's finaliser leaves 0.
    EXPECT_EQ(band_key(0, {}), 0U);
    // One value 0 in band 1: fold_multiply(1, c) is c's low half xor its high half 0, and mix of c is the first output
    // of splitmix64 with seed 0.
    const std::uint32_t zero = 0;
    EXPECT_EQ(band_key(1, {&zero, 1}), 0xE220A8397B1DCDAFULL);
}

TEST(BandKeys, DoNotDependOnTheOtherTexts) {
    const BandKeys together = keys_of({"a b c d", "e f g h", "a b c e"});
    const BandKeys alone = keys_of({"a b c e"});
    EXPECT_TRUE(std::equal(alone.keys.begin(), alone.keys.end(), together.keys.begin() + 64));
    EXPECT_EQ(alone.fingerprints[0], together.fingerprints[2]);
}

TEST(BandKeys, WrongArgumentsAreRefused) {
    EXPECT_THROW(keys_of({"a"}, 0), InvalidArgument);
    EXPECT_THROW(keys_of({"a"}, 1.5), InvalidArgument);
    EXPECT_THROW(keys_of({"a"}, 0.7, 0), InvalidArgument);
}

TEST(ScorePairs, AreExactInAnyOrder) {
    const std::vector<std::string> texts = {"橋 は 閉鎖", "橋 は 開通", "", "橋 は 閉鎖 橋"};
    EXPECT_EQ(scores(texts, {0, 1, 0, 3, 2}, {1, 0, 3, 3, 2}), (std::vector<double>{0.5, 0.5, 1, 1, 0}));
}

TEST(ScorePairs, AreTheSameForAnyNumberOfThreads) {
    std::vector<std::string> texts;
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    for (std::uint32_t i = 0; i < 300; ++i) {
        texts.push_back(std::string("x w").append(std::to_string(i)).append(" w").append(std::to_string(i + 1)));
        left.push_back(i);
        right.push_back(i / 2);
    }
    EXPECT_EQ(scores(texts, left, right, 4), scores(texts, left, right));
}

TEST(ScorePairs, RowsThatAreNotThereAreRefused) {
    EXPECT_THROW(scores({"a"}, {0}, {1}), InvalidArgument);
    EXPECT_THROW(scores({"a"}, {1}, {0}), InvalidArgument);
    EXPECT_THROW(scores({"a"}, {0, 0}, {0}), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
