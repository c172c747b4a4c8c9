#include "compare/measure/rare_lists.hpp"

#include <algorithm>

namespace retold::compare {

RareLists::RareLists(std::vector<Entry> entries, std::size_t rows) : row_starts_(rows + 1) {
    std::ranges::sort(entries,
                      [](const Entry& x, const Entry& y) { return std::pair(x.key, x.row) < std::pair(y.key, y.row); });
    for (std::size_t first = 0; first < entries.size();) {
        std::size_t last = first + 1;
        while (last < entries.size() && entries[last].key == entries[first].key) ++last;
        if (last - first > 1) {
            for (std::size_t i = first; i < last; ++i) {
                places_.push_back({entries[i].row, entries[i].weight});
                ++row_starts_[entries[i].row + 1];
            }
            starts_.push_back(places_.size());
        }
        first = last;
    }
    for (std::size_t row = 0; row < rows; ++row) row_starts_[row + 1] += row_starts_[row];
    row_lists_.resize(places_.size());
    std::vector<std::size_t> next(row_starts_.begin(), row_starts_.end() - 1);
    for (std::uint32_t number = 0; number + 1 < starts_.size(); ++number) {
        for (const Place& place : list(number)) row_lists_[next[place.row]++] = {number, place.weight};
    }
}

std::vector<RareLists::Found> RareLists::sharing(std::uint32_t row, std::size_t budget, Scratch& scratch) const {
    const auto own = std::span(row_lists_).subspan(row_starts_[row], row_starts_[row + 1] - row_starts_[row]);
    scratch.keys.clear();
    for (std::uint32_t i = 0; i < own.size(); ++i)
        scratch.keys.emplace_back(static_cast<std::uint32_t>(list(own[i].first).size()), i);
    std::ranges::sort(scratch.keys);
    std::vector<Found> found;
    std::size_t seen = 0;
    for (const auto& [rows, i] : scratch.keys) {
        seen += rows;
        if (seen > budget) break;
        const auto [number, weight] = own[i];
        for (const Place& place : list(number)) {
            if (place.row == row) continue;
            float& sum = scratch.sums[place.row];
            if (sum == 0) found.push_back({place.row, 0});
            sum += weight * place.weight;
        }
    }
    for (Found& other : found) {
        other.sum = scratch.sums[other.row];
        scratch.sums[other.row] = 0;
    }
    return found;
}

}  // namespace retold::compare
