#include "retold/similarity/sets.hpp"

#include <algorithm>

#include "similarity/sort_by_hash.hpp"

namespace retold::similarity {
namespace {

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<std::uint64_t> to_set(std::vector<std::uint64_t> hashes) {
    sort_hashes(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

std::size_t intersection_size(Hashes a, Hashes b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {  // without branches: hashes are unpredictable
        const std::uint64_t left = a[i];
        const std::uint64_t right = b[j];
        shared += static_cast<std::size_t>(left == right);
        i += static_cast<std::size_t>(left <= right);
        j += static_cast<std::size_t>(right <= left);
    }
    return shared;
}

double jaccard(Hashes a, Hashes b) {
    const std::size_t shared = intersection_size(a, b);
    return ratio(shared, a.size() + b.size() - shared);
}

double containment(Hashes a, Hashes b) {
    return ratio(intersection_size(a, b), a.size());
}

double dice(Hashes a, Hashes b) {
    return ratio(2 * intersection_size(a, b), a.size() + b.size());
}

double overlap(Hashes a, Hashes b) {
    return ratio(intersection_size(a, b), std::min(a.size(), b.size()));
}

}  // namespace retold::similarity
