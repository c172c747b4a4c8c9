#include "compare/measure/rare_lists.hpp"

#include <algorithm>

namespace retold::compare {

RareLists::RareLists(std::vector<Entry> entries, std::size_t rows) {
    std::ranges::sort(entries,
                      [](const Entry& x, const Entry& y) { return std::pair(x.key, x.row) < std::pair(y.key, y.row); });
    for (std::size_t first = 0; first < entries.size();) {
        std::size_t last = first + 1;
        while (last < entries.size() && entries[last].key == entries[first].key) ++last;
        if (last - first > 1) {
            for (std::size_t i = first; i < last; ++i) places_.push_back({entries[i].row, entries[i].weight});
            starts_.push_back(places_.size());
        }
        first = last;
    }
    list_rows(rows);
}

RareLists::RareLists(std::size_t rows, std::size_t keys,
                     const std::function<void(std::uint32_t row, const Add& add)>& each) {
    std::vector<std::uint32_t> rows_with(keys, 0);
    for (std::uint32_t row = 0; row < rows; ++row) each(row, [&](std::uint32_t key, float) { ++rows_with[key]; });
    std::vector<std::size_t> next(keys, 0);  // of each key with a list, where its next place goes
    for (std::size_t key = 0; key < keys; ++key) {
        if (rows_with[key] < 2) continue;
        next[key] = starts_.back();
        starts_.push_back(starts_.back() + rows_with[key]);
    }
    places_.resize(starts_.back());
    for (std::uint32_t row = 0; row < rows; ++row) {
        each(row, [&](std::uint32_t key, float weight) {
            if (rows_with[key] > 1) places_[next[key]++] = {row, weight};
        });
    }
    list_rows(rows);
}

void RareLists::list_rows(std::size_t rows) {
    row_starts_.resize(rows + 1);
    for (const Place& place : places_) ++row_starts_[place.row + 1];
    for (std::size_t row = 0; row < rows; ++row) row_starts_[row + 1] += row_starts_[row];
    row_lists_.resize(places_.size());
    std::vector<std::size_t> next(row_starts_.begin(), row_starts_.end() - 1);
    for (std::uint32_t number = 0; number + 1 < starts_.size(); ++number) {
        for (const Place& place : list(number)) row_lists_[next[place.row]++] = number;
    }
}

float RareLists::weight_in(std::uint32_t number, std::uint32_t row) const {
    return std::ranges::lower_bound(list(number), row, {}, &Place::row)->weight;
}

std::vector<RareLists::Found> RareLists::sharing(std::uint32_t row, std::size_t budget, Scratch& scratch) const {
    const auto own = std::span(row_lists_).subspan(row_starts_[row], row_starts_[row + 1] - row_starts_[row]);
    scratch.keys.clear();
    for (std::uint32_t i = 0; i < own.size(); ++i)
        scratch.keys.emplace_back(static_cast<std::uint32_t>(list(own[i]).size()), i);
    std::ranges::sort(scratch.keys);
    std::vector<Found> found;
    std::size_t seen = 0;
    for (const auto& [rows, i] : scratch.keys) {
        seen += rows;
        if (seen > budget) break;
        const float weight = weight_in(own[i], row);
        for (const Place& place : list(own[i])) {
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
