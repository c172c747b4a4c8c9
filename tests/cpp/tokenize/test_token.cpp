#include "retold/tokenize/token.hpp"

#include <gtest/gtest.h>

namespace retold::tokenize {
namespace {

TEST(TokenKind, WordsAreLettersNumbersKanaAndIdeographs) {
    EXPECT_TRUE(is_word(TokenKind::letter) && is_word(TokenKind::number) && is_word(TokenKind::kana));
    EXPECT_TRUE(is_word(TokenKind::ideograph));
    EXPECT_FALSE(is_word(TokenKind::space) || is_word(TokenKind::punctuation) || is_word(TokenKind::symbol));
}

TEST(TokenKind, HasNames) {
    EXPECT_EQ(to_string(TokenKind::letter), "letter");
    EXPECT_EQ(to_string(TokenKind::symbol), "symbol");
}

}  // namespace
}  // namespace retold::tokenize
