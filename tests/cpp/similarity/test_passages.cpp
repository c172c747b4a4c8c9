#include "retold/similarity/passages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "reference/passages.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using reference::split_words;

std::vector<Passage> find_passages(std::string_view a, std::string_view b, std::size_t min_words = 8) {
    return passages(split_words(a), split_words(b), {min_words});
}

TEST(Passages, AreFoundWordForWord) {
    const std::string_view a = "x y the ferry sank off the coast on monday night z";
    const std::string_view b = "the ferry sank off the coast on monday night and more";
    const auto found = find_passages(a, b);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(slice(a, found[0].a), "the ferry sank off the coast on monday night");
    EXPECT_EQ(slice(b, found[0].b), "the ferry sank off the coast on monday night");
    EXPECT_EQ(found[0].words, 9U);
    EXPECT_EQ(found[0].score, 1);
    EXPECT_EQ(found[0].kind, PassageKind::same);
}

TEST(Passages, AreFoundEditedAndSayHowMuchIsEqual) {
    const std::string_view a = "k паром затонул ночью у берега на борту было восемь человек l";
    const std::string_view b = "паром затонул ночью вчера у берега на борту были все восемь человек";
    const auto found = find_passages(a, b, 6);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(slice(a, found[0].a), "паром затонул ночью у берега на борту");
    EXPECT_EQ(found[0].words, 7U);
    EXPECT_EQ(found[0].score, 2.0 * 7 / (7 + 8));
    EXPECT_EQ(found[0].kind, PassageKind::edited);
}

TEST(Passages, NeedAsManyEqualWordsAsAsked) {
    EXPECT_EQ(find_passages("a b c d e f g", "a b c d e f g").size(), 0U);
    EXPECT_EQ(find_passages("a b c d e f g h", "a b c d e f g h").size(), 1U);
    EXPECT_EQ(find_passages("x a y", "z a w", 1).size(), 1U);
    EXPECT_EQ(find_passages("x a b y", "z a b w", 2).size(), 1U);
    EXPECT_THROW(find_passages("a", "a", 0), InvalidArgument);
}

TEST(Passages, OfTextsWithoutWordsAreNone) {
    EXPECT_TRUE(find_passages("", "").empty());
    EXPECT_TRUE(find_passages("", "a b c d e f g h i").empty());
    EXPECT_TRUE(find_passages("a b", "a b").empty());
}

TEST(Passages, ThatChangedPlacesAreFoundBoth) {
    const std::string one = "a1 a2 a3 a4 a5 a6 a7 a8 a9";
    const std::string two = "b1 b2 b3 b4 b5 b6 b7 b8 b9";
    const auto found = find_passages(one + " x " + two, two + " y z " + one);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].a.start, 0U);
    EXPECT_GT(found[0].b.start, found[1].b.start);
}

TEST(Passages, ThatStandTwiceInOneTextAreFoundTwice) {
    const std::string once = "a1 a2 a3 a4 a5 a6 a7 a8";
    const std::string filler = " m1 m2 m3 m4 m5 m6 m7 m8 m9 n1 n2 n3 n4 n5 n6 n7 n8 n9 o1 o2 o3 o4 o5 o6 o7 o8 o9 ";
    EXPECT_EQ(find_passages(once, once + filler + once).size(), 2U);
    EXPECT_EQ(find_passages(once + filler + once, once).size(), 2U);
}

std::string random_words(std::mt19937& random, std::size_t count, std::size_t vocabulary) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text.append(i == 0 ? "w" : " w").append(std::to_string(random() % vocabulary));
    return text;
}

TEST(Passages, HoldEveryRunOfEqualWordsOfA) {
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const std::string shared = random_words(random, 4 + random() % 12, 40);
        const WordSequence a =
            split_words(random_words(random, 60, 40) + " " + shared + " " + random_words(random, 30, 40));
        const WordSequence b =
            split_words(random_words(random, 30, 40) + " " + shared + " " + random_words(random, 60, 40));
        const auto found = passages(a, b, {6});
        for (const reference::EqualRun& run : reference::equal_runs(a, b, 6)) {
            const Span words{a.spans[run.a].start, a.spans[run.a + run.size - 1].end};
            EXPECT_TRUE(std::ranges::any_of(found, [&](const Passage& p) { return p.a.contains(words); })) << round;
        }
    }
}

TEST(Passages, KeepARunWhoseNeighboursAreFarApart) {
    std::string a = "r1 r2 r3 r4 r5 r6 r7 r8";
    std::string b = a;
    for (int i = 0; i < 6; ++i) {
        const std::string mark = "m" + std::to_string(i);
        const std::string three = " " + mark + "a " + mark + "b " + mark + "c";
        a += three;
        for (int k = 0; k < 11; ++k) b += " x" + std::to_string(100 * i + k);
        b += three;
    }
    const auto found = find_passages(a, b);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].a.start, 0U);
    EXPECT_GE(found[0].score, 0.5);
}

TEST(Passages, HoldARunWhosePartsStandAnywhere) {
    std::string a;
    std::string b;
    for (int i = 0; i < 40; ++i) {
        a += "o o o p ";
        b += "o o o q p o o o r o o p ";
    }
    a += "o o o o o o p s";
    b += "o o o o o o p t";
    const auto found = find_passages(a, b, 7);
    EXPECT_TRUE(std::ranges::any_of(found, [&](const Passage& p) { return slice(b, p.b).ends_with("o o o o o o p"); }));
}

TEST(Passages, StateTheirEqualWordsAndScoreTruly) {
    std::mt19937 random(9);
    const auto inside = [](const WordSequence& words, Span span) {
        std::vector<std::uint64_t> hashes;
        for (std::size_t i = 0; i < words.spans.size(); ++i) {
            if (span.contains(words.spans[i])) hashes.push_back(words.hashes[i]);
        }
        return hashes;
    };
    for (int round = 0; round < 60; ++round) {
        std::string text = random_words(random, 80, 25);
        const WordSequence a = split_words(text);
        for (int i = 0; i < 12; ++i) text[random() % text.size()] = i % 2 == 0 ? ' ' : 'x';
        const WordSequence b = split_words(text);
        for (const Passage& passage : passages(a, b, {5})) {
            const auto left = inside(a, passage.a);
            const auto right = inside(b, passage.b);
            EXPECT_GE(passage.words, 5U);
            EXPECT_LE(passage.words, reference::common_words(left, right));
            EXPECT_EQ(passage.score,
                      2.0 * static_cast<double>(passage.words) / static_cast<double>(left.size() + right.size()));
            EXPECT_GE(passage.score, 0.5);
            EXPECT_EQ(passage.kind == PassageKind::same, left == right);
        }
    }
}

TEST(Passages, OfOneWordRepeatedStayLinear) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "a ";
    const auto found = find_passages(text, text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].words, 20000U);
}

}  // namespace
}  // namespace retold::similarity
