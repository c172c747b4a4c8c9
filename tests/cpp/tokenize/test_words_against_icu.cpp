// words() against ICU's iterator, which is the truth where both know the same Unicode, at every vector level.
// RETOLD_FUZZ_STRINGS=10000000 asks for more strings than the 50,000 (twice) of a quick run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "reference/hostile_text.hpp"
#include "reference/icu_words.hpp"
#include "retold/tokenize/words.hpp"
#include "tokenize/word_breaks.hpp"

namespace retold::tokenize {
namespace {

std::size_t strings() {
    const char* wanted = std::getenv("RETOLD_FUZZ_STRINGS");
    return wanted == nullptr ? 50'000 : static_cast<std::size_t>(std::atoll(wanted));
}

std::vector<std::size_t> ends_of(const std::vector<Token>& tokens) {
    std::vector<std::size_t> ends;
    for (const Token& token : tokens) ends.push_back(token.span.end);
    return ends;
}

std::string shown(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        static const char* const digits = "0123456789ABCDEF";
        const auto value = static_cast<unsigned char>(byte);
        if (value >= 32 && value < 127) {
            result += byte;
        } else {
            result += {'\\', 'x', digits[value / 16], digits[value % 16]};
        }
    }
    return result;
}

// Whether a run of letters that a dictionary cuts has a mark that is typed for an apostrophe: the dictionary, which is
// ICU's own, parts words there.
bool has_apostrophe_in_dictionary(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Segment segment = next_segment(text, at);
        const std::string_view run = text.substr(at, segment.end - at);
        for (const std::string_view mark : {"´", "`", "′", "‵", "‛"}) {
            if (segment.dictionary && run.find(mark) != std::string_view::npos) return true;
        }
        at = segment.end;
    }
    return false;
}

class WordsAgainstIcu : public testing::TestWithParam<bool> {};

TEST_P(WordsAgainstIcu, NoStringDiffersAtAnyLevel) {
    if (!reference::IcuWords::same_unicode()) GTEST_SKIP() << "ICU " U_ICU_VERSION " has another version of Unicode";
    reference::IcuWords icu;
    reference::HostileText texts(2029);
    std::string before;
    for (std::size_t i = 0; i < strings(); ++i) {
        // Every other text follows the one before, so that blocks of 64 bytes are full.
        std::string text = i % 2 == 0 ? std::string() : before;
        text += i % 4 < 2 ? texts.next(GetParam()) : texts.next_of_one_script();
        const auto scalar = words(text, {.keep = Keep::all, .simd = SimdLevel::scalar});
        const auto best = words(text, {.keep = Keep::all});
        if (!has_apostrophe_in_dictionary(text)) {
            ASSERT_EQ(ends_of(scalar), icu(text)) << i << ": " << shown(text);
        }
        ASSERT_EQ(best, scalar) << i << ": " << shown(text);
        std::vector<Token> only_words;
        for (const Token& token : scalar) {
            if (is_word(token.kind)) only_words.push_back(token);
        }
        ASSERT_EQ(words(text), only_words) << i << ": " << shown(text);
        before = std::move(text);
        if (before.size() > 400) before.clear();
    }
}

INSTANTIATE_TEST_SUITE_P(WellFormedAndMalformed, WordsAgainstIcu, testing::Bool());

}  // namespace
}  // namespace retold::tokenize
