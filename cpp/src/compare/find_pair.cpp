#include "retold/compare/find_pair.hpp"

#include <algorithm>
#include <utility>

namespace retold::compare {

const Pair* find_pair(const Comparison& comparison, std::size_t a, std::size_t b) {
    if (a > b) std::swap(a, b);
    if (comparison.complete) return &comparison.pairs[pair_index(comparison.documents.size(), a, b)];
    const std::pair<std::size_t, std::size_t> wanted{a, b};
    const auto numbers = [](const Pair& pair) { return std::pair<std::size_t, std::size_t>{pair.a, pair.b}; };
    const auto found = std::ranges::lower_bound(comparison.pairs, wanted, {}, numbers);
    return found != comparison.pairs.end() && numbers(*found) == wanted ? &*found : nullptr;
}

std::optional<Alignment> find_alignment(const Comparison& comparison, std::size_t a, std::size_t b) {
    const Pair* pair = find_pair(comparison, a, b);
    if (pair == nullptr || pair->alignment < 0) return std::nullopt;
    return comparison.alignments.at(static_cast<std::size_t>(pair->alignment));
}

Pair unkept_pair(std::size_t a, std::size_t b) {
    const auto [first, second] = std::minmax(a, b);
    Pair pair;
    pair.a = static_cast<std::uint32_t>(first);
    pair.b = static_cast<std::uint32_t>(second);
    pair.runner_up = Relation::same_topic;
    for (const auto& [name, field] : aspect_fields) pair.aspects.*field = -1;
    return pair;
}

}  // namespace retold::compare
