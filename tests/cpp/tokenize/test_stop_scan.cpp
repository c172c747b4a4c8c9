#include "tokenize/stop_scan.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/text/utf8.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

std::vector<std::size_t> found_in(std::string_view text, SimdLevel level, char mark = '.') {
    std::vector<std::size_t> found;
    StopScanner scanner(text, level, mark);
    for (std::size_t at = scanner.next(0); at < text.size();) {
        found.push_back(at);
        at = scanner.next(at + text::decode_at(text, at).size);
    }
    return found;
}

TEST(StopScanner, FindsStopsAndLineEndsOfEveryLivingScriptAtEveryLevel) {
    for (const char32_t c :
         {U'.', U'?', U'\n', U'\r', U'\u0085', U'\u2028', U'\u2029', U'…', U'։', U'؟',  U'۔',  U'܀', U'।',
          U'෴', U'།', U'။',  U'።',  U'᙮',      U'។',      U'᠃',      U'᥄', U'᪨', U'᭞',  U'᱾',  U'⁇', U'。',
          U'꓿', U'꘎', U'꡶',  U'꣎',  U'꤯',      U'꧈',      U'꩝',      U'꫰', U'꯫', U'．', U'！', U'｡'}) {
        for (std::size_t before = 0; before < 70; ++before) {
            std::string text(before, 'x');
            text::append_utf8(text, c);
            text += "yz";
            for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()})
                EXPECT_EQ(found_in(text, level), std::vector<std::size_t>{before}) << static_cast<unsigned>(c);
        }
    }
}

TEST(StopScanner, PassesOverAllOtherCharacters) {
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (may_end(stop_of(c)) || line_break_of(c) != LineBreak::none || (c >= 0xD800 && c < 0xE000)) continue;
        std::string text;
        text::append_utf8(text, c);
        EXPECT_TRUE(found_in(text, SimdLevel::scalar).empty()) << static_cast<unsigned>(c);
    }
}

TEST(StopScanner, StopsAtTheMarkOfALanguage) {
    EXPECT_EQ(found_in("a;b", best_simd_level(), ';'), std::vector<std::size_t>{1});
    EXPECT_TRUE(found_in("a;b", best_simd_level()).empty());
}

TEST(StopScanner, BrokenLeadBytesAtTheEndAreNoStops) {
    for (const char* text : {"a\xE1", "a\xEA\xAF", "a\xE1\xB1", "\xE1", "\xEA\xAF\x2E"}) {
        for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()})
            EXPECT_EQ(found_in(text, level).size(), std::string_view(text).ends_with('.') ? 1U : 0U) << text;
    }
}

}  // namespace
}  // namespace retold::tokenize
