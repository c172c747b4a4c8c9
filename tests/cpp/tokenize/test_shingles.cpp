#include "retold/tokenize/shingles.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/normalize.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::tokenize {
namespace {

using Hashes = std::vector<std::uint64_t>;
using Strings = std::vector<std::string>;

Strings texts(std::string_view text, const ShingleOptions& options) {
    Strings pieces;
    for (const Span span : shingles(text, options).spans) pieces.emplace_back(slice(text, span));
    return pieces;
}

// The values that docs/hashes.md states, worked out there by a program of its own. They must never change.
TEST(Shingles, HashesAreThoseOfTheDocumentation) {
    EXPECT_EQ(shingles("the dam held fast", {2, ShingleUnit::word}).hashes,
              (Hashes{0x82bb46cd13199c90, 0xfb2a5be8d0df3249, 0x4c75abbe35c97f37}));
    EXPECT_EQ(shingles("The dam held!", {5, ShingleUnit::word}).hashes, Hashes{0x1a8d99c641d86694});
    EXPECT_EQ(shingles("abc", {2, ShingleUnit::character}).hashes, (Hashes{0x850dd651b1dd2b8c, 0xdcea409f0e23f235}));
    EXPECT_EQ(shingles("一二三", {3, ShingleUnit::character}).hashes, Hashes{0x179c852c4cd08d13});
    EXPECT_EQ(hash_word("The"), 0x57bef5901db77c90);
    EXPECT_EQ(hash_word("internationalisation"), 0xcadeb454da15e09d);
}

TEST(Shingles, SpanFromTheFirstToTheLastWord) {
    EXPECT_EQ(texts("The dam, held — fast.", {3, ShingleUnit::word}), (Strings{"The dam, held", "dam, held — fast"}));
    EXPECT_EQ(texts("بند قائم رہا", {2, ShingleUnit::word}), (Strings{"بند قائم", "قائم رہا"}));
}

TEST(Shingles, FewerWordsThanAskedMakeOneAndNoWordsNone) {
    EXPECT_EQ(texts("Two words", {5, ShingleUnit::word}), Strings{"Two words"});
    EXPECT_TRUE(texts(" … 😀 !", {5, ShingleUnit::word}).empty());
    EXPECT_TRUE(texts("", {1, ShingleUnit::character}).empty());
}

TEST(Shingles, WordsMatchByTheirFoldKey) {
    EXPECT_EQ(shingles("Don’t ПЛОТИНА ﬁne", {3, ShingleUnit::word}).hashes,
              shingles("don't плотина, FINE", {3, ShingleUnit::word}).hashes);
}

TEST(Shingles, AnyChangeOfWordsOrOrderChangesThem) {
    const auto hash = [](std::string_view text) { return shingles(text, {3, ShingleUnit::word}).hashes.at(0); };
    EXPECT_NE(hash("a b c"), hash("a c b"));
    EXPECT_NE(hash("a b c"), hash("c b a"));
    EXPECT_NE(hash("a b c"), hash("b a c"));
    EXPECT_NE(hash("a a a"), hash("a a"));
}

TEST(Shingles, WordsOfEveryLengthHashAsTheirFoldKey) {
    for (std::size_t size = 1; size < 40; ++size) {
        const std::string word(size, 'Q');
        for (const std::string& text : {word, word + " and more text behind it"}) {
            EXPECT_EQ(shingles(text, {1, ShingleUnit::word}).hashes.at(0), mix(hash_word(std::string(size, 'q'))))
                << size;
        }
    }
    EXPECT_EQ(shingles("AZ09_az", {1, ShingleUnit::word}).hashes.at(0), mix(hash_word("az09_az")));
}

TEST(Shingles, EveryWordHashesAsItsFoldKeyWhateverThePath) {
    const std::string text =
        "Don’t RED’S O’Brien naïve İstanbul ﬁne Straße ПЛОТИНА ٣٥ ｗｉｄｅ A.B.c_9 ’tis e\u0301t\u00e9 x";
    for (const Token& token : words(text)) {
        const std::string_view word = slice(text, token.span);
        EXPECT_EQ(hash_bytes(text::fold_key(word)), hash_word(word));
        const std::string padded = std::string(word) + " and more text behind it";
        EXPECT_EQ(shingles(padded, {1, ShingleUnit::word}).hashes.at(0), mix(hash_word(word))) << word;
    }
}

TEST(Shingles, CharactersAreFoldedAndSpacesLevelled) {
    EXPECT_EQ(texts(" Ab\n\n  c ", {2, ShingleUnit::character}), (Strings{"Ab", "b\n\n  ", "\n\n  c"}));
    EXPECT_EQ(shingles("AB \n C", {2, ShingleUnit::character}).hashes,
              shingles("ab c", {2, ShingleUnit::character}).hashes);
}

TEST(Shingler, GivesTheHashesOfShingles) {
    Hashes hashes{1, 2, 3};
    const std::string_view text = "The dam held. 大坝没有垮。 Плотина устояла. The dam held.";
    for (const ShingleUnit unit : {ShingleUnit::word, ShingleUnit::character}) {
        Shingler({4, unit})(text, hashes);
        EXPECT_EQ(hashes, shingles(text, {4, unit}).hashes);
    }
}

TEST(Shingler, RefusesShinglesOfNothing) {
    EXPECT_THROW(Shingler({0, ShingleUnit::word}), InvalidArgument);
}

}  // namespace
}  // namespace retold::tokenize
