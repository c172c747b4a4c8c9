#include "compare/rank_pages.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace retold::compare {

std::vector<std::uint32_t> rank_pages(const std::vector<SourcePage>& pages) {
    std::vector<std::uint32_t> order(pages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t x, std::uint32_t y) {
        return std::tie(pages[x].raw, pages[x].body, pages[x].id) < std::tie(pages[y].raw, pages[y].body, pages[y].id);
    });
    std::vector<std::uint32_t> ranks(pages.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
}

}  // namespace retold::compare
