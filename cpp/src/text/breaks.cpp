// Plain Chinese and Japanese goes to CjkWords, Thai to ThaiWords, the rest to ICU's word iterator over UTF-8. Opening
// one takes milliseconds, cloning a microsecond: every thread clones one master.
#include "retold/text/breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"
#include "text/cjk_words.hpp"
#include "text/thai_words.hpp"

namespace retold::text {
namespace {

// ICU takes some 60 bytes for every character it cuts at once.
constexpr std::size_t most_at_once = std::size_t{1} << 14;

struct CloseBreaks {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw Error(std::string("ICU word breaks: ") + u_errorName(status));
}

Breaks open_master() {
    UErrorCode status = U_ZERO_ERROR;
    Breaks master(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    check(status);
    return master;
}

// Calls take(offset) for the boundaries of `text` but its ends.
template <typename Take>
void for_each_inner_break(UBreakIterator* iterator, std::string_view text, const Take& take) {
    UErrorCode status = U_ZERO_ERROR;
    UText reader = UTEXT_INITIALIZER;
    utext_openUTF8(&reader, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(iterator, &reader, &status);
    if (U_SUCCESS(status)) {
        ubrk_first(iterator);
        for (auto at = ubrk_next(iterator); at != UBRK_DONE && at < static_cast<std::int32_t>(text.size());
             at = ubrk_next(iterator)) {
            take(static_cast<std::size_t>(at));
        }
    }
    utext_close(&reader);
    check(status);
}

UBreakIterator* thread_breaks() {
    static const Breaks master = open_master();
    thread_local const Breaks own = [] {
        UErrorCode status = U_ZERO_ERROR;
        Breaks copy(ubrk_clone(master.get(), &status));
        check(status);
        // An iterator takes up the dictionaries one by one as texts ask for them, and reads what scripts share (the
        // long vowel mark of kana) by those it has: all of them first, so that no answer depends on the texts before.
        for_each_inner_break(copy.get(), "\u0E01 \u0E81 \u1780 \u1000 \u6F22 \u3042 \u30AB \uAC00", [](std::size_t) {});
        return copy;
    }();
    return own.get();
}

// Whether `at` lies within a unit: ICU reads each byte of a surrogate for itself and may cut between them.
bool inside_unit(std::string_view text, std::size_t at) {
    if (!is_continuation(text[at])) return false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        if (!is_continuation(text[at - back])) return decode_at(text, at - back).size > back;
    }
    return false;
}

// ICU's rules know fewer apostrophes than ours: in a stretch that ours let hang together, those it would cut at become
// marks of the same size that it knows, in `room`.
std::string_view with_known_apostrophes(std::string_view text, std::string& room) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known = {
        {{"`", "'"}, {"\u00B4", "\u00B7"}, {"\u201B", "\u2019"}, {"\u2032", "\u2019"}, {"\u2035", "\u2019"}}};
    for (const auto& [typed, same] : known) {
        for (std::size_t at = text.find(typed); at != std::string_view::npos; at = text.find(typed, at + 1)) {
            if (text.data() != room.data()) text = room = text;
            room.replace(at, typed.size(), same);
        }
    }
    return text;
}

// Appends the boundaries of `text` but its ends.
void append_inner_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks) {
    thread_local CjkWords cjk;
    if (cjk.append_breaks(text, base, breaks)) return;
    thread_local ThaiWords thai;
    if (thai.append_breaks(text, base, breaks)) return;
    std::string room;
    text = with_known_apostrophes(text, room);
    for_each_inner_break(thread_breaks(), text, [&](std::size_t at) {
        if (!inside_unit(text, at)) breaks.push_back(base + at);
    });
}

}  // namespace

void append_dictionary_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks) {
    std::size_t at = 0;
    while (text.size() - at > most_at_once) {
        std::size_t end = at + most_at_once;
        while (is_continuation(text[end])) --end;
        const std::size_t before = breaks.size();
        append_inner_breaks(text.substr(at, end - at), base + at, breaks);
        // The last word of the piece may go on: it is read again. A piece without a boundary stays one.
        at = breaks.size() > before ? breaks.back() - base : end;
    }
    append_inner_breaks(text.substr(at), base + at, breaks);
    breaks.push_back(base + text.size());
}

}  // namespace retold::text
