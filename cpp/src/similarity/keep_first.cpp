#include "retold/similarity/keep_first.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>

#include "retold/base/cancel.hpp"

namespace retold::similarity {
namespace {

// The rows that have gone so far.
class Gone {
  public:
    // Decides on one row from its pairs with earlier ones.
    void judge(const Pairs& pairs, std::span<const std::size_t> own, bool ones_are_equal) {
        const std::uint32_t row = pairs.right[own.front()];
        const std::size_t* closest = nullptr;
        const std::size_t* equal = nullptr;
        for (const std::size_t& pair : own) {
            const auto better = [&](std::size_t other) {
                return std::tuple(-pairs.score[pair], pairs.left[pair]) <
                       std::tuple(-pairs.score[other], pairs.left[other]);
            };
            if (numbers_.contains(pairs.left[pair])) {
                if (equal == nullptr && pairs.score[pair] == 1) equal = &pair;
            } else if (closest == nullptr || better(*closest)) {
                closest = &pair;
            }
        }
        if (closest != nullptr) {
            add({row, pairs.left[*closest], pairs.score[*closest]});
        } else if (ones_are_equal && equal != nullptr) {
            const Copy& same = copies_[numbers_.at(pairs.left[*equal])];
            add({row, same.of, same.score});
        }
    }
    std::vector<Copy> copies() && { return std::move(copies_); }

  private:
    void add(const Copy& copy) {
        numbers_.emplace(copy.row, copies_.size());
        copies_.push_back(copy);
    }

    std::vector<Copy> copies_;
    std::unordered_map<std::uint32_t, std::size_t> numbers_;
};

}  // namespace

std::vector<Copy> keep_first(const Pairs& pairs, bool ones_are_equal) {
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    CancelCheck check;
    std::ranges::stable_sort(order, {}, [&](std::size_t pair) {
        check();
        return pairs.right[pair];
    });
    Gone gone;
    for (std::size_t at = 0; at < order.size();) {
        check();
        std::size_t end = at + 1;
        while (end < order.size() && pairs.right[order[end]] == pairs.right[order[at]]) ++end;
        gone.judge(pairs, std::span(order).subspan(at, end - at), ones_are_equal);
        at = end;
    }
    return std::move(gone).copies();
}

}  // namespace retold::similarity
