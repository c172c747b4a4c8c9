// Sorting by hash: items are dealt out by the upper bits first, which for well-mixed hashes leaves runs of a few.
// Others are sorted too, in the time of std::sort. Private to similarity.
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <vector>

namespace retold::similarity {

// Sorts by `less`, which must order items by hash_of(item) first; of the hashes the upper `equal_bits` are all the
// same.
template <typename Item, typename HashOf, typename Less>
void sort_by_hash(std::vector<Item>& items, unsigned equal_bits, HashOf hash_of, Less less) {
    constexpr std::size_t few = 64;
    constexpr std::size_t most_runs = std::size_t{1} << 20U;
    if (items.size() <= few) {
        std::ranges::sort(items, less);
        return;
    }
    const auto run_bits = static_cast<unsigned>(std::bit_width(std::min(items.size() / 4, most_runs)));
    const auto run_of = [&](const Item& item) {
        return static_cast<std::size_t>((hash_of(item) << equal_bits) >> (64U - run_bits));
    };
    std::vector<std::size_t> ends((std::size_t{1} << run_bits) + 1);
    for (const Item& item : items) ++ends[run_of(item) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());  // starts now, ends when all are placed
    std::vector<Item> placed(items.size());
    for (const Item& item : items) placed[ends[run_of(item)]++] = item;
    std::ptrdiff_t first = 0;
    for (const std::size_t end : ends) {
        const auto last = static_cast<std::ptrdiff_t>(end);
        std::sort(placed.begin() + first, placed.begin() + last, less);
        first = last;
    }
    items.swap(placed);
}

inline void sort_hashes(std::vector<std::uint64_t>& hashes) {
    sort_by_hash(hashes, 0, std::identity(), std::less());
}

}  // namespace retold::similarity
