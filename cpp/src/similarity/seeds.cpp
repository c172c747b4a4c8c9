// See seeds.hpp.
#include "seeds.hpp"

#include <algorithm>
#include <array>

#include "retold/base/hash.hpp"

namespace retold::similarity {
namespace {

// Odd, and not 1 modulo 4, so that words that change places hardly ever cancel out.
constexpr std::uint64_t base = 0xD6E8FEB86659FD93ULL;

// winnow() of at least as many seeds as a window of two to four has: the least of two neighbours, then of two such
// pairs. Which seed is the least cannot be foretold, so there is no branch on it.
std::vector<std::uint32_t> winnow_pairs(const std::vector<std::uint64_t>& seeds, std::size_t window) {
    struct Least {
        std::uint64_t seed;
        std::uint32_t place;
    };
    const auto later_of = [](const Least& a, const Least& b) { return b.seed <= a.seed ? b : a; };
    const auto pair_at = [&](std::size_t i) {
        const auto place = static_cast<std::uint32_t>(i);
        return later_of({seeds[i], place}, {seeds[i + 1], place + 1});
    };
    const std::size_t windows = seeds.size() - window + 1;
    std::vector<std::uint32_t> chosen(windows);
    std::array<Least, 2> before{};  // the pairs at the two places before
    for (std::size_t i = 0; i + 2 < window; ++i) before[i % 2] = pair_at(i);
    std::size_t count = 0;
    std::uint32_t last = UINT32_MAX;
    for (std::size_t start = 0; start < windows; ++start) {
        const std::size_t second = start + window - 2;  // where the window's last pair is
        const Least pair = pair_at(second);
        const Least first = window == 2 ? pair : before[start % 2];
        const std::uint32_t least = later_of(first, pair).place;
        before[second % 2] = pair;
        chosen[count] = least;
        count += static_cast<std::size_t>(least != last);
        last = least;
    }
    chosen.resize(count);
    return chosen;
}

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
    if (window >= 2 && window <= 4 && seeds.size() >= window) return winnow_pairs(seeds, window);
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
