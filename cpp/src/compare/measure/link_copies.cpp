#include "compare/measure/link_copies.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "retold/base/hash.hpp"

namespace retold::compare {
namespace {

// Each makes another order of all hashes.
constexpr std::array<std::uint64_t, 3> orders = {
    0x9E3779B97F4A7C15ULL,  // chosen: any odd numbers do
    0xC2B2AE3D27D4EB4FULL,  // chosen: likewise
    0x165667B19E3779F9ULL,  // chosen: likewise
};

struct Least {
    std::uint64_t hash = 0;
    std::uint32_t rank = 0;
    std::uint32_t page = 0;
};

// The smallest hash of each page that has runs, pages of one hash next to each other in the order of ranks.
std::vector<Least> least_hashes(const std::vector<Runs>& pages, const std::vector<std::uint32_t>& ranks,
                                std::uint64_t order, const RunOptions& run) {
    std::vector<Least> least(pages.size());
    const auto weight = [&](std::size_t page) { return pages[page].shared.size() * sizeof(std::uint64_t); };
    parallel_for(chunks_by_weight(pages.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t page = chunk.first; page < chunk.last; ++page) {
            std::uint64_t smallest = UINT64_MAX;
            for (const std::uint64_t hash : pages[page].shared) smallest = std::min(smallest, mix(hash ^ order));
            least[page] = {smallest, ranks[page], static_cast<std::uint32_t>(page)};
        }
    });
    std::erase_if(least, [&](const Least& of) { return pages[of.page].shared.empty(); });
    std::ranges::sort(least, {}, [](const Least& of) { return std::pair(of.hash, of.rank); });
    return least;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> link_copies(const std::vector<Runs>& pages,
                                                                 const std::vector<std::uint32_t>& ranks,
                                                                 std::size_t partners, const RunOptions& run) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    for (const std::uint64_t order : orders) {
        const std::vector<Least> least = least_hashes(pages, ranks, order, run);
        for (std::size_t first = 0; first < least.size();) {
            std::size_t last = first;
            while (last < least.size() && least[last].hash == least[first].hash) ++last;
            const std::size_t crowd = last - first;
            for (std::size_t i = 0; crowd > partners + 1 && i < crowd; ++i) {
                for (std::size_t step = 1; step <= partners; ++step)
                    links.emplace_back(least[first + i].page, least[first + (i + step) % crowd].page);
            }
            first = last;
        }
    }
    return links;
}

}  // namespace retold::compare
