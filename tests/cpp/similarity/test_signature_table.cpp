#include "retold/similarity/signature_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers random_signature(std::mt19937& random, std::size_t size) {
    Numbers signature(size);
    for (std::uint32_t& number : signature) number = static_cast<std::uint32_t>(random());
    return signature;
}

// The signature with its first numbers replaced by others.
Numbers with_other(Numbers signature, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) signature[i] = ~signature[i];
    return signature;
}

TEST(SignatureTable, AnEmptyOneHasNoCandidates) {
    SignatureTable table(128, 0.7);
    EXPECT_EQ(table.candidates(Numbers(128, 7)), Numbers{});
    EXPECT_EQ(table.size(), 0U);
}

TEST(SignatureTable, CandidatesAreNamedByTheOrderOfAddingAscending) {
    std::mt19937 random(2);
    SignatureTable table(128, 0.7);
    const Numbers one = random_signature(random, 128);
    const Numbers two = random_signature(random, 128);
    EXPECT_EQ(table.add(one), 0U);
    EXPECT_EQ(table.add(two), 1U);
    EXPECT_EQ(table.add(with_other(one, 8)), 2U);
    EXPECT_EQ(table.candidates(one), (Numbers{0, 2}));
    EXPECT_EQ(table.candidates(two), Numbers{1});
    EXPECT_EQ(table.candidates(random_signature(random, 128)), Numbers{});
}

TEST(SignatureTable, WhatIsEstimatedFarBelowTheThresholdIsNoCandidate) {
    std::mt19937 random(3);
    SignatureTable table(128, 0.7);
    const Numbers one = random_signature(random, 128);
    table.add(one);
    // .7 less five deviations of sqrt(.7 * .3 / 128) = .0405 is .497: 63.7 numbers of 128. The others look equal once
    // in 256, which here makes no difference.
    EXPECT_EQ(table.candidates(with_other(one, 60)), Numbers{0});
    EXPECT_EQ(table.candidates(with_other(one, 72)), Numbers{});
}

TEST(SignatureTable, AtThresholdOneOnlyEqualSignaturesAreCandidates) {
    std::mt19937 random(4);
    SignatureTable table(64, 1.0);
    const Numbers one = random_signature(random, 64);
    table.add(one);
    EXPECT_EQ(table.candidates(one), Numbers{0});
    EXPECT_EQ(table.candidates(with_other(one, 1)), Numbers{});
}

TEST(SignatureTable, ATextWithoutShinglesHasNoCandidates) {
    SignatureTable table(16, 0.5);
    table.add(Numbers(16, UINT32_MAX));
    EXPECT_EQ(table.candidates(Numbers(16, UINT32_MAX)), Numbers{});
}

TEST(SignatureTable, EverySignatureIsFoundAgainAfterItHasGrown) {
    std::mt19937 random(5);
    SignatureTable table(32, 0.8);
    std::vector<Numbers> all;
    for (std::uint32_t row = 0; row < 10000; ++row) {  // two blocks and more, four times as many slots
        all.push_back(random_signature(random, 32));
        EXPECT_EQ(table.add(all.back()), row);
    }
    for (std::uint32_t row = 0; row < 10000; row += 37) EXPECT_EQ(table.candidates(all[row]), Numbers{row});
}

TEST(SignatureTable, MemoryIsThatOfTheFigures) {
    std::mt19937 random(6);
    SignatureTable table(128, 0.7);  // 4 rows a band, 32 bands
    for (int row = 0; row < 8192; ++row) table.add(random_signature(random, 128));
    EXPECT_EQ(table.memory_bytes(), 8192U * (128 + 32 * 8) + 32U * 4096 * 4);
}

TEST(SignatureTable, WrongArgumentsAreRefused) {
    EXPECT_THROW(SignatureTable(0, 0.7), InvalidArgument);
    EXPECT_THROW(SignatureTable(4097, 0.7), InvalidArgument);
    EXPECT_THROW(SignatureTable(128, 0), InvalidArgument);
    EXPECT_THROW(SignatureTable(128, 1.1), InvalidArgument);
    SignatureTable table(128, 0.7);
    EXPECT_THROW(table.add(Numbers(127)), InvalidArgument);
    EXPECT_THROW(table.candidates(Numbers(129)), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
