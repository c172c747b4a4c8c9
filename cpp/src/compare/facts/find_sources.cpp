#include "compare/facts/find_sources.hpp"

#include <algorithm>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "retold/annotate/names/same_name.hpp"
#include "retold/annotate/statements/attribution.hpp"

namespace retold::compare {
namespace {

using annotate::Quote;

constexpr float same_statement = 0.4F;  // from: same_aligned of find_speakers.cpp
constexpr double same_speaker = 0.6;    // from: the threshold of fold_names.cpp

// A statement with what is named where the page says where it was said.
struct Placed {
    const Quote* quote = nullptr;
    annotate::Slot source;
    std::vector<std::uint64_t> stems;
};

std::vector<Placed> statements_of(const StatedPage& page) {
    std::vector<Placed> found;
    for (const Quote& quote : page.stated.quotes) {
        auto said = annotate::source_of(quote, page.stated.names);
        if (said) found.push_back({&quote, std::move(*said), stems_in(page.reading, quote.content)});
    }
    return found;
}

bool is_one_statement(const Placed& a, const Placed& b, const Alignment& alignment) {
    if (!are_aligned(*a.quote, *b.quote, alignment, surely_aligned)) return false;
    const std::string& left = a.quote->speaker;
    const std::string& right = b.quote->speaker;
    const bool one = !left.empty() && !right.empty() && annotate::same_name(left, right) >= same_speaker;
    return one || shared_share(a.stems, b.stems) >= same_statement;
}

PlacedSlot source_of(const Placed& said, const PageReading& page) {
    return {.slot = said.source, .near = words_in(page, said.quote->content)};
}

}  // namespace

std::vector<Opposite> find_sources(const StatedPage& a, const StatedPage& b, const Alignment& alignment) {
    const std::vector<Placed> left = statements_of(a);
    const std::vector<Placed> right = statements_of(b);
    std::vector<Likeness> alike;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            if (is_one_statement(left[i], right[j], alignment))
                alike.push_back({shared_share(left[i].stems, right[j].stems), i, j});
        }
    }
    std::vector<Opposite> found;
    for (const auto& [same, i, j] : best_partners(std::move(alike)))
        found.push_back({source_of(left[i], a.reading), source_of(right[j], b.reading), same});
    return found;
}

}  // namespace retold::compare
