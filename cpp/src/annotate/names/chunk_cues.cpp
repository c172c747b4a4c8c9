#include "annotate/names/chunk_cues.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::town, NameWord::place, NameWord::thing);
constexpr NameWords ordinary = bits(NameWord::common, NameWord::speech, NameWord::role, NameWord::honorific);
constexpr std::uint32_t most_tokens = 8;  // chosen: pieces that the dictionary cuts an unknown name into

// The token behind the chunk that starts at i.
std::uint32_t chunk_end(const NamePage& page, std::uint32_t i) {
    std::uint32_t last = i;
    while (last < page.size() && last < i + most_tokens && page.is_word(last) &&
           (last == i || !page.token(last).spaced) && !page.is_number(last) && !page.is(last, ordinary))
        ++last;
    return last;
}

}  // namespace

std::vector<CuedName> find_chunk_cues(const NamePage& page) {
    std::vector<CuedName> cues;
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        const std::uint32_t first = std::max(i + 1, page[i].phrase_last);
        if (page.is(i, bit(NameWord::land))) cues.push_back({i, first, bit(NameWord::land), 6, "known place", 0});
        if (first >= page.size() || !page.is(i, titles | heads)) continue;
        if (page.is(i, titles)) {
            std::uint32_t last = chunk_end(page, first);
            const bool family =
                last > first && last < page.size() && page.token(last).spaced && page.same_sentence(first, last);
            if (family) last = std::max(last, chunk_end(page, last));
            if (last > first) cues.push_back({first, last, page[i].words & titles, 6, "title before it", 0});
        } else if (!page.token(first).spaced) {
            const std::uint32_t last = chunk_end(page, first);
            if (last > first) cues.push_back({i, last, page[i].words & heads, 5, "head noun of a name", 0});
        }
    }
    return cues;
}

}  // namespace retold::annotate
