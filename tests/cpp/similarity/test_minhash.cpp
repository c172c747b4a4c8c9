#include "retold/similarity/minhash.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

std::vector<std::uint64_t> random_hashes(std::mt19937_64& random, std::size_t count) {
    std::vector<std::uint64_t> hashes(count);
    for (std::uint64_t& hash : hashes) hash = random();
    return hashes;
}

std::vector<std::uint32_t> sign(Hashes hashes, const MinHashOptions& options, SimdLevel level = SimdLevel::scalar) {
    std::vector<std::uint32_t> signature(options.permutations);
    MinHasher(options).sign(hashes, signature, level);
    return signature;
}

TEST(MinHash, NumbersAreMinimaOfTheDocumentedFunctions) {
    // splitmix64's finaliser of 2^32 + 1 for seed 1, first number: worked out with exact integers.
    std::uint64_t value = (std::uint64_t{1} << 32U) + 1;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    value ^= value >> 31U;
    const auto factor = static_cast<std::uint32_t>(value) | 1U;
    const auto offset = static_cast<std::uint32_t>(value >> 32U);
    const std::vector<std::uint64_t> hashes = {0x0000000500000000ULL, 0x00000007FFFFFFFFULL};
    EXPECT_EQ(sign(hashes, {1, 1})[0], std::min(5 * factor + offset, 7 * factor + offset));
}

TEST(MinHash, EveryLevelSignsAlike) {
    std::mt19937_64 random(3);
    for (const std::size_t permutations : {1U, 63U, 64U, 128U, 200U}) {
        for (const std::size_t count : {0U, 1U, 7U, 500U}) {
            const auto hashes = random_hashes(random, count);
            const MinHashOptions options{permutations, 9};
            EXPECT_EQ(sign(hashes, options, best_simd_level()), sign(hashes, options, SimdLevel::scalar));
        }
    }
}

TEST(MinHash, OrderAndRepeatsMakeNoDifference) {
    std::mt19937_64 random(4);
    auto hashes = random_hashes(random, 40);
    const auto expected = sign(hashes, {});
    hashes.insert(hashes.end(), hashes.begin(), hashes.begin() + 20);
    std::ranges::shuffle(hashes, random);
    EXPECT_EQ(sign(hashes, {}), expected);
    EXPECT_NE(sign(hashes, {128, 2}), expected);
}

TEST(MinHash, EstimatesJaccardWithTheErrorOfTheTheory) {
    std::mt19937_64 random(5);
    double squares = 0;
    double sum = 0;
    constexpr int rounds = 400;
    for (int round = 0; round < rounds; ++round) {  // 300 shared of 600: Jaccard 1/2, deviation sqrt(1/4 / 128) = .044
        auto a = random_hashes(random, 300);
        auto b = a;
        const auto more_a = random_hashes(random, 150);
        const auto more_b = random_hashes(random, 150);
        a.insert(a.end(), more_a.begin(), more_a.end());
        b.insert(b.end(), more_b.begin(), more_b.end());
        const double error = estimate_jaccard(sign(a, {}), sign(b, {})) - 0.5;
        sum += error;
        squares += error * error;
    }
    EXPECT_NEAR(sum / rounds, 0, 0.01);
    EXPECT_NEAR(std::sqrt(squares / rounds), 0.0442, 0.008);
}

TEST(SignColumn, RowsWithoutShinglesAreMarked) {
    const std::vector<std::string> texts = {"", "Ёлка", " ", "Ёлка"};
    const Signatures signatures = sign_column(StringColumn(texts), reference::hash_words, {16, 1});
    EXPECT_EQ(signatures.count(), 4U);
    EXPECT_EQ(signatures.fingerprints[0], 0U);
    EXPECT_EQ(signatures.fingerprints[1], signatures.fingerprints[3]);
    EXPECT_TRUE(std::ranges::equal(signatures.of(1), signatures.of(3)));
    EXPECT_EQ(signatures.of(2)[15], UINT32_MAX);
}

TEST(MinHash, WrongArgumentsAreRefused) {
    EXPECT_THROW(MinHasher({0, 1}), InvalidArgument);
    EXPECT_THROW(MinHasher({5000, 1}), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
