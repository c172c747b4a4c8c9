#include "retold/annotate/quotes/find_quotes.hpp"

#include <algorithm>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"
#include "annotate/quotes/scene.hpp"
#include "annotate/quotes/speakers.hpp"

namespace retold::annotate {
namespace {

Quote quote_of(const Scene& scene, const Saying& saying, Speaker speaker) {
    Quote quote;
    bool outside = false;
    for (const ItemRange range : saying.content) {
        for (std::uint32_t i = range.first; i < range.last; ++i)
            if (scene.is_part(i) && (range.last == range.first + 1 || !scene.is_named(i)))
                quote.parts.push_back(scene.span_of(scene.parts[scene.items[i].part]));
        const bool part = range.last == range.first + 1 && scene.is_part(range.first);
        outside = outside || !part;
        quote.content.push_back(part ? quote.parts.back() : scene.span_of(range.first, range.last));
    }
    quote.kind = !outside ? QuoteKind::direct : quote.parts.empty() ? QuoteKind::indirect : QuoteKind::mixed;
    for (const ItemRange cue : saying.cue) quote.cue.push_back(scene.span_of(cue.first, cue.last));
    if (!saying.venue.empty()) quote.venue = scene.span_of(saying.venue.first, saying.venue.last);
    quote.score = saying.score;
    quote.evidence = saying.rule;
    quote.speaker = std::move(speaker.name);
    quote.speaker_span = speaker.span;
    quote.speaker_evidence = speaker.evidence;
    return quote;
}

}  // namespace

std::vector<Quote> find_quotes(const TextReading& reading) {
    return find_quotes(reading, read_names(reading));
}

std::vector<Quote> find_quotes(const TextReading& reading, const Names& names) {
    const Scene scene = lay_out(reading);
    Speakers speakers(scene, names);
    std::vector<Quote> quotes;
    for (const Saying& saying : FrameParser(scene).run()) {
        if (saying.labelled && !speakers.is_known(saying.subject, scene.is_part(saying.content.back().first))) continue;
        quotes.push_back(quote_of(scene, saying, speakers.find(saying)));
    }
    std::ranges::stable_sort(quotes, {}, [](const Quote& quote) { return quote.content.front().start; });
    return quotes;
}

}  // namespace retold::annotate
