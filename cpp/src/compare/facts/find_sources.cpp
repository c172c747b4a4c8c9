#include "compare/facts/find_sources.hpp"

#include <algorithm>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "compare/facts/span_index.hpp"
#include "retold/annotate/names/same_name.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using annotate::Quote;

constexpr float same_statement = 0.4F;  // from: same_aligned of find_speakers.cpp
constexpr double same_speaker = 0.6;    // from: the threshold of fold_names.cpp

bool is_one_statement(const Sourced& a, const Sourced& b) {
    const std::string& left = a.quote->speaker;
    const std::string& right = b.quote->speaker;
    const bool one = !left.empty() && !right.empty() && annotate::same_name(left, right) >= same_speaker;
    return one || shared_share(a.stems, b.stems) >= same_statement;
}

PlacedSlot source_of(const Sourced& said, const PageReading& page) {
    return {.slot = said.source, .near = words_in(page, said.quote->content)};
}

}  // namespace

std::vector<Opposite> find_sources(const StatedPage& a, const StatedPage& b, const Alignment& alignment) {
    const std::vector<Sourced>& left = a.sourced();
    const std::vector<Sourced>& right = b.sourced();
    if (left.empty() || right.empty()) return {};
    const SpanIndex contents(
        right.size(), [&](std::size_t j) -> const auto& { return right[j].quote->content; });
    std::vector<Likeness> alike;
    for (std::size_t i = 0; i < left.size(); ++i) {
        check_cancelled();
        std::vector<Span> beside;
        for (const Aligned* group : groups_at(*left[i].quote, alignment)) {
            if (group->score >= surely_aligned) beside.insert(beside.end(), group->b.begin(), group->b.end());
        }
        for (const std::size_t j : contents.touched_by(beside)) {
            if (is_one_statement(left[i], right[j]))
                alike.push_back({shared_share(left[i].stems, right[j].stems), i, j});
        }
    }
    std::vector<Opposite> found;
    for (const auto& [same, i, j] : best_partners(std::move(alike)))
        found.push_back({source_of(left[i], a.reading()), source_of(right[j], b.reading()), same});
    return found;
}

}  // namespace retold::compare
