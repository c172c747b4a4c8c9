// Reads the text that mojibake was ("don’t" for "donâ€™t"), and leads what was found back to the text as given.
#pragma once
#include <string_view>
#include <vector>

#include "retold/annotate/annotations.hpp"
#include "retold/annotate/values/read_values.hpp"
#include "retold/text/mojibake.hpp"

namespace retold::annotate {

template <typename Turn>
void turn_spans(std::vector<Slot>& slots, const Turn& turn) {
    for (Slot& slot : slots) slot.span = turn(slot.span);
}

template <typename Turn>
void turn_spans(std::vector<Name>& names, const Turn& turn) {
    for (Name& name : names) {
        for (Span& span : name.mentions) span = turn(span);
        for (Span& span : name.roles) span = turn(span);
    }
}

template <typename Turn>
void turn_spans(std::vector<Quote>& quotes, const Turn& turn) {
    const auto all = [&](std::vector<Span>& spans) {
        for (Span& span : spans) span = turn(span);
    };
    for (Quote& quote : quotes) {
        all(quote.content);
        all(quote.parts);
        all(quote.cue);
        if (quote.speaker_span) quote.speaker_span = turn(*quote.speaker_span);
        if (quote.venue) quote.venue = turn(*quote.venue);
    }
}

template <typename Turn>
void turn_spans(Names& found, const Turn& turn) {
    turn_spans(found.names, turn);
}

template <typename Turn>
void turn_spans(Values& values, const Turn& turn) {
    for (auto* list : {&values.dates, &values.numbers, &values.times}) turn_spans(*list, turn);
}

template <typename Turn>
void turn_spans(Annotations& found, const Turn& turn) {
    turn_spans(found.quotes, turn);
    turn_spans(found.names, turn);
    turn_spans(found.slots, turn);
    for (Flag& flag : found.flags) flag.span = turn(flag.span);
}

// What `find(text)` finds in the text without mojibake, with spans of the text as given. One scan where there is none.
template <typename Find>
auto find_in_repaired(std::string_view text, const Find& find) {
    const text::Edited repaired = text::fix_encoding(text);
    if (repaired.edits.empty()) return find(text);
    auto found = find(std::string_view(repaired.text));
    turn_spans(found, [&](Span span) { return repaired.edits.to_raw(span); });
    return found;
}

}  // namespace retold::annotate
