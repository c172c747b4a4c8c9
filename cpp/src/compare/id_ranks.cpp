#include "compare/id_ranks.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace retold::compare {

std::vector<std::uint32_t> documents_by_id(const Comparison& comparison) {
    std::vector<std::uint32_t> order(comparison.documents.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {},
                      [&](std::uint32_t document) { return std::string_view(comparison.documents[document].id); });
    return order;
}

std::vector<std::uint32_t> id_ranks(const Comparison& comparison) {
    const std::vector<std::uint32_t> order = documents_by_id(comparison);
    std::vector<std::uint32_t> ranks(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) ranks[order[place]] = place;
    return ranks;
}

}  // namespace retold::compare
