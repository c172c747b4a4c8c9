#include "retold/annotate/annotations.hpp"

#include <algorithm>
#include <utility>

#include "retold/annotate/flags/find_flags.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/repaired.hpp"
#include "retold/annotate/statements/attribution.hpp"
#include "retold/annotate/statements/polarity.hpp"
#include "retold/annotate/values/read_values.hpp"

namespace retold::annotate {
namespace {

struct Owner {
    Span span;
    std::size_t name = 0;
    bool role = false;
};

// Where each name and what leads to it stands, sorted.
std::vector<Owner> places_of(const std::vector<Name>& names) {
    std::vector<Owner> places;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const Span span : names[i].mentions) places.push_back({span, i, false});
        for (const Span span : names[i].roles) places.push_back({span, i, true});
    }
    std::ranges::sort(places, {}, [](const Owner& place) { return place.span; });
    return places;
}

// Who of the names in the words that stand for the speaker it is: a person before all others, a name before a role.
void name_speakers(std::vector<Quote>& quotes, const std::vector<Name>& names) {
    const std::vector<Owner> places = places_of(names);
    const auto worth = [&](const Owner& place) {
        return 2 * (names[place.name].kind == NameKind::person ? 1 : 0) + (place.role ? 0 : 1);
    };
    for (Quote& quote : quotes) {
        if (!quote.speaker_span) continue;
        auto place = std::ranges::lower_bound(places, quote.speaker_span->start, {},
                                              [](const Owner& owner) { return owner.span.start; });
        if (place != places.begin()) --place;
        const Owner* best = nullptr;
        for (; place != places.end() && place->span.start < quote.speaker_span->end; ++place) {
            if (overlap(place->span, *quote.speaker_span) == 0) continue;
            if (best == nullptr || worth(*place) > worth(*best)) best = &*place;
        }
        if (best != nullptr) quote.speaker = names[best->name].canonical;
    }
}

// Gives slots the speaker of the quotation they stand in. Both are sorted; quotations may hold others.
void add_speakers(std::vector<Slot>& slots, const std::vector<Quote>& quotes) {
    struct Said {
        Span span;
        const Quote* quote;
    };
    std::vector<Said> said;
    for (const Quote& quote : quotes) {
        if (quote.speaker.empty()) continue;
        for (const Span span : quote.content) said.push_back({span, &quote});
    }
    std::ranges::stable_sort(said, {}, [](const Said& s) { return s.span.start; });
    for (Slot& slot : slots) {
        auto behind = std::ranges::upper_bound(said, slot.span.start, {}, [](const Said& s) { return s.span.start; });
        constexpr std::size_t nested = 4;  // chosen: quotations that may begin between the outer one and the value
        for (std::size_t step = 0; step < nested && behind != said.begin(); ++step) {
            --behind;
            if (!behind->span.contains(slot.span)) continue;
            slot.speaker = behind->quote->speaker;
            break;
        }
    }
}

// How the text stands to what it states, and who says it where.
void add_statements(const TextReading& reading, Annotations& found) {
    std::vector<Slot> added = read_polarity(reading, found.slots);
    add_speakers(added, found.quotes);
    for (const Quote& quote : found.quotes) {
        if (auto slot = attribution_of(quote)) added.push_back(std::move(*slot));
        if (auto slot = source_of(quote, found.names)) added.push_back(std::move(*slot));
    }
    std::ranges::move(added, std::back_inserter(found.slots));
    std::ranges::stable_sort(found.slots, {}, [](const Slot& slot) { return slot.span.start; });
}

Annotations read_annotations(std::string_view text, const AnnotateOptions& options) {
    const TextReading reading = read_text(text, options.language);
    Annotations found;
    found.language = reading.language;
    Values values = read_values(reading, {options.anchor});
    for (auto* list : {&values.dates, &values.numbers, &values.times})
        std::ranges::move(*list, std::back_inserter(found.slots));
    std::ranges::stable_sort(found.slots, {}, [](const Slot& slot) { return slot.span.start; });
    Names names = read_names(reading, {options.aliases});
    found.quotes = find_quotes(reading, names);
    found.names = std::move(names.names);
    name_speakers(found.quotes, found.names);
    add_speakers(found.slots, found.quotes);
    found.flags = find_flags(reading, found.names, found.slots);
    add_statements(reading, found);
    return found;
}

}  // namespace

Annotations annotate(std::string_view text, const AnnotateOptions& options) {
    return find_in_repaired(text, [&](std::string_view repaired) { return read_annotations(repaired, options); });
}

}  // namespace retold::annotate
