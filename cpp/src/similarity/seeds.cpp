// See seeds.hpp.
#include "seeds.hpp"

#include <algorithm>

#include "retold/base/hash.hpp"

namespace retold::similarity {
namespace {

// Odd, and not 1 modulo 4, so that words that change places hardly ever cancel out.
constexpr std::uint64_t base = 0xD6E8FEB86659FD93ULL;

}  // namespace

std::vector<std::uint64_t> seed_hashes(WordHashes words, std::size_t size) {
    if (words.size() < size) return {};
    std::uint64_t sum = 0;
    std::uint64_t power = 1;  // base^size
    for (std::size_t i = 0; i < size; ++i) {
        sum = sum * base + words[i];
        power *= base;
    }
    std::vector<std::uint64_t> seeds(words.size() - size + 1);
    for (std::size_t i = 0;; ++i) {
        seeds[i] = mix(sum);
        if (i + size == words.size()) return seeds;
        sum = sum * base + words[i + size] - words[i] * power;
    }
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
