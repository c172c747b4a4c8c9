#include "compare/facts/span_index.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace retold::compare {

void SpanIndex::sort() {
    std::ranges::sort(places_, {}, [](const Place& place) { return std::pair(place.span, place.thing); });
    for (std::size_t i = 1; i < places_.size(); ++i)
        places_[i].reach = std::max(places_[i].reach, places_[i - 1].reach);
}

std::vector<std::uint32_t> SpanIndex::touched_by(const std::vector<Span>& spans) const {
    std::vector<std::uint32_t> things;
    for (const Span span : spans) {
        auto at = std::ranges::lower_bound(places_, span.end, {}, [](const Place& place) { return place.span.start; });
        while (at != places_.begin() && std::prev(at)->reach > span.start) {
            --at;
            if (overlap(at->span, span) > 0) things.push_back(at->thing);
        }
    }
    std::ranges::sort(things);
    things.erase(std::unique(things.begin(), things.end()), things.end());
    return things;
}

}  // namespace retold::compare
