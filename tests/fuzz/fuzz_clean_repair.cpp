// Glued words and quotation marks: spans lie inside the text, in order, and what is mended is on record.
#include "fuzz/check_edits.hpp"
#include "retold/clean/glued_words.hpp"
#include "retold/clean/quote_marks.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const std::string_view text = buffer.view();
    std::size_t last = 0;
    for (const clean::GluedWord& word : clean::find_glued_words(text, "en")) {
        fuzz::require(word.span.start >= last && word.span.end <= text.size(), "words are sorted");
        fuzz::require(word.span.start < word.split && word.split < word.span.end, "the split lies inside");
        last = word.span.end;
    }
    last = 0;
    for (const clean::QuoteFlag& flag : clean::find_quote_faults(text)) {
        fuzz::require(flag.span.start >= last && flag.span.end <= text.size(), "marks are sorted");
        last = flag.span.start;
    }
    const text::Edited edited = clean::repair_quotes(text);
    fuzz::check_edits(text, edited.text, edited.edits);
    return 0;
}
