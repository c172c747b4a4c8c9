#include "retold/similarity/postings.hpp"

#include <gtest/gtest.h>

#include <random>

namespace retold::similarity {
namespace {

using Sums = std::vector<double>;

TEST(Postings, SumWhatARowSharesWithLaterOnes) {
    const SparseVector a{{1, 5, 9}, {1, 2, 3}};
    const SparseVector b{{5, 9}, {10, 1}};
    const SparseVector c{{2}, {7}};
    const SparseVector d{{1, 2, 5}, {4, 5, 0.5}};
    const Postings postings(std::vector<const SparseVector*>{&a, &b, &c, &d});
    Sums sums(4, 0);
    postings.add_products(0, a, sums);
    EXPECT_EQ(sums, (Sums{0, 23, 0, 5}));
    postings.add_minima(1, b, sums);
    EXPECT_EQ(sums, (Sums{0, 23, 0, 5.5}));
    sums.assign(4, 0);
    postings.add_products(3, d, sums);
    EXPECT_EQ(sums, (Sums{0, 0, 0, 0}));
}

TEST(Postings, CountSharedHashes) {
    const std::vector<std::uint64_t> a{0, 4, 1'000'000'007};
    const std::vector<std::uint64_t> b{};
    const std::vector<std::uint64_t> c{0, 1'000'000'007, 1'000'000'008};
    const Postings postings(std::vector<Hashes>{a, b, c});
    Sums sums(3, 0);
    postings.add_counts(0, a, sums);
    EXPECT_EQ(sums, (Sums{0, 0, 2}));
}

TEST(Postings, OfNoRowsShareNothing) {
    Sums sums;
    Postings(std::vector<Hashes>()).add_counts(0, std::vector<std::uint64_t>{1}, sums);
    EXPECT_TRUE(sums.empty());
}

TEST(Postings, AreWhatPairsOfVectorsGiveOneByOne) {
    std::mt19937 random(20310706);
    std::vector<SparseVector> rows(20);
    for (SparseVector& row : rows) {
        for (std::uint64_t term = 0; term < 60; ++term) {
            if (random() % 4 != 0) continue;
            row.terms.push_back(term);
            row.weights.push_back(static_cast<double>(random() % 8) / 8);
        }
    }
    std::vector<const SparseVector*> pointers;
    for (const SparseVector& row : rows) pointers.push_back(&row);
    const Postings postings(pointers);
    for (std::uint32_t a = 0; a < rows.size(); ++a) {
        Sums sums(rows.size(), 0);
        postings.add_products(a, rows[a], sums);
        for (std::uint32_t b = 0; b < rows.size(); ++b)
            EXPECT_DOUBLE_EQ(sums[b], b > a ? dot(rows[a], rows[b]) : 0) << a << ' ' << b;
    }
}

}  // namespace
}  // namespace retold::similarity
