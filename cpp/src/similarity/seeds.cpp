// See seeds.hpp.
#include "seeds.hpp"

#include <algorithm>

#include "retold/base/hash.hpp"

namespace retold::similarity {

std::vector<std::uint64_t> seed_hashes(WordHashes words, std::size_t size) {
    if (words.size() < size) return {};
    std::vector<std::uint64_t> seeds(words.size() - size + 1);
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
        for (std::size_t k = 0; k < size; ++k) hash = fold_multiply(hash ^ words[i + k], 0xD6E8FEB86659FD93ULL) + k;
        seeds[i] = mix(hash);
    }
    return seeds;
}

std::vector<std::uint32_t> winnow(const std::vector<std::uint64_t>& seeds, std::size_t window) {
    std::vector<std::uint32_t> chosen;
    if (seeds.empty()) return chosen;
    const std::size_t last_window = seeds.size() > window ? seeds.size() - window : 0;
    std::size_t least = 0;
    for (std::size_t start = 0; start <= last_window; ++start) {
        const std::size_t end = std::min(start + window, seeds.size());
        if (start == 0 || least < start) {  // the least one has left the window
            least = start;
            for (std::size_t i = start + 1; i < end; ++i) least = seeds[i] <= seeds[least] ? i : least;
        } else if (seeds[end - 1] <= seeds[least]) {
            least = end - 1;
        }
        if (chosen.empty() || chosen.back() != least) chosen.push_back(static_cast<std::uint32_t>(least));
    }
    return chosen;
}

}  // namespace retold::similarity
