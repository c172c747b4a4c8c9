// The slow, obvious near_duplicates: every pair of rows, every shared shingle counted with std::set. And the shingle
// functions of the tests: one hash a space-separated word, so that a test's text shows its set.
#pragma once
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/hash.hpp"
#include "retold/similarity/near_duplicates.hpp"

namespace retold::similarity::reference {

inline void hash_words(std::string_view text, std::vector<std::uint64_t>& hashes) {
    hashes.clear();
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) hashes.push_back(hash_bytes(text.substr(start, end - start)));
        start = end + 1;
    }
}

inline std::set<std::uint64_t> set_of(std::string_view text) {
    std::vector<std::uint64_t> hashes;
    hash_words(text, hashes);
    return {hashes.begin(), hashes.end()};
}

inline double score(Measure measure, const std::set<std::uint64_t>& a, const std::set<std::uint64_t>& b) {
    double shared = 0;
    for (const std::uint64_t hash : a) shared += b.contains(hash) ? 1 : 0;
    const double sum = static_cast<double>(a.size() + b.size());
    const double whole = measure == Measure::jaccard ? sum - shared : static_cast<double>(std::min(a.size(), b.size()));
    return whole == 0 ? 0 : shared / whole;
}

inline Pairs near_duplicates(const std::vector<std::string>& texts, Measure measure, double threshold) {
    std::vector<std::set<std::uint64_t>> sets;
    for (const std::string& text : texts) sets.push_back(set_of(text));
    Pairs pairs;
    for (std::uint32_t a = 0; a < texts.size(); ++a) {
        for (std::uint32_t b = a + 1; b < texts.size(); ++b) {
            const double value = score(measure, sets[a], sets[b]);
            if (value >= threshold) pairs.add(a, b, value);
        }
    }
    return pairs;
}

}  // namespace retold::similarity::reference
