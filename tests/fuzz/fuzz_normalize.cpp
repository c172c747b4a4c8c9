// The first byte chooses the options. Outside the edits both texts are equal, ranges map back and forth, and
// normalising twice changes nothing more.
#include "fuzz/exact_buffer.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

using namespace retold;

namespace {

void check_edits(std::string_view raw, const text::Edited& edited) {
    std::size_t raw_at = 0;
    std::size_t at = 0;
    for (const text::Edit& edit : edited.edits.edits()) {
        fuzz::require(edit.raw.start >= raw_at && edit.out.start >= at, "edits are sorted");
        fuzz::require(raw.substr(raw_at, edit.raw.start - raw_at) ==
                          std::string_view(edited.text).substr(at, edit.out.start - at),
                      "outside the edits both texts are equal");
        raw_at = edit.raw.end;
        at = edit.out.end;
    }
    fuzz::require(raw.substr(raw_at) == std::string_view(edited.text).substr(at), "the ends are equal");
}

}  // namespace

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
    check_edits(buffer.view(), edited);
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
