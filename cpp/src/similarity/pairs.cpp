#include "retold/similarity/pairs.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {

void Pairs::add(std::uint32_t a, std::uint32_t b, double value) {
    left.push_back(a);
    right.push_back(b);
    score.push_back(value);
}

void Pairs::append(Pairs&& other) {
    if (left.empty()) {
        *this = std::move(other);
        return;
    }
    left.insert(left.end(), other.left.begin(), other.left.end());
    right.insert(right.end(), other.right.begin(), other.right.end());
    score.insert(score.end(), other.score.begin(), other.score.end());
    other = {};
}

Pairs sorted(const Pairs& pairs) {
    struct Row {
        std::uint64_t key;
        double score;
    };
    std::vector<Row> rows(pairs.size());
    CancelCheck check;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        check();
        rows[i] = {(static_cast<std::uint64_t>(pairs.left[i]) << 32U) | pairs.right[i], pairs.score[i]};
    }
    std::ranges::stable_sort(rows, [&check](const Row& a, const Row& b) {
        check();
        return a.key < b.key;
    });
    Pairs out;
    out.left.reserve(rows.size());
    out.right.reserve(rows.size());
    out.score.reserve(rows.size());
    for (const Row& row : rows) {
        check();
        out.add(static_cast<std::uint32_t>(row.key >> 32U), static_cast<std::uint32_t>(row.key), row.score);
    }
    return out;
}

void PairLimit::add(std::size_t pairs) {
    const std::size_t before = count_.fetch_add(pairs, std::memory_order_relaxed);
    if (pairs <= most_ && before <= most_ - pairs) return;
    throw InvalidArgument("max_pairs", std::to_string(most_), std::string("there are more pairs; ").append(remedy_));
}

}  // namespace retold::similarity
