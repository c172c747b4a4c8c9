// See seed_links.hpp.
#include "seed_links.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "retold/similarity/passages_column.hpp"
#include "sort_by_hash.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t partition_bits = 8;
static_assert(Partitions::count == 1U << partition_bits);

constexpr std::size_t all_pairs = 16;  // texts with a wording, up to which each two are compared
constexpr std::size_t least_furniture = 5;
constexpr std::size_t furniture_share = 20;

std::size_t partition_of(std::uint64_t hash) {
    return hash >> (64 - partition_bits);
}

// The seeds that may occur twice, by counting short hashes; sorted.
std::vector<Occurrence> repeated(const std::vector<Partitions>& chunks, std::size_t partition) {
    std::size_t total = 0;
    for (const Partitions& chunk : chunks) total += chunk[partition].size();
    std::size_t slots = 1024;
    while (slots < total) slots *= 2;
    const auto slot_of = [&](std::uint64_t hash) { return (hash >> 8U) & (slots - 1); };
    std::vector<std::uint8_t> seen(slots, 0);
    for (const Partitions& chunk : chunks) {
        for (const Occurrence& seed : chunk[partition]) {
            std::uint8_t& times = seen[slot_of(seed.hash)];
            times = times < 2 ? static_cast<std::uint8_t>(times + 1) : times;
        }
    }
    std::vector<Occurrence> seeds;
    for (const Partitions& chunk : chunks) {
        for (const Occurrence& seed : chunk[partition]) {
            if (seen[slot_of(seed.hash)] > 1) seeds.push_back(seed);
        }
    }
    sort_by_hash(
        seeds, partition_bits, [](const Occurrence& seed) { return seed.hash; },
        [](const Occurrence& a, const Occurrence& b) {
            return std::tie(a.hash, a.row, a.word) < std::tie(b.hash, b.row, b.word);
        });
    return seeds;
}

void link_pair(const Occurrence& a, const Occurrence& b, const Sources& sources, std::vector<SeedLink>& links) {
    if (!sources.same(a.row, b.row)) links.push_back({a.row, b.row, a.word, b.word});
}

// Each text with the first of another source and with the last before it of another source.
void link_many(const std::vector<Occurrence>& group, const Sources& sources, std::vector<SeedLink>& links) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t other = none;  // the first text of a source other than the first text's
    std::vector<std::size_t> before(group.size(), none);
    for (std::size_t i = 1; i < group.size(); ++i) {
        const bool like_first = sources.same(group[0].row, group[i].row);
        if (!like_first && other == none) other = i;
        before[i] = sources.same(group[i - 1].row, group[i].row) ? before[i - 1] : i - 1;
        const std::size_t first = like_first ? other : 0;
        if (first != none && first < i) link_pair(group[first], group[i], sources, links);
        if (before[i] != none && before[i] != first) link_pair(group[before[i]], group[i], sources, links);
    }
}

}  // namespace

Partitions::Partitions(const std::vector<Occurrence>& seeds) : seeds_(seeds.size()) {
    for (const Occurrence& seed : seeds) ++first_[partition_of(seed.hash) + 1];
    for (std::size_t i = 0; i < count; ++i) first_[i + 1] += first_[i];
    std::array<std::size_t, count> next{};
    std::copy(first_.begin(), first_.end() - 1, next.begin());
    for (const Occurrence& seed : seeds) seeds_[next[partition_of(seed.hash)]++] = seed;
}

Sources::Sources(std::span<const std::uint32_t> of_row) : of_row_(of_row) {
    for (const std::uint32_t source : of_row) {
        if (source != unknown_source) ++texts_[source];
    }
}

bool Sources::same(std::uint32_t row, std::uint32_t other) const {
    return !of_row_.empty() && of_row_[row] != unknown_source && of_row_[row] == of_row_[other];
}

void Sources::drop_furniture(std::vector<Occurrence>& group) const {
    if (of_row_.empty() || group.size() < least_furniture) return;
    std::map<std::uint32_t, std::size_t> times;
    for (const Occurrence& seed : group) ++times[of_row_[seed.row]];
    std::erase_if(group, [&](const Occurrence& seed) {
        const std::uint32_t source = of_row_[seed.row];
        return source != unknown_source && times[source] >= least_furniture &&
               times[source] * furniture_share >= texts_.at(source);
    });
}

std::vector<SeedLink> link_seeds(const std::vector<Partitions>& chunks, std::size_t partition, const Sources& sources) {
    const std::vector<Occurrence> seeds = repeated(chunks, partition);
    std::vector<SeedLink> links;
    std::vector<Occurrence> group;
    for (std::size_t first = 0; first < seeds.size();) {
        group.clear();
        std::size_t last = first;
        for (; last < seeds.size() && seeds[last].hash == seeds[first].hash; ++last) {
            if (group.empty() || group.back().row != seeds[last].row) group.push_back(seeds[last]);
        }
        first = last;
        sources.drop_furniture(group);
        if (group.size() > all_pairs) {
            link_many(group, sources, links);
            continue;
        }
        for (std::size_t j = 1; j < group.size(); ++j) {
            for (std::size_t i = 0; i < j; ++i) link_pair(group[i], group[j], sources, links);
        }
    }
    return links;
}

}  // namespace retold::similarity
