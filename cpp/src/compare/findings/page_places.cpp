#include "compare/findings/page_places.hpp"

#include <algorithm>
#include <iterator>

namespace retold::compare {
namespace {

constexpr auto own_span = [](const auto& place) { return place.span; };
constexpr auto slot_span = [](const PlacedSlot& placed) { return placed.slot.span; };

// Calls found(place) for the places, which are sorted and hardly overlap, that have something in common with the span.
template <typename Places, typename SpanOf, typename Found>
void for_each_in(const Places& places, Span span, const SpanOf& span_of, const Found& found) {
    auto at = std::ranges::lower_bound(places, span.start, {}, [&](const auto& place) { return span_of(place).start; });
    if (at != places.begin() && overlap(span_of(*std::prev(at)), span) > 0) --at;
    for (; at != places.end() && span_of(*at).start < span.end; ++at) {
        if (overlap(span_of(*at), span) > 0) found(*at);
    }
}

}  // namespace

PagePlaces::PagePlaces(std::string_view raw, const annotate::Annotations& stated, const PageReading& reading)
    : raw_(raw), reading_(reading) {
    for (const annotate::Name& name : stated.names) {
        for (const Span span : name.mentions) names_.push_back({span, &name, false});
        for (const Span span : name.roles) names_.push_back({span, &name, true});
    }
    for (const annotate::Quote& quote : stated.quotes) {
        for (const Span span : quote.cue) speech_.push_back({span, true});
        if (quote.speaker_span) speech_.push_back({*quote.speaker_span, false});
    }
    std::ranges::stable_sort(names_, {}, &NamePlace::span);
    std::ranges::stable_sort(speech_, {}, &SpeechPlace::span);
}

std::vector<const annotate::Slot*> PagePlaces::values_in(Span span) const {
    std::vector<const annotate::Slot*> found;
    for_each_in(reading_.values, span, slot_span, [&](const PlacedSlot& placed) { found.push_back(&placed.slot); });
    return found;
}

std::vector<const annotate::Slot*> PagePlaces::cues_in(Span span) const {
    std::vector<const annotate::Slot*> found;
    for_each_in(reading_.cues, span, slot_span, [&](const PlacedSlot& placed) { found.push_back(&placed.slot); });
    return found;
}

std::vector<NamePlace> PagePlaces::names_in(Span span) const {
    std::vector<NamePlace> found;
    for_each_in(names_, span, own_span, [&](const NamePlace& place) { found.push_back(place); });
    return found;
}

std::vector<SpeechPlace> PagePlaces::speech_in(Span span) const {
    std::vector<SpeechPlace> found;
    for_each_in(speech_, span, own_span, [&](const SpeechPlace& place) { found.push_back(place); });
    return found;
}

}  // namespace retold::compare
