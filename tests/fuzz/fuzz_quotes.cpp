// Any bytes as a text in any language: no crash, spans inside the text, contents in order; the same twice.
#include <array>
#include <string_view>

#include "fuzz/exact_buffer.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"

using retold::Span;
using retold::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 10> languages = {"auto", "en", "de", "ar", "tr",
                                                            "ja",   "ko", "hi", "ru", "zh"};
    if (size == 0) return 0;
    const retold::fuzz::ExactBuffer buffer(data + 1, size - 1);
    const std::string_view text = buffer.view();
    const auto reading = retold::annotate::read_text(text, languages[data[0] % languages.size()]);
    const auto quotes = retold::annotate::find_quotes(reading);
    const auto inside = [&](Span span) { require(span.start < span.end && span.end <= text.size(), "spans inside"); };
    for (const auto& quote : quotes) {
        require(!quote.content.empty() && !quote.evidence.empty(), "every quotation has a content and says why");
        require(quote.speaker.empty() || !quote.speaker_evidence.empty(), "every speaker has evidence");
        std::size_t last = 0;
        for (const Span span : quote.content) {
            inside(span);
            require(span.start >= last, "contents in order, apart");
            last = span.end;
        }
        for (const Span span : quote.parts) inside(span);
        for (const Span span : quote.cue) inside(span);
        if (quote.speaker_span) inside(*quote.speaker_span);
        if (quote.venue) inside(*quote.venue);
    }
    require(retold::annotate::find_quotes(reading) == quotes, "the same twice");
    return 0;
}
