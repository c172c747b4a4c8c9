#include "compare/align/align_pages.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

struct Aligning {
    std::string a;
    std::string b;
    Pair pair;
    Alignment alignment;

    Aligning(std::string left, std::string right, bool a_first = true) : a(std::move(left)), b(std::move(right)) {
        pair.a = 0;
        pair.b = 1;
        alignment = align_pages(pair, prepared({a, b}), a_first);
    }
    std::string text(const std::string& page, const std::vector<Span>& spans) const {
        std::string joined;
        for (const Span span : spans) joined.append(joined.empty() ? "" : "|").append(slice(page, span));
        return joined;
    }
};

const std::string grounding = "The ferry Belwin ran aground off Tarn Island on Tuesday.";
const std::string tugs = "Three tugs from Port Aune pulled the ship free before dawn.";
const std::string council = "The island council wants the line closed until divers see the hull.";

TEST(AlignPages, EqualSentencesAreTheSameAndTheRestIsOnOneSideOnly) {
    const Aligning is(grounding + " " + tugs, tugs + " " + council);
    ASSERT_EQ(is.alignment.aligned.size(), 1U);
    EXPECT_EQ(is.alignment.aligned[0].kind, AlignedKind::same);
    EXPECT_EQ(is.text(is.a, is.alignment.aligned[0].a), tugs);
    EXPECT_EQ(is.text(is.b, is.alignment.aligned[0].b), tugs);
    EXPECT_EQ(is.text(is.a, is.alignment.only_a), grounding);
    EXPECT_EQ(is.text(is.b, is.alignment.only_b), council);
}

TEST(AlignPages, AspectsAreTheSharesOfWordsInAlignedSentences) {
    const Aligning is(grounding + " " + tugs, tugs);      // 10 words and 11
    EXPECT_FLOAT_EQ(is.pair.aspects.aligned_a, 0.5238F);  // of 21 words 11
    EXPECT_FLOAT_EQ(is.pair.aspects.aligned_b, 1.0F);
}

TEST(AlignPages, AnEditIsToldWithTheWordsThatChanged) {
    const Aligning is(tugs, "Four tugs from Port Aune pulled the ship free before dawn.");
    ASSERT_EQ(is.alignment.aligned.size(), 1U);
    EXPECT_EQ(is.alignment.aligned[0].kind, AlignedKind::edited);
    ASSERT_EQ(is.alignment.aligned[0].changes.size(), 1U);
    EXPECT_EQ(slice(is.a, is.alignment.aligned[0].changes[0].a), "Three");
    EXPECT_EQ(slice(is.b, is.alignment.aligned[0].changes[0].b), "Four");
}

TEST(AlignPages, MovedAndReworded) {
    const Aligning moved(grounding + " " + tugs + " " + council, council + " " + grounding + " " + tugs);
    const auto kinds = [](const Alignment& alignment) {
        std::vector<AlignedKind> found;
        for (const Aligned& group : alignment.aligned) found.push_back(group.kind);
        return found;
    };
    EXPECT_EQ(kinds(moved.alignment),
              (std::vector<AlignedKind>{AlignedKind::same, AlignedKind::same, AlignedKind::moved}));
    const Aligning reworded(grounding, "On Tuesday near Tarn Island a ferry, the Belwin, hit ground.");
    EXPECT_EQ(kinds(reworded.alignment), (std::vector<AlignedKind>{AlignedKind::paraphrase}));
}

TEST(AlignPages, IsTheSameWhicheverPageLeads) {
    const std::string left = grounding + " " + tugs;
    const std::string right =
        "On Tuesday the ferry Belwin ran aground. " + council + " Four tugs pulled the ship free.";
    const Aligning one(left, right, true);
    const Aligning other(right, left, false);
    ASSERT_EQ(one.alignment.aligned.size(), other.alignment.aligned.size());
    EXPECT_EQ(one.alignment.only_a, other.alignment.only_b);
    EXPECT_EQ(one.alignment.only_b, other.alignment.only_a);
    EXPECT_EQ(one.pair.aspects.aligned_a, other.pair.aspects.aligned_b);
    for (const Aligned& group : one.alignment.aligned) {
        EXPECT_TRUE(std::ranges::any_of(other.alignment.aligned, [&](const Aligned& mirrored) {
            return mirrored.a == group.b && mirrored.b == group.a && mirrored.kind == group.kind &&
                   mirrored.score == group.score && mirrored.changes.size() == group.changes.size();
        }));
    }
}

}  // namespace
}  // namespace retold::compare
