#include "compare/measure/rare_lists.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <tuple>
#include <utility>

#include "compare/varint.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t weight_bytes = sizeof(std::uint16_t);  // from: rare_lists.hpp
constexpr float parts = 65'535;                              // from: what two bytes hold

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
    std::vector<std::uint32_t> last(keys, 0);  // the row before in each list
    std::vector<std::size_t> bytes(keys, 0);
    for (std::uint32_t row = 0; row < rows; ++row) {
        each_(row, [&](std::uint32_t key, float weight) {
            ++rows_with[key];
            bytes[key] += varint_size(row - std::exchange(last[key], row)) + weight_bytes;
            largest_ = std::max(largest_, weight);
        });
    }
    for (std::size_t key = 0; key < keys; ++key) {
        if (rows_with[key] < 2 || rows_with[key] > most) continue;
        list_of_[key] = static_cast<std::uint32_t>(rows_in_.size());
        rows_in_.push_back(rows_with[key]);
        starts_.push_back(starts_.back() + bytes[key]);
    }
    places_.resize(starts_.back());
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);  // of each list, where its next place goes
    std::ranges::fill(last, 0);
    for (std::uint32_t row = 0; row < rows; ++row) {
        each_(row, [&](std::uint32_t key, float weight) {
            if (list_of_[key] == none) return;
            std::size_t& place = next[list_of_[key]];
            place = write_varint(places_, place, row - std::exchange(last[key], row));
            const auto part = static_cast<std::uint16_t>(std::lround(weight / largest_ * parts));
            std::memcpy(places_.data() + place, &part, weight_bytes);
            place += weight_bytes;
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
        if (list != none) scratch.keys.push_back({rows_in_[list], list, weight});
    });
    std::ranges::sort(scratch.keys, {}, [](const Scratch::Key& key) { return std::pair(key.rows, key.list); });
    std::vector<Found> found;
    std::size_t seen = 0;
    for (const auto& [rows, list, weight] : scratch.keys) {
        seen += rows;
        if (seen > budget) break;
        std::uint32_t other = 0;
        for (std::size_t place = starts_[list]; place < starts_[list + 1]; place += weight_bytes) {
            other += static_cast<std::uint32_t>(read_varint(places_, place));
            if (other == row) continue;
            std::uint16_t part = 0;
            std::memcpy(&part, places_.data() + place, weight_bytes);
            float& sum = scratch.sums[other];
            if (sum == 0) found.push_back({other, 0});
            sum += weight * static_cast<float>(part) * (largest_ / parts);
        }
    }
    for (Found& other : found) {
        other.sum = scratch.sums[other.row];
        scratch.sums[other.row] = 0;
    }
    return found;
}

}  // namespace retold::compare
