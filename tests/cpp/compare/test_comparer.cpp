#include "retold/compare/comparer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "retold/base/error.hpp"

namespace retold::compare {
namespace {

const std::string ferry =
    "Ferry runs aground off Tarn Island\n"
    "The ferry Belwin ran aground on Tuesday evening off Tarn Island with 83 people aboard, the coast guard said.\n"
    "Nobody was hurt. Three tugs from Port Aune pulled the ship free at about four in the morning.\n"
    "Captain Mira Solvay said a fault in the rudder had turned the ship towards the rocks.\n"
    "The island council wants the line closed until divers have looked at the hull.\n";
const std::string ferry_retold =
    "With 83 passengers on board, the Belwin ferry hit ground near Tarn Island on Tuesday night, according to the "
    "guards of "
    "the coast.\n"
    "Nobody was injured. The ship was pulled free in the morning by three tugs that came from Port Aune.\n"
    "A rudder fault had turned the ferry to the rocks, captain Mira Solvay told.\n"
    "A local hotel gave the travellers soup and blankets for the night.\n";
const std::string bakery =
    "Old bakery on Mill Street to become a library\n"
    "The town of Hessel will turn its oldest bakery into a public library by next spring.\n"
    "Builders found a painted ceiling under the plaster, and the architect Jon Pell wants to keep it.\n";

std::vector<SourcePage> pages_of(const std::vector<std::string>& texts) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    return pages;
}

void expect_sound(const Comparison& comparison) {
    const std::size_t count = comparison.documents.size();
    ASSERT_EQ(comparison.pairs.size(), count < 2 ? 0 : count * (count - 1) / 2);
    for (std::size_t i = 0; i < comparison.pairs.size(); ++i) {
        const Pair& pair = comparison.pairs[i];
        EXPECT_EQ(pair_index(count, pair.a, pair.b), i);
        EXPECT_TRUE(pair.score >= 0 && pair.score <= 1);
        EXPECT_TRUE(pair.margin >= 0 && pair.margin <= 1);
        EXPECT_NE(pair.relation, pair.runner_up);
        if (pair.alignment < 0) continue;
        const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
        for (const bool left : {true, false}) {
            const Document& document = comparison.documents[left ? pair.a : pair.b];
            std::vector<Span> seen = left ? alignment.only_a : alignment.only_b;
            for (const Aligned& group : alignment.aligned) {
                const auto& side = left ? group.a : group.b;
                EXPECT_TRUE(side.size() == 1 || side.size() == 2);
                seen.insert(seen.end(), side.begin(), side.end());
                for (const Change& change : group.changes) {
                    const Span span = left ? change.a : change.b;
                    EXPECT_TRUE(span.start >= side.front().start && span.end <= side.back().end);
                }
            }
            std::ranges::sort(seen);
            std::erase_if(seen, [&](Span span) { return document.title && span == *document.title; });
            EXPECT_EQ(seen, document.sentences) << document.id;
        }
    }
}

const Pair& pair_of(const Comparison& comparison, std::size_t a, std::size_t b) {
    return comparison.pairs[pair_index(comparison.documents.size(), a, b)];
}

TEST(ComparePages, FindsTheRetellingAndKeepsTheOtherStoryApart) {
    const Comparison comparison = compare_pages(pages_of({ferry, bakery, ferry_retold}));
    expect_sound(comparison);
    EXPECT_EQ(pair_of(comparison, 0, 2).relation, Relation::retelling);
    EXPECT_EQ(pair_of(comparison, 0, 1).relation, Relation::unrelated);
    EXPECT_EQ(pair_of(comparison, 1, 2).relation, Relation::unrelated);
    ASSERT_EQ(comparison.stories.size(), 1U);
    EXPECT_EQ(comparison.stories[0].documents, (std::vector<std::uint32_t>{0, 2}));
    const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair_of(comparison, 0, 2).alignment));
    ASSERT_FALSE(alignment.only_b.empty());
    EXPECT_EQ(slice(comparison.documents[2].raw, alignment.only_b.back()),
              "A local hotel gave the travellers soup and blankets for the night.");
}

TEST(ComparePages, CallsATextItsOwnDuplicateWithScoreOne) {
    const Comparison comparison = compare_pages(pages_of({ferry, ferry}));
    expect_sound(comparison);
    EXPECT_EQ(comparison.pairs[0].relation, Relation::duplicate);
    EXPECT_GT(comparison.pairs[0].score, 0.99F);
    const Alignment alignment = comparison.alignments.at(0);
    for (const Aligned& group : alignment.aligned) {
        EXPECT_EQ(group.kind, AlignedKind::same);
        EXPECT_TRUE(group.changes.empty());
        EXPECT_EQ(group.a, group.b);
    }
}

TEST(ComparePages, TellsAReprintFromAPageThatHoldsAnother) {
    const std::string start = ferry.substr(0, ferry.find("The island council"));
    const Comparison comparison =
        compare_pages(pages_of({ferry, start, ferry + bakery + bakery.substr(9) + ferry_retold}));
    expect_sound(comparison);
    EXPECT_EQ(pair_of(comparison, 0, 1).relation, Relation::reprint);
    EXPECT_EQ(pair_of(comparison, 0, 2).relation, Relation::contains);
    EXPECT_FLOAT_EQ(pair_of(comparison, 0, 2).aspects.containment_a, 1.0F);
}

TEST(ComparePages, ShowsAParagraphThatMoved) {
    const std::vector<std::string> parts = {
        "Rain flooded the lower market of Hessel on Monday.", "Firemen pumped water from forty cellars.",
        "The mayor Ada Brun promised help to shopkeepers.", "A school stays closed until Friday."};
    const std::string moved = parts[3] + "\n" + parts[0] + "\n" + parts[1] + "\n" + parts[2];
    const Comparison comparison =
        compare_pages(pages_of({parts[0] + "\n" + parts[1] + "\n" + parts[2] + "\n" + parts[3], moved}));
    expect_sound(comparison);
    const std::vector<Aligned> groups = comparison.alignments.at(0).aligned;
    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[3].kind, AlignedKind::moved);
    EXPECT_EQ(groups[0].kind, AlignedKind::same);
}

TEST(ComparePages, MirrorsWhenPagesAreExchanged) {
    const Comparison one = compare_pages(pages_of({ferry, ferry_retold}));
    const Comparison other = compare_pages(pages_of({ferry_retold, ferry}));
    const Alignment left = one.alignments.at(0);
    const Alignment right = other.alignments.at(0);
    EXPECT_EQ(one.pairs[0].score, other.pairs[0].score);
    EXPECT_EQ(one.pairs[0].relation, other.pairs[0].relation);
    EXPECT_EQ(one.pairs[0].aspects.aligned_a, other.pairs[0].aspects.aligned_b);
    EXPECT_EQ(left.only_a, right.only_b);
    ASSERT_EQ(left.aligned.size(), right.aligned.size());
    for (const Aligned& group : left.aligned) {
        EXPECT_TRUE(std::ranges::any_of(right.aligned, [&](const Aligned& g) {
            return g.a == group.b && g.b == group.a && g.kind == group.kind && g.score == group.score;
        }));
    }
}

TEST(ComparePages, DoesNotDependOnTheOrderOfPagesOrThreads) {
    std::vector<SourcePage> pages = pages_of({ferry, bakery, ferry_retold, ferry, bakery + ferry});
    const Comparison one = compare_pages(pages, {}, {1, {}});
    EXPECT_EQ(compare_pages(pages, {}, {4, {}}), one);
    std::ranges::reverse(pages);
    const Comparison reversed = compare_pages(pages);
    for (const Pair& pair : one.pairs) {
        const Pair& same = pair_of(reversed, 4 - pair.a, 4 - pair.b);
        EXPECT_EQ(same.relation, pair.relation);
        EXPECT_EQ(same.score, pair.score);
        EXPECT_EQ(same.margin, pair.margin);
    }
    EXPECT_EQ(reversed.stories.size(), one.stories.size());
}

TEST(ComparePages, WorksInLanguagesWithoutData) {
    const std::string urdu =
        "حسل کا پرانا پل منگل کی رات گر گیا۔ میئر ادا برون نے کہا کہ کوئی زخمی نہیں ہوا۔ سڑک جمعے تک بند رہے گی۔";
    const std::string urdu_retold =
        "منگل کی رات حسل شہر کا پرانا پل گر گیا ہے۔ کوئی زخمی نہیں ہوا، میئر ادا برون نے بتایا۔ سڑک جمعے تک بند رہے "
        "گی۔";
    const std::string chinese = "星期二晚上，赫塞尔的旧桥倒塌。市长布伦说没有人受伤。道路将关闭到星期五。";
    const std::string chinese_retold = "赫塞尔的旧桥于星期二晚上倒塌了。布伦市长表示没有人受伤。道路关闭到星期五。";
    const std::string thai = "สะพานเก่าในเมืองเฮสเซลพังลงเมื่อคืนวันอังคาร นายกเทศมนตรีกล่าวว่าไม่มีผู้ได้รับบาดเจ็บ";
    const Comparison comparison = compare_pages(pages_of({urdu, urdu_retold, chinese, chinese_retold, thai, "🌊🌊 🚢"}));
    expect_sound(comparison);
    EXPECT_LE(pair_of(comparison, 0, 1).relation, Relation::same_story);
    EXPECT_LE(pair_of(comparison, 2, 3).relation, Relation::same_story);
    EXPECT_EQ(pair_of(comparison, 0, 2).relation, Relation::unrelated);
    EXPECT_EQ(pair_of(comparison, 0, 4).relation, Relation::unrelated);
}

TEST(ComparePages, TakesAnyNumberOfPagesAndAnyBytes) {
    EXPECT_TRUE(compare_pages({}).pairs.empty());
    EXPECT_EQ(compare_pages(pages_of({ferry})).documents.size(), 1U);
    const Comparison comparison = compare_pages(pages_of(
        {"", "\n\n", std::string("a\0b\0", 4), "\xFF\xFE\xED\xA0\x80 broken \xC3", ferry, std::string(200'000, 'x')}));
    expect_sound(comparison);
    EXPECT_EQ(pair_of(comparison, 0, 1).relation, Relation::unrelated);
    EXPECT_EQ(pair_of(comparison, 0, 1).alignment, -1);
}

TEST(ComparePages, UsesDatesAndVectorsWhereGiven) {
    std::vector<SourcePage> pages = pages_of({ferry, "Паром сел на мель у острова.", bakery});
    CompareOptions options;
    options.embeddings = {{1, 0, 0.99F, 0.1F, 0, 1}, 2};
    pages[0].date = "2031-05-02";
    pages[2].date = "2031-05-07";
    const Comparison comparison = compare_pages(pages, options);
    EXPECT_EQ(pair_of(comparison, 0, 1).relation, Relation::same_story);
    EXPECT_GT(pair_of(comparison, 0, 1).aspects.embedding, 0.9F);
    EXPECT_FLOAT_EQ(pair_of(comparison, 0, 2).aspects.time, 0.5F);
    EXPECT_EQ(pair_of(comparison, 0, 2).relation, Relation::unrelated);
    EXPECT_EQ(pair_of(compare_pages(pages), 0, 1).relation, Relation::unrelated);
}

TEST(ComparePages, RefusesRepeatedIdsAndSpansOutside) {
    std::vector<SourcePage> pages = pages_of({ferry, bakery});
    pages[1].id = "a";
    EXPECT_THROW(compare_pages(pages), InvalidArgument);
    pages = pages_of({ferry});
    pages[0].body = {{0, ferry.size() + 1}};
    EXPECT_THROW(compare_pages(pages), InvalidArgument);
    CompareOptions options;
    options.embeddings = {{1, 2, 3}, 2};
    EXPECT_THROW(compare_pages(pages_of({ferry, bakery}), options), InvalidArgument);
}

std::string numbered_page(int sentences, int step) {
    std::string page;
    for (int i = 0; i < sentences; ++i) {
        page += "On day " + std::to_string(i) + " the mayor of town " + std::to_string(i * 3) + " opened bridge " +
                std::to_string(i * step) + ".\n";
    }
    return page;
}

TEST(ComparePages, OfLongPagesAreAlignedAndSayThatNotAllWasCompared) {
    const std::vector<SourcePage> pages = pages_of({numbered_page(2100, 7), numbered_page(2100, 7)});
    const Comparison comparison = compare_pages(pages, {}, {1, {}});
    expect_sound(comparison);
    ASSERT_EQ(comparison.alignments.size(), 1U);
    EXPECT_EQ(comparison.alignments.at(0).limits, std::vector<Limit>{Limit::long_pages});
    EXPECT_EQ(comparison.alignments.at(0).aligned.size(), 2100U);
    const auto why = reasons(comparison, comparison.pairs[0]);
    EXPECT_NE(
        std::ranges::find(why, "long pages: each sentence and quotation was compared with its likeliest partners only"),
        why.end());
}

TEST(ComparePages, WithoutSentencesSayWhyNothingIsAligned) {
    const Comparison comparison = compare_pages(pages_of({ferry, " \n"}), {}, {1, {}});
    EXPECT_EQ(comparison.pairs[0].alignment, -1);
    const auto why = reasons(comparison, comparison.pairs[0]);
    EXPECT_NE(std::ranges::find(why, "sentences not compared: b has none"), why.end());
}

TEST(ComparePages, OfOneEndlessSentenceSayThatOnlyItsEndsWereCompared) {
    std::string endless;
    for (int i = 0; i < 2000; ++i) endless += "word" + std::to_string(i % 700) + " ";
    std::string changed = endless;
    changed.replace(changed.find("word350"), 7, "mayor12");
    changed.replace(changed.rfind("word350"), 7, "mayor13");
    const Comparison comparison = compare_pages(pages_of({endless, changed}), {}, {1, {}});
    ASSERT_EQ(comparison.alignments.size(), 1U);
    EXPECT_EQ(comparison.alignments.at(0).limits, std::vector<Limit>{Limit::long_sentences});
}

}  // namespace
}  // namespace retold::compare
