// All vector levels give the same tokens, they cover the text, and on texts of ICU's Unicode version boundaries are
// ICU's.
#include "fuzz/exact_buffer.hpp"
#include "reference/icu_words.hpp"
#include "retold/tokenize/graphemes.hpp"
#include "retold/tokenize/words.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static reference::IcuWords icu;
    const fuzz::ExactBuffer buffer(data, size);
    const std::string_view text = buffer.view();
    const auto scalar = tokenize::words(text, {.keep = tokenize::Keep::all, .simd = SimdLevel::scalar});
    fuzz::require(scalar == tokenize::words(text, {.keep = tokenize::Keep::all}), "all levels agree");
    std::size_t at = 0;
    for (const tokenize::Token& token : scalar) {
        fuzz::require(token.span.start == at && token.span.end > at, "tokens cover the text");
        at = token.span.end;
    }
    fuzz::require(at == text.size(), "tokens end with the text");
    std::vector<tokenize::Token> only_words;
    for (const tokenize::Token& token : scalar) {
        if (is_word(token.kind)) only_words.push_back(token);
    }
    fuzz::require(only_words == tokenize::words(text), "words are the tokens that are words");
    if (reference::IcuWords::same_unicode()) {
        const std::vector<std::size_t> ends = icu(text);
        fuzz::require(ends.size() == scalar.size(), "as many boundaries as ICU");
        for (std::size_t i = 0; i < ends.size(); ++i) fuzz::require(ends[i] == scalar[i].span.end, "ICU's boundaries");
    }
    at = 0;
    for (const Span& cluster : tokenize::graphemes(text)) {
        fuzz::require(cluster.start == at && cluster.end > at, "graphemes cover the text");
        at = cluster.end;
    }
    fuzz::require(at == text.size(), "graphemes end with the text");
    return 0;
}
