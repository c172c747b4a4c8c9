#include "compare/findings/class_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

struct Pages {
    std::string language;
    std::string a;
    std::string b;
};

Comparison compared(const Pages& pages) {
    CompareOptions options;
    options.language = pages.language;
    return compare_pages({page_of_lines("a", pages.a), page_of_lines("b", pages.b)}, options);
}

// "class: a's words / b's words" of each change, in the order of a.
std::string changes(const Pages& pages) {
    const Comparison comparison = compared(pages);
    const Pair& pair = comparison.pairs.front();
    const auto classes = Findings(comparison).change_classes(pair);
    const std::vector<Aligned> groups = comparison.alignments.at(0).aligned;
    std::string shown;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const Aligned& group = groups[i];
        for (std::size_t j = 0; j < classes[i].size(); ++j) {
            if (!shown.empty()) shown.append("; ");
            shown.append(to_string(classes[i][j])).append(": ");
            shown.append(slice(comparison.documents[0].raw, group.changes[j].a)).append(" / ");
            shown.append(slice(comparison.documents[1].raw, group.changes[j].b));
        }
    }
    return shown;
}

const std::string harbour = "A crane fell on a cargo ship in the harbour of Aune on Monday and hurt 17 dockers.\n";

TEST(ClassChanges, WhatCoversAValueOrADenialIsAFact) {
    EXPECT_EQ(changes({"en", harbour,
                       "A crane fell on a cargo ship in the harbour of Aune on Tuesday and hurt 71 dockers.\n"}),
              "fact: Monday / Tuesday; fact: 17 / 71");
    EXPECT_EQ(changes({"es", "El puerto no abrirá antes de que los inspectores vean la segunda grúa del muelle.\n",
                       "El puerto abrirá antes de que los inspectores vean la segunda grúa del muelle.\n"}),
              "fact: no / ");
    EXPECT_EQ(changes({"ru", "Кран упал в понедельник на грузовое судно в порту Ауне и ранил докеров.\n",
                       "Кран упал во вторник на грузовое судно в порту Ауне и ранил докеров.\n"}),
              "fact: в понедельник / во вторник");
    EXPECT_EQ(changes({"ur", "پیر کو آونے کی بندرگاہ میں ایک کرین جہاز پر گر گئی اور 17 مزدور زخمی ہو گئے۔\n",
                       "منگل کو آونے کی بندرگاہ میں ایک کرین جہاز پر گر گئی اور 71 مزدور زخمی ہو گئے۔\n"}),
              "fact: پیر / منگل; fact: 17 / 71");
    EXPECT_EQ(changes({"ja", "月曜日、アウネ港でクレーンが貨物船の上に倒れ、港湾労働者17人が負傷した。\n",
                       "火曜日、アウネ港でクレーンが貨物船の上に倒れ、港湾労働者71人が負傷した。\n"}),
              "fact: 月曜日 / 火曜日; fact: 17 / 71");
}

TEST(ClassChanges, AnotherWritingOfAValueIsNoFact) {
    EXPECT_EQ(changes({"en", harbour,
                       "A crane fell on a cargo ship in the harbour of Aune on Monday and hurt seventeen dockers.\n"}),
              "wording: 17 / seventeen");
}

TEST(ClassChanges, AnotherSpeakerIsAttribution) {
    EXPECT_EQ(changes({"en", "“The crane was never inspected in the whole winter,” said Ada Krone on the quay.\n",
                       "“The crane was never inspected in the whole winter,” said Oskar Lindahl on the quay.\n"}),
              "attribution: Ada Krone / Oskar Lindahl");
    EXPECT_EQ(changes({"zh", "市长李敏说:“今年冬天从来没有人检查过这台起重机。”\n",
                       "船长王刚说:“今年冬天从来没有人检查过这台起重机。”\n"}),
              "attribution: 市长李敏 / 船长王刚");
}

TEST(ClassChanges, TheSameWordsAtAnotherPlaceAreOrder) {
    EXPECT_EQ(changes({"en", "Workers cleaned the large quay of the harbour quickly during the night.\n",
                       "During the night workers cleaned the large quay of the harbour quickly.\n"}),
              "order:  / During the night; order: during the night / ");
}

TEST(ClassChanges, ADatelineIsFurniture) {
    EXPECT_EQ(changes({"en", harbour, "AUNE, 14 May (Norwall News) - " + harbour}),
              "furniture:  / AUNE, 14 May (Norwall News");
    EXPECT_EQ(changes({"zh", "奥内港一台起重机倒在一艘货船上,造成17名码头工人受伤。\n",
                       "【华新社北城5月14日电】 奥内港一台起重机倒在一艘货船上,造成17名码头工人受伤。\n"}),
              "furniture:  / 华新社北城5月14日电");
}

TEST(ClassChanges, OtherWordsAreWording) {
    EXPECT_EQ(changes({"en", "Workers cleaned the large quay of the harbour during the night.\n",
                       "Labourers cleaned the large quay of the harbour during the night.\n"}),
              "wording: Workers / Labourers");
}

TEST(ClassChanges, BothDirectionsGiveTheSame) {
    const std::string other = "On Tuesday a crane fell on a ship in the harbour of Aune, hurting 71 dockers.\n";
    const Comparison left = compared({"en", harbour, other});
    const Comparison right = compared({"en", other, harbour});
    auto a = Findings(left).change_classes(left.pairs.front());
    auto b = Findings(right).change_classes(right.pairs.front());
    ASSERT_EQ(a.size(), 1U);
    ASSERT_EQ(b.size(), 1U);
    std::ranges::sort(a.front());
    std::ranges::sort(b.front());
    EXPECT_EQ(a, b);
}

TEST(ClassChanges, APairThatWasNotAlignedHasNone) {
    const Comparison comparison = compared({"en", harbour, "\n"});
    EXPECT_TRUE(Findings(comparison).change_classes(comparison.pairs.front()).empty());
}

}  // namespace
}  // namespace retold::compare
