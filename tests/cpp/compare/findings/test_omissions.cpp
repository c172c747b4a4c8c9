#include "retold/compare/findings/omissions.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

const std::string told =
    "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 "
    "dockers, the port said.\nThe harbour stays shut until inspectors have seen the second crane.\n";

// "importance in hundredths, what it holds: sentence" of what page a leaves out.
std::vector<std::string> left_out(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = language;
    const Comparison comparison = compare_pages(pages, options);
    std::vector<std::string> shown;
    for (const WeighedOmission& one : Findings(comparison).omissions(0)) {
        std::string line = std::to_string(static_cast<int>(one.importance * 100 + 0.5F));
        for (const Lack lack : one.holds) line.append(" ").append(to_string(lack));
        line.append(": ").append(slice(comparison.documents[one.omission.document].raw, one.omission.span));
        shown.push_back(line);
    }
    return shown;
}

using Lines = std::vector<std::string>;

TEST(Omissions, ThatHoldMoreComeFirst) {
    const std::string fuller = told +
                               "Trees stood around the old quay and moved a little.\n"
                               "Divers from Norwall needed 12 hours below the water.\n"
                               "“We will look at every single bolt before spring,” said Ada Krone.\n";
    EXPECT_EQ(left_out({told, fuller}, "en"),
              (Lines{"80 number name: Divers from Norwall needed 12 hours below the water.",
                     "80 quote name: “We will look at every single bolt before spring,” said Ada Krone.",
                     "40: Trees stood around the old quay and moved a little."}));
}

TEST(Omissions, WhatThePageHasElsewhereIsNotLacked) {
    EXPECT_EQ(left_out({told, told + "All 17 are at home again and well, and so is everybody in Aune.\n"}, "en"),
              Lines{"40: All 17 are at home again and well, and so is everybody in Aune."});
}

TEST(Omissions, AreWeighedInEveryScript) {
    const std::string es =
        "Una grúa cae en el puerto de Aune\nUna grúa cayó sobre un buque de carga en el puerto de Aune.\n";
    EXPECT_EQ(left_out({es, es + "Los buzos tardaron 12 horas bajo el agua.\n"}, "es"),
              Lines{"60 number: Los buzos tardaron 12 horas bajo el agua."});
    const std::string zh = "奥内港起重机倒塌\n奥内港一台起重机倒在一艘货船上。\n";
    EXPECT_EQ(left_out({zh, zh + "潜水员于2031年5月4日到达现场。\n"}, "zh"),
              Lines{"60 date: 潜水员于2031年5月4日到达现场。"});
}

TEST(Omissions, OfAPageWithoutAStoryAreNone) {
    EXPECT_EQ(left_out({told, "Old bakery becomes a library in Hessel.\n"}, "en"), Lines{});
}

}  // namespace
}  // namespace retold::compare
