// Any bytes as a text in any language: no crash; sentences and tokens inside the text, in order; letters with their
// places; a page of two pieces read alike.
#include <array>
#include <string_view>
#include <vector>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/reader/read_page.hpp"
#include "retold/annotate/reader/reading.hpp"

using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 10> languages = {"auto", "en", "de", "ru", "ar",
                                                            "hi",   "zh", "ja", "th", "vi"};
    if (size < 2) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 2, size - 2);
    const std::string_view text = buffer.view();
    const std::string_view language = languages[data[0] % languages.size()];
    const auto reading = retold::annotate::read_text(text, language);
    require(reading.offsets.size() == reading.letters.size() + 1, "an offset per letter");
    std::size_t behind = 0;
    for (const auto& token : reading.tokens) {
        require(token.span.start >= behind && token.span.start < token.span.end && token.span.end <= text.size(),
                "tokens in order, inside");
        require(token.first <= token.last && token.last <= reading.letters.size(), "letters of the token");
        require(token.sentence < reading.sentences.size(), "in a sentence");
        behind = token.span.end;
    }
    behind = 0;
    for (const auto& sentence : reading.sentences) {
        require(sentence.span.start >= behind && sentence.span.end <= text.size(), "sentences in order, inside");
        require(sentence.first <= sentence.last && sentence.last <= reading.tokens.size(), "tokens of the sentence");
        behind = sentence.span.end;
    }
    // The page is cut in two where the second byte says; what lies between is none of it.
    const std::size_t cut = text.size() * data[1] / 256;
    std::vector<retold::Span> body;
    if (cut > 1) body.push_back({0, cut - 1});
    if (cut < text.size()) body.push_back({cut, text.size()});
    const auto page = retold::annotate::read_page({text, body, {}, {}}, language);
    for (const auto& sentence : page.sentences)
        require(sentence.first <= sentence.last && sentence.last <= page.tokens.size(), "tokens of a page's sentence");
    for (const auto& token : page.tokens)
        require(token.span.end <= text.size() && token.term < page.terms.size(), "a term per token");
    return 0;
}
