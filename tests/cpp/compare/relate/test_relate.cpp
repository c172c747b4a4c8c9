#include "compare/relate/relate.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

Aspects alike(float words, float lead) {
    Aspects aspects;
    aspects.words = words;
    aspects.lead = lead;
    return aspects;
}

TEST(Relate, TakesTheClosestRelationThatHolds) {
    Aspects copy = alike(1, 1);
    copy.text = copy.containment_a = copy.containment_b = 1;
    EXPECT_EQ(relate(copy, {100, 100, 5, 5, 5, 2}).relation, Relation::duplicate);
    copy.text = 0.6F;
    EXPECT_EQ(relate(copy, {100, 100, 5, 5, 5, 2}).relation, Relation::reprint);
    EXPECT_EQ(relate(copy, {100, 300, 5, 15, 5, 2}).relation, Relation::contains);
    Aspects retold = alike(0.5F, 0.5F);
    retold.aligned_a = retold.aligned_b = 0.7F;
    EXPECT_EQ(relate(retold, {100, 100, 5, 5, 4, 2}).relation, Relation::retelling);
    EXPECT_EQ(relate(retold, {100, 100, 5, 5, 2, 2}).relation, Relation::same_story);
    EXPECT_EQ(relate(alike(0.15F, 0.1F), {100, 100, 5, 5, 0, 2}).relation, Relation::same_topic);
    EXPECT_EQ(relate(alike(0.01F, 0), {100, 100, 5, 5, 0, 2}).relation, Relation::unrelated);
}

TEST(Relate, ALaterReportThatSumsUpIsNoRetelling) {
    Aspects later = alike(0.5F, 0.5F);
    later.aligned_a = later.aligned_b = 0.7F;
    later.time = 0.9F;
    EXPECT_EQ(relate(later, {100, 100, 5, 5, 4, 2}).relation, Relation::retelling);
    later.time = 0.05F;
    EXPECT_EQ(relate(later, {100, 100, 5, 5, 4, 2}).relation, Relation::same_story);
    later.aligned_a = later.aligned_b = 0.8F;
    EXPECT_EQ(relate(later, {100, 100, 5, 5, 4, 2}).relation, Relation::retelling);
}

TEST(Relate, ADuplicateChangesNoFactAndAddsNoParagraph) {
    Aspects copy = alike(1, 1);
    copy.text = copy.containment_a = copy.containment_b = 0.9F;
    copy.aligned_a = copy.aligned_b = 1;
    PairSizes sizes{.words_a = 100, .words_b = 100, .sentences_a = 5, .sentences_b = 5, .groups = 5};
    EXPECT_EQ(relate(copy, sizes).relation, Relation::duplicate);
    sizes.changed = true;
    EXPECT_EQ(relate(copy, sizes).relation, Relation::reprint);
    EXPECT_EQ(relate(copy, sizes).runner_up, Relation::duplicate);
    sizes.changed = false;
    copy.aligned_b = 0.9F;
    EXPECT_EQ(relate(copy, sizes).relation, Relation::reprint);
}

TEST(Relate, ALongPassageTakenOverIsContainedAndWhatIsToldInOtherWordsIsNot) {
    Aspects roundup = alike(0.4F, 0.2F);
    roundup.containment_a = roundup.containment_b = 0.32F;
    roundup.aligned_a = roundup.aligned_b = 0.42F;
    const PairSizes sizes{.words_a = 400, .words_b = 400, .sentences_a = 20, .sentences_b = 20, .groups = 8};
    EXPECT_EQ(relate(roundup, sizes).relation, Relation::contains);
    roundup.aligned_a = roundup.aligned_b = 0.8F;
    EXPECT_EQ(relate(roundup, sizes).relation, Relation::retelling);
}

TEST(Relate, APageThatBeginsWithOtherMattersIsNoReprint) {
    Aspects roundup = alike(0.5F, 0.1F);
    roundup.containment_a = roundup.containment_b = 0.6F;
    roundup.aligned_a = roundup.aligned_b = 0.7F;
    PairSizes sizes{.words_a = 200, .words_b = 200, .sentences_a = 10, .sentences_b = 10, .groups = 6};
    EXPECT_EQ(relate(roundup, sizes).relation, Relation::reprint);
    sizes.others = 0.3;
    EXPECT_EQ(relate(roundup, sizes).relation, Relation::contains);
}

TEST(Relate, HasASmallMarginNearAThreshold) {
    Aspects close = alike(1, 1);
    close.text = 0.79F;
    close.containment_a = close.containment_b = 1;
    const Verdict verdict = relate(close, {100, 100, 5, 5, 5, 2});
    EXPECT_EQ(verdict.relation, Relation::reprint);
    EXPECT_EQ(verdict.runner_up, Relation::duplicate);
    EXPECT_LT(verdict.margin, 0.05F);
}

}  // namespace
}  // namespace retold::compare
