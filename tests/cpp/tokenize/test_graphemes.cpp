#include "retold/tokenize/graphemes.hpp"

#include <gtest/gtest.h>
#include <unicode/ubrk.h>

#include <string>

#include "reference/hostile_text.hpp"
#include "reference/icu_words.hpp"

namespace retold::tokenize {
namespace {

std::string joined(std::string_view text) {
    std::string result;
    for (const Span& span : graphemes(text)) {
        if (!result.empty()) result += '|';
        result += slice(text, span);
    }
    return result;
}

TEST(Graphemes, AreWhatAReaderSeesAsOneCharacter) {
    EXPECT_EQ(joined("cafe\u0301!"), "c|a|f|e\u0301|!");
    EXPECT_EQ(joined("a\r\nb\n\r"), "a|\r\n|b|\n|\r");
    EXPECT_EQ(joined("हिन्दी"), "हि|न्|दी");
    EXPECT_EQ(joined("سَلام"), "سَ|ل|ا|م");
    EXPECT_EQ(joined("กำไร"), "กำ|ไ|ร");
    EXPECT_EQ(joined("\u1112\u1161\u11AB한"), "\u1112\u1161\u11AB|한");
    EXPECT_EQ(joined(""), "");
}

TEST(Graphemes, KeepEmojiSequencesWhole) {
    EXPECT_EQ(joined("👩‍👩‍👧👍🏽"), "👩‍👩‍👧|👍🏽");
    EXPECT_EQ(joined("🇵🇰🇮🇳🇩"), "🇵🇰|🇮🇳|🇩");
    EXPECT_EQ(joined("1️⃣❤️"), "1️⃣|❤️");
    EXPECT_EQ(joined("a\u200D👧"), "a\u200D|👧");
}

TEST(Graphemes, AMalformedUnitIsOne) {
    EXPECT_EQ(graphemes("a\xFF\xED\xA0\x80z").size(), 4U);
}

TEST(Graphemes, AreThoseOfIcu) {
    if (!reference::IcuWords::same_unicode()) GTEST_SKIP() << "ICU " U_ICU_VERSION " has another version of Unicode";
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* icu = ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status);
    reference::HostileText texts(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = texts.next();
        UText reader = UTEXT_INITIALIZER;
        utext_openUTF8(&reader, text.data(), static_cast<std::int64_t>(text.size()), &status);
        ubrk_setUText(icu, &reader, &status);
        ASSERT_TRUE(U_SUCCESS(status));
        std::vector<Span> expected;
        for (auto from = ubrk_first(icu), to = ubrk_next(icu); to != UBRK_DONE; from = to, to = ubrk_next(icu)) {
            expected.push_back({static_cast<std::size_t>(from), static_cast<std::size_t>(to)});
        }
        utext_close(&reader);
        ASSERT_EQ(graphemes(text), expected) << i;
    }
    ubrk_close(icu);
}

}  // namespace
}  // namespace retold::tokenize
