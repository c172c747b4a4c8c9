#include "compare/measure/rare_lists.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

namespace retold::compare {
namespace {

constexpr float parts = 65'535;  // from: what two bytes hold

struct Numbered {
    std::uint32_t row = 0;
    std::uint32_t key = 0;
    float weight = 0;
};

// The entries with their keys numbered in order, sorted by rows; and how many keys there are.
std::pair<std::vector<Numbered>, std::size_t> number_keys(std::vector<RareLists::Entry> entries) {
    std::ranges::sort(entries, {}, &RareLists::Entry::key);
    std::vector<Numbered> numbered;
    numbered.reserve(entries.size());
    std::size_t keys = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].key != entries[i - 1].key) ++keys;
        numbered.push_back({entries[i].row, static_cast<std::uint32_t>(keys - 1), entries[i].weight});
    }
    std::ranges::sort(numbered, {}, [](const Numbered& of) { return std::pair(of.row, of.key); });
    return {std::move(numbered), keys};
}

RareLists::Each each_of(std::vector<Numbered> entries) {
    return [own = std::make_shared<const std::vector<Numbered>>(std::move(entries))](std::uint32_t row,
                                                                                     const RareLists::Add& add) {
        auto it = std::ranges::lower_bound(*own, row, {}, &Numbered::row);
        for (; it != own->end() && it->row == row; ++it) add(it->key, it->weight);
    };
}

}  // namespace

RareLists::RareLists(std::size_t rows, std::size_t keys, Each each, std::size_t most)
    : each_(std::move(each)), list_of_(keys, none) {
    std::vector<std::uint32_t> rows_with(keys, 0);
    for (std::uint32_t row = 0; row < rows; ++row) {
        each_(row, [&](std::uint32_t key, float weight) {
            ++rows_with[key];
            largest_ = std::max(largest_, weight);
        });
    }
    std::vector<std::size_t> next;  // of each list, where its next place goes
    for (std::size_t key = 0; key < keys; ++key) {
        if (rows_with[key] < 2 || rows_with[key] > most) continue;
        list_of_[key] = static_cast<std::uint32_t>(next.size());
        next.push_back(starts_.back());
        starts_.push_back(starts_.back() + rows_with[key]);
    }
    rows_.resize(starts_.back());
    weights_.resize(starts_.back());
    for (std::uint32_t row = 0; row < rows; ++row) {
        each_(row, [&](std::uint32_t key, float weight) {
            if (list_of_[key] == none) return;
            const std::size_t place = next[list_of_[key]]++;
            rows_[place] = row;
            weights_[place] = static_cast<std::uint16_t>(std::lround(weight / largest_ * parts));
        });
    }
}

RareLists::RareLists(std::vector<Entry> entries, std::size_t rows) : RareLists(0, 0, {}) {
    auto [numbered, keys] = number_keys(std::move(entries));
    *this = RareLists(rows, keys, each_of(std::move(numbered)));
}

std::vector<RareLists::Found> RareLists::sharing(std::uint32_t row, std::size_t budget, Scratch& scratch) const {
    scratch.keys.clear();
    each_(row, [&](std::uint32_t key, float weight) {
        const std::uint32_t list = list_of_[key];
        if (list != none)
            scratch.keys.push_back({static_cast<std::uint32_t>(starts_[list + 1] - starts_[list]), list, weight});
    });
    std::ranges::sort(scratch.keys, {}, [](const Scratch::Key& key) { return std::pair(key.rows, key.list); });
    std::vector<Found> found;
    std::size_t seen = 0;
    for (const auto& [rows, list, weight] : scratch.keys) {
        seen += rows;
        if (seen > budget) break;
        for (std::size_t place = starts_[list]; place < starts_[list + 1]; ++place) {
            if (rows_[place] == row) continue;
            float& sum = scratch.sums[rows_[place]];
            if (sum == 0) found.push_back({rows_[place], 0});
            sum += weight * static_cast<float>(weights_[place]) * (largest_ / parts);
        }
    }
    for (Found& other : found) {
        other.sum = scratch.sums[other.row];
        scratch.sums[other.row] = 0;
    }
    return found;
}

}  // namespace retold::compare
