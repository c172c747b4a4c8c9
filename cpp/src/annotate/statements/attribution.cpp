#include "retold/annotate/statements/attribution.hpp"

#include <algorithm>

namespace retold::annotate {

std::optional<Slot> attribution_of(const Quote& quote) {
    if (quote.content.empty() || quote.speaker.empty()) return std::nullopt;
    Span whole = quote.content.front();
    const auto reach = [&](Span span) { whole = {std::min(whole.start, span.start), std::max(whole.end, span.end)}; };
    for (const Span span : quote.content) reach(span);
    if (quote.speaker_span) reach(*quote.speaker_span);
    Slot slot{.value = quote.speaker, .unit = {}, .span = whole, .score = quote.score, .evidence = quote.evidence};
    slot.type = SlotType::attribution;
    slot.speaker = quote.speaker;
    return slot;
}

std::optional<Slot> source_of(const Quote& quote, std::span<const Name> names) {
    if (!quote.venue || quote.content.empty()) return std::nullopt;
    for (const Name& name : names) {
        if (name.kind != NameKind::organisation || name.canonical == quote.speaker) continue;
        const auto here =
            std::ranges::find_if(name.mentions, [&](Span mention) { return overlap(mention, *quote.venue) > 0; });
        if (here == name.mentions.end()) continue;
        Slot slot{.value = name.canonical, .unit = {}, .span = *here, .evidence = "where it was said"};
        slot.type = SlotType::source;
        slot.speaker = quote.speaker;
        return slot;
    }
    return std::nullopt;
}

}  // namespace retold::annotate
