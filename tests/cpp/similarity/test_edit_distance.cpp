#include "retold/similarity/edit_distance.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reference/edit_distance.hpp"

namespace retold::similarity {
namespace {

std::u32string random_text(std::mt19937& random, std::size_t length, std::u32string_view letters) {
    std::u32string text;
    for (std::size_t i = 0; i < length; ++i) text.push_back(letters[random() % letters.size()]);
    return text;
}

TEST(Levenshtein, CountsInsertionsDeletionsAndSubstitutions) {
    EXPECT_EQ(levenshtein(U"kitten", U"sitting"), 3U);
    EXPECT_EQ(levenshtein(U"", U"abc"), 3U);
    EXPECT_EQ(levenshtein(U"", U""), 0U);
    EXPECT_EQ(levenshtein(U"Москва", U"Мос ква"), 1U);
    EXPECT_EQ(levenshtein(U"東京都", U"京都"), 1U);
    EXPECT_EQ(levenshtein(U"😀😀", U"😀😁"), 1U);
}

TEST(Indel, CountsInsertionsAndDeletionsOnly) {
    EXPECT_EQ(indel(U"kitten", U"sitting"), 5U);
    EXPECT_EQ(indel(U"abc", U""), 3U);
    EXPECT_EQ(common_subsequence(U"kitten", U"sitting"), 4U);
    EXPECT_EQ(common_subsequence(U"سلام", U"سلم"), 3U);
}

TEST(EditDistances, AreOneMoreThanTheLimitWhenAboveIt) {
    EXPECT_EQ(levenshtein(U"kitten", U"sitting", 2), 3U);
    EXPECT_EQ(levenshtein(U"kitten", U"sitting", 3), 3U);
    EXPECT_EQ(levenshtein(U"a", U"bcdefgh", 0), 1U);
    EXPECT_EQ(indel(U"kitten", U"sitting", 1), 2U);
    EXPECT_EQ(indel(U"a", U"bcdefgh", 3), 4U);
}

TEST(EditDistances, EqualTheMatrixForEveryLengthAroundTheWordSize) {
    std::mt19937 random(7);
    for (const std::size_t a_size : {1U, 3U, 63U, 64U, 65U, 127U, 128U, 129U, 200U}) {
        for (const std::size_t b_size : {1U, 2U, 64U, 65U, 130U, 191U}) {
            for (const std::u32string_view letters : {U"ab", U"abcdeé中"}) {
                const std::u32string a = random_text(random, a_size, letters);
                const std::u32string b = random_text(random, b_size, letters);
                ASSERT_EQ(levenshtein(a, b), reference::edit_distance(a, b, 1)) << a_size << " " << b_size;
                ASSERT_EQ(indel(a, b), reference::edit_distance(a, b, 2)) << a_size << " " << b_size;
            }
        }
    }
}

TEST(Levenshtein, EqualsTheMatrixForEveryLimit) {
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        const std::u32string a = random_text(random, 60 + random() % 20, U"abc");
        std::u32string b = a;
        for (int i = 0; i < 6; ++i) b[random() % b.size()] = U'x';
        const std::size_t truth = reference::edit_distance(a, b, 1);
        for (std::size_t limit = 0; limit < 10; ++limit) {
            ASSERT_EQ(levenshtein(a, b, limit), truth > limit ? limit + 1 : truth);
        }
    }
}

}  // namespace
}  // namespace retold::similarity
