#include "retold/tokenize/patterns.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::tokenize {
namespace {

constexpr PatternOptions everything{.urls = true, .emails = true, .mentions = true, .hashtags = true, .hyphens = true};

std::string joined(std::string_view text, const PatternOptions& patterns, Keep keep = Keep::words) {
    std::string result;
    for (const Token& token : words(text, {.keep = keep}, patterns)) {
        if (!result.empty()) result += '|';
        result += slice(text, token.span);
    }
    return result;
}

TEST(Patterns, AllOffIsWords) {
    const std::string text = "see https://a.example/x?y=1, @me #tag well-known a@b.example";
    EXPECT_EQ(words(text, {}, PatternOptions{}), words(text));
}

TEST(Patterns, AnAddressIsOneTokenWithoutTheSentencesMarks) {
    const PatternOptions urls{.urls = true};
    EXPECT_EQ(joined("See https://news.example/a-b?c=1#d.", urls), "See|https://news.example/a-b?c=1#d");
    EXPECT_EQ(joined("(www.news.example/x)", urls), "www.news.example/x");
    EXPECT_EQ(joined("http://e.example/a_(b), then", urls), "http://e.example/a_(b)|then");
    EXPECT_EQ(joined("„http://e.example/ü“ да", urls), "http://e.example/ü|да");
    EXPECT_EQ(joined("دیکھیں https://e.example/خبر۔", urls), "دیکھیں|https://e.example/خبر");
    EXPECT_EQ(joined("a://b :// www. wwww.x.y", urls), "a|b|www|wwww.x.y");
}

TEST(Patterns, AMailAddressIsOneToken) {
    const PatternOptions emails{.emails = true};
    EXPECT_EQ(joined("Write to first.last+news@mail.press.example.", emails),
              "Write|to|first.last+news@mail.press.example");
    EXPECT_EQ(joined("a@b, x@y.z, 3@4.5", emails), "a|b|x|y.z|3|4.5");
    EXPECT_EQ(joined("почта@газета.рф", emails), "почта@газета.рф");
}

TEST(Patterns, NamesAndTagsKeepTheirMark) {
    EXPECT_EQ(joined("@desk_7 said #BridgeNews #2029 #خبر_نو a#b a@b", {.mentions = true, .hashtags = true}),
              "@desk_7|said|#BridgeNews|2029|#خبر_نو|a|b|a|b");
    EXPECT_EQ(joined("&#39; #東京", {.hashtags = true}), "39|#東京");
}

TEST(Patterns, HyphensJoinWordsWithNothingElseBetween) {
    const PatternOptions hyphens{.hyphens = true};
    EXPECT_EQ(joined("a well-known mother-in-law -x y- 3-4 из-за", hyphens),
              "a|well-known|mother-in-law|x|y|3-4|из-за");
    EXPECT_EQ(joined("a - b--c", hyphens), "a|b|c");
    EXPECT_EQ(joined("well‑known", hyphens), "well‑known");
}

TEST(Patterns, TokensStillCoverTheText) {
    for (const std::string text :
         {"x@y.example,www.a.b/c d-e #f", "é@example.org😀@x #ü-ж", "http://a\xFF.b @\xED\xA0\x80", "@@##::"}) {
        std::string all;
        for (const Token& token : words(text, {.keep = Keep::all}, everything)) all += slice(text, token.span);
        EXPECT_EQ(all, text);
    }
}

TEST(Patterns, HostileTextsTakeLinearTime) {
    for (const std::string_view piece : {"@", "a@", "www.", "http://", "#", "a.b@c.", "-a", "://"}) {
        std::string text;
        while (text.size() < 300'000) text += piece;
        std::size_t end = 0;
        for (const Token& token : words(text, {.keep = Keep::all}, everything)) {
            ASSERT_EQ(token.span.start, end);
            end = token.span.end;
        }
        EXPECT_EQ(end, text.size());
    }
}

}  // namespace
}  // namespace retold::tokenize
