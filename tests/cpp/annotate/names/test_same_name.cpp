#include "retold/annotate/names/same_name.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace retold::annotate {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(SameName, IsOneForTheSameWordsInAnyOrderAndDress) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "SOLVAY, Mira"},
                                    {"Dr. Mira Solvay", "Mira Solvay"},
                                    {"Zoë Brâncuș", "Zoe Brancus"},
                                    {"Tarn Line Ltd.", "Tarn Line"},
                                    {"Third Aune Bank", "3rd Aune Bank"},
                                    {"Мира Солвай", "Mira Solvai"}}) {
        EXPECT_EQ(same_name(a, b), 1) << a << " / " << b;
    }
}

TEST(SameName, SurvivesGarblingInitialsAndMissingParts) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "Mirra Solvey"},
                                    {"M. Solvay", "Mira Solvay"},
                                    {"Mira Solvya", "Mira Solvay"},
                                    {"Ben Solvay", "Benjamin Solvay"},
                                    {"Mira Solvay", "Mira Elena Solvay"},
                                    {"Jonpell", "Jon Pell"},
                                    {"Harbour Office of Aune", "HOA"},
                                    {"Harbour Office of Aune", "H.O.A."},
                                    {"Mohammed Karimi", "Muhammad Kareemi"},
                                    {"میرا سلوی", "Mira Slwy"}}) {
        EXPECT_GE(same_name(a, b), 0.5) << a << " / " << b;
    }
}

TEST(SameName, KeepsOtherNamesApart) {
    for (const auto& [a, b] : Pairs{{"Mira Solvay", "Mira Brun"},
                                    {"Ada Brun", "Jon Pell"},
                                    {"Ministry of Health", "Ministry of Trade"},
                                    {"Route 7", "Route 8"},
                                    {"市长布伦", "船长索尔维"},
                                    {"", "Ada"},
                                    {"!!", "??"}}) {
        EXPECT_LT(same_name(a, b), 0.5) << a << " / " << b;
    }
}

TEST(SameName, IsSymmetricAndBetweenZeroAndOneForAnyBytes) {
    const std::array<std::string, 8> names = {"",
                                              "Ada Brun",
                                              "B. Ada",
                                              "\xFF\xED\xA0\x80",
                                              std::string("a\0b", 3),
                                              "ปราณี",
                                              "🚢 Belwin 🚢",
                                              std::string(5000, 'a') + " b"};
    for (const auto& a : names) {
        for (const auto& b : names) {
            EXPECT_EQ(same_name(a, b), same_name(b, a));
            EXPECT_TRUE(same_name(a, b) >= 0 && same_name(a, b) <= 1);
        }
    }
}

}  // namespace
}  // namespace retold::annotate
