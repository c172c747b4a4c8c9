#include "plain_characters.hpp"

#include "mark_classes.hpp"
#include "normalize_scan.hpp"

namespace retold::text {

PlainCharacters::PlainCharacters(Form form, bool fold) {
    const unsigned flags = form_bit(form) | (fold ? fold_bit : 0U) | 0xFF00U;  // the upper byte: combining classes
    for (unsigned c = 0x80; c < 0x10000; ++c) {
        const MarkClass mark = mark_class(c);
        const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        const bool marked = mark.invisible() != Invisible::no || mark.quote() != 0 || mark.space();
        const bool plain = !surrogate && !marked && (tables::normal_form.at(c) & flags) == 0;
        bits_[c >> 6U] |= static_cast<std::uint64_t>(plain) << (c & 63U);
    }
}

template <Form form, bool fold>
const PlainCharacters& PlainCharacters::map() {
    static const PlainCharacters made(form, fold);
    return made;
}

const PlainCharacters& PlainCharacters::of(Form form, bool fold) {
    switch (form) {
        case Form::nfc:
            return fold ? map<Form::nfc, true>() : map<Form::nfc, false>();
        case Form::nfd:
            return fold ? map<Form::nfd, true>() : map<Form::nfd, false>();
        case Form::nfkc:
            return fold ? map<Form::nfkc, true>() : map<Form::nfkc, false>();
        case Form::nfkd:
            return fold ? map<Form::nfkd, true>() : map<Form::nfkd, false>();
        default:
            return fold ? map<Form::none, true>() : map<Form::none, false>();
    }
}

}  // namespace retold::text
