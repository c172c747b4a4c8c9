// Sentences, in every mode and at every vector level, hold every character that is not a space, in order; so do
// paragraphs. Shingles and their hashes agree.
#include "fuzz/exact_buffer.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/paragraphs.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/shingles.hpp"

using namespace retold;

namespace {

bool blank(std::string_view text, std::size_t start, std::size_t end) {
    while (start < end) {
        const text::Unit unit = text::decode_at(text, start);
        const char32_t c = unit.code_point;
        if (!text::is_space(c) && c != 0x200B && c != 0xFEFF && c != 0x200E && c != 0x200F) return false;
        start += unit.size;
    }
    return true;
}

void require_cover(std::string_view text, const std::vector<Span>& spans) {
    std::size_t at = 0;
    for (const Span& span : spans) {
        fuzz::require(at <= span.start && span.start < span.end && span.end <= text.size(), "spans in order");
        fuzz::require(blank(text, at, span.start), "only spaces between spans");
        at = span.end;
    }
    fuzz::require(blank(text, at, text.size()), "only spaces behind the last span");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const std::string_view text = buffer.view();
    static const char* const languages[] = {"auto", "en", "de", "ur", "xx"};
    tokenize::SentenceOptions options;
    options.language = languages[size % 5];
    options.split_quotes = size % 2 == 0;
    for (const auto newlines :
         {tokenize::Newlines::automatic, tokenize::Newlines::line_break, tokenize::Newlines::space}) {
        options.newlines = newlines;
        const tokenize::SentenceSplitter split(options);
        const auto spans = split(text);
        require_cover(text, spans);
        fuzz::require(spans == split(text, SimdLevel::scalar), "all levels agree");
    }
    require_cover(text, tokenize::paragraphs(text));
    std::vector<std::uint64_t> hashes;
    for (const auto unit : {tokenize::ShingleUnit::word, tokenize::ShingleUnit::character}) {
        const tokenize::Shingles shingles = tokenize::shingles(text, {3, unit});
        tokenize::Shingler({3, unit})(text, hashes);
        fuzz::require(shingles.hashes == hashes && hashes.size() == shingles.spans.size(), "hashes agree");
        for (const Span& span : shingles.spans) fuzz::require(span.start <= span.end && span.end <= size, "inside");
    }
    return 0;
}
