// See jaro.hpp. Which letters are common is decided greedily from the left, as in Jaro's definition; a word of position
// bits gives the first free equal letter in the window at once.
#include "retold/similarity/jaro.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include "pattern.hpp"
#include "retold/base/cancel.hpp"
#include "similarity/cutoff.hpp"

namespace retold::similarity {
namespace {

double jaro_value(std::size_t a, std::size_t b, std::size_t common, std::size_t swapped) {
    const auto shared = static_cast<double>(common);
    double sum = shared / static_cast<double>(a);
    sum += shared / static_cast<double>(b);
    sum += (shared - static_cast<double>(swapped)) / shared;
    return sum / 3.0;
}

// The lowest position in [low, high] that is in `row` and not in `taken`, or `none`.
constexpr std::size_t none = static_cast<std::size_t>(-1);
std::size_t first_free(const std::uint64_t* row, const std::uint64_t* taken, std::size_t low, std::size_t high) {
    for (std::size_t w = low / word_bits; w <= high / word_bits; ++w) {
        std::uint64_t free = row[w] & ~taken[w];
        if (w == low / word_bits) free &= ~std::uint64_t{0} << (low % word_bits);
        if (w == high / word_bits) free &= ~std::uint64_t{0} >> (word_bits - 1 - high % word_bits);
        if (free != 0) return w * word_bits + static_cast<std::size_t>(std::countr_zero(free));
    }
    return none;
}

double jaro_of(std::u32string_view a, std::u32string_view b) {
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest < 4 ? 0 : longest / 2 - 1;
    const Pattern pattern(a);
    std::vector<std::uint64_t> many(pattern.words() == 1 ? 0 : pattern.words());
    std::uint64_t one = 0;
    std::uint64_t* taken = many.empty() ? &one : many.data();
    std::u32string common;  // of b, in its order
    CancelCheck check;
    for (std::size_t j = 0; j < b.size(); ++j) {
        check();
        const std::size_t low = j > reach ? j - reach : 0;
        if (low >= a.size()) break;
        const std::size_t at = first_free(pattern.row(b[j]), taken, low, std::min(j + reach, a.size() - 1));
        if (at == none) continue;
        taken[at / word_bits] |= std::uint64_t{1} << (at % word_bits);
        common.push_back(b[j]);
    }
    if (common.empty()) return 0;
    std::size_t differing = 0;
    std::size_t next = 0;
    for (std::size_t w = 0; w < pattern.words(); ++w) {
        for (std::uint64_t bits = taken[w]; bits != 0; bits &= bits - 1) {
            const std::size_t at = w * word_bits + static_cast<std::size_t>(std::countr_zero(bits));
            differing += a[at] != common[next++] ? 1U : 0U;
        }
    }
    return jaro_value(a.size(), b.size(), common.size(), differing / 2);
}

}  // namespace

double jaro(std::u32string_view a, std::u32string_view b, double cutoff) {
    if (cutoff > 1) return 0;
    if (a.empty() && b.empty()) return 1;
    if (a.empty() || b.empty()) return 0;
    if (!meets(jaro_value(a.size(), b.size(), std::min(a.size(), b.size()), 0), cutoff)) return 0;
    const double similarity = jaro_of(a, b);
    return meets(similarity, cutoff) ? similarity : 0;
}

double jaro_winkler(std::u32string_view a, std::u32string_view b, double cutoff) {
    constexpr double weight = 0.1;   // from: Winkler 1990
    constexpr double boosted = 0.7;  // from: Winkler 1990
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
    const double share = static_cast<double>(prefix) * weight;
    // About what Jaro must reach for the boosted value to reach the cutoff; the last word has the comparison below.
    constexpr double rounding = 1e-9;  // chosen: more than double precision loses in a quotient
    const double needed = cutoff > boosted ? std::max(boosted, (share - cutoff) / (share - 1.0)) - rounding : cutoff;
    double similarity = jaro(a, b, std::min(needed, 1.0));
    if (similarity > boosted) similarity += share * (1.0 - similarity);
    return meets(similarity, cutoff) ? similarity : 0;
}

}  // namespace retold::similarity
