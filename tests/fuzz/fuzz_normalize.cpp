// The first byte chooses the options. Outside the edits both texts are equal, ranges map back and forth, and
// normalising twice changes nothing more. A form alone gives what ICU gives.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <string>

#include "fuzz/check_edits.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

using namespace retold;

namespace {

const icu::Normalizer2* normalizer_of_icu(text::Form form, UErrorCode& status) {
    switch (form) {
        case text::Form::nfc:
            return icu::Normalizer2::getNFCInstance(status);
        case text::Form::nfd:
            return icu::Normalizer2::getNFDInstance(status);
        case text::Form::nfkc:
            return icu::Normalizer2::getNFKCInstance(status);
        case text::Form::nfkd:
            return icu::Normalizer2::getNFKDInstance(status);
        case text::Form::none:
            break;
    }
    return nullptr;
}

void compare_with_icu(std::string_view text, text::Form form) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const with = normalizer_of_icu(form, status);
    if (with == nullptr || !text::is_valid_utf8(text)) return;
    std::string expected;
    icu::StringByteSink<std::string> sink(&expected);
    with->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                        status);
    text::NormalizeOptions options;
    options.form = form;
    options.spaces = options.invisibles = false;
    fuzz::require(U_SUCCESS(status) && text::normalize(text, options).text == expected, "a form is that of ICU");
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
    compare_with_icu(buffer.view(), options.form);
    text::fold_key(buffer.view());
    return 0;
}
