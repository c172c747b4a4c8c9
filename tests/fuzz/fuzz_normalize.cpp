// The first byte chooses the options. Outside the edits both texts are equal, ranges map back and forth, and
// normalising twice changes nothing more.
#include "fuzz/check_edits.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    text::NormalizeOptions options;
    options.form = static_cast<text::Form>(data[0] % 5);
    options.fold = (data[0] & 8) != 0;
    options.spaces = (data[0] & 16) != 0;
    options.invisibles = (data[0] & 32) != 0;
    options.quotes = (data[0] & 64) != 0;
    const fuzz::ExactBuffer buffer(data + 1, size - 1);
    const text::Edited edited = text::normalize(buffer.view(), options);
    fuzz::check_edits(buffer.view(), edited.text, edited.edits);
    fuzz::require(text::is_valid_utf8(edited.text), "the result is well-formed");
    for (std::size_t start = 0; start < edited.text.size(); ++start) {
        const Span raw = edited.edits.to_raw({start, start + 1});
        const Span back = edited.edits.from_raw(raw);
        fuzz::require(raw.end <= buffer.view().size() && back.start <= start && back.end > start,
                      "ranges map back and forth");
    }
    const text::Edited again = text::normalize(edited.text, options);
    fuzz::require(again.text == edited.text && again.edits.empty(), "normalising twice changes nothing more");
    text::fold_key(buffer.view());
    return 0;
}
