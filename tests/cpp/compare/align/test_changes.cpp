#include "compare/align/changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace retold::compare {
namespace {

// Words at the spans they have in a text with single spaces; capitals are names, digits numbers.
struct Words {
    std::vector<std::string> words;
    std::vector<Token> read(const std::string& text) {
        std::vector<Token> tokens;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find(' ', start), text.size());
            const std::string word = text.substr(start, end - start);
            const auto found = std::ranges::find(words, word);
            const auto term = static_cast<std::uint32_t>(found - words.begin());
            if (found == words.end()) words.push_back(word);
            tokens.push_back({{start, end}, term, word[0] >= 'A' && word[0] <= 'Z', word[0] >= '0' && word[0] <= '9'});
            start = end + 1;
        }
        return tokens;
    }
};

std::vector<Change> changes_of(const std::string& a, const std::string& b) {
    Words words;
    const auto left = words.read(a);
    const auto right = words.read(b);
    return differences(left, right, words.words, "en").changes;
}

TEST(Differences, AreNoneBetweenEqualWords) {
    EXPECT_TRUE(changes_of("the bridge fell", "the bridge fell").empty());
}

TEST(Differences, PointAtTheWordsOnBothSides) {
    const auto changes = changes_of("at least 50 towns fell", "at least 40 towns have fallen");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0], (Change{{9, 11}, {9, 11}, ChangeKind::number}));
    EXPECT_EQ(changes[1], (Change{{18, 22}, {18, 29}, ChangeKind::wording}));
}

TEST(Differences, LieAfterTheWordBeforeWhereASideIsEmpty) {
    const auto changes = changes_of("the old bridge fell", "the bridge fell");
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0], (Change{{4, 7}, {3, 3}, ChangeKind::wording}));
    EXPECT_EQ(changes_of("", "new").front(), (Change{{0, 0}, {0, 3}, ChangeKind::wording}));
}

TEST(Differences, HaveKinds) {
    EXPECT_EQ(changes_of("he did pay", "he did not pay").front().kind, ChangeKind::negation);
    EXPECT_EQ(changes_of("said Mira today", "said Ada today").front().kind, ChangeKind::name);
    EXPECT_EQ(changes_of("the harbour fell", "the harbor fell").front().kind, ChangeKind::form);
    EXPECT_EQ(changes_of("a big town", "a large town").front().kind, ChangeKind::wording);
}

// The words "w0 w1 ..." with another one here and there.
std::string many_words(int count, const std::vector<std::pair<int, std::string>>& others) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        const auto other = std::ranges::find(others, i, [](const auto& pair) { return pair.first; });
        if (i > 0) text += ' ';
        if (other == others.end()) {
            text.append("w").append(std::to_string(i % 50));
        } else {
            text += other->second;
        }
    }
    return text;
}

TEST(Differences, OfVeryLongRunsAreFoundAtBothEnds) {
    Words words;
    const auto a = words.read(many_words(2000, {{700, "old"}, {900, "old"}}));
    const auto b = words.read(many_words(2000, {{700, "new"}, {900, "new"}}));
    const WordDifference difference = differences(a, b, words.words, "en");
    EXPECT_FALSE(difference.complete);
    EXPECT_EQ(difference.common, 1799U);
    ASSERT_EQ(difference.changes.size(), 1U);
    EXPECT_EQ(difference.changes[0].a, (Span{a[700].span.start, a[900].span.end}));
    EXPECT_EQ(difference.changes[0].b, (Span{b[700].span.start, b[900].span.end}));
}

TEST(Differences, OfVeryLongRunsThatAreEqualAreNone) {
    Words words;
    const auto a = words.read(many_words(2000, {}));
    const WordDifference difference = differences(a, a, words.words, "en");
    EXPECT_TRUE(difference.complete);
    EXPECT_TRUE(difference.changes.empty());
    EXPECT_EQ(difference.common, 2000U);
}

}  // namespace
}  // namespace retold::compare
