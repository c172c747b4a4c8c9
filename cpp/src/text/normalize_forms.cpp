// Unicode normalisation forms (UAX #15) and case folding.
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "normalize_stages.hpp"
#include "retold/base/error.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw Error(std::string("ICU normalisation: ") + u_errorName(status));
}

const icu::Normalizer2& normalizer(Form form) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = nullptr;
    switch (form) {
        case Form::nfd:
            found = icu::Normalizer2::getNFDInstance(status);
            break;
        case Form::nfkc:
            found = icu::Normalizer2::getNFKCInstance(status);
            break;
        case Form::nfkd:
            found = icu::Normalizer2::getNFKDInstance(status);
            break;
        default:
            found = icu::Normalizer2::getNFCInstance(status);
            break;
    }
    check(status);
    return *found;
}

template <typename Run>
std::optional<Edited> transform(std::string_view text, EditReason reason, Run run) {
    Edited result;
    icu::Edits changes;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&result.text, static_cast<std::int32_t>(text.size()));
    run(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, changes, status);
    check(status);
    if (!changes.hasChanges()) return std::nullopt;
    auto change = changes.getFineChangesIterator();
    while (change.next(status)) {
        const auto raw = static_cast<std::size_t>(change.sourceIndex());
        const auto out = static_cast<std::size_t>(change.destinationIndex());
        result.edits.add({raw, raw + static_cast<std::size_t>(change.oldLength())},
                         {out, out + static_cast<std::size_t>(change.newLength())}, reason);
    }
    check(status);
    return result;
}

}  // namespace

std::optional<Edited> apply_form(std::string_view text, Form form) {
    const icu::Normalizer2& with = normalizer(form);
    return transform(text, EditReason::form, [&](auto piece, auto& sink, auto& changes, auto& status) {
        with.normalizeUTF8(0, piece, sink, &changes, status);
    });
}

std::optional<Edited> fold_case(std::string_view text) {
    return transform(text, EditReason::fold, [&](auto piece, auto& sink, auto& changes, auto& status) {
        icu::CaseMap::utf8Fold(0, piece, sink, &changes, status);
    });
}

}  // namespace retold::text
