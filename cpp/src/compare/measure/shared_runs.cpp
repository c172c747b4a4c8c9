#include "compare/measure/shared_runs.hpp"

#include <algorithm>
#include <iterator>

namespace retold::compare {
namespace {

constexpr std::size_t bits_each = 16;  // chosen: one in sixteen others is taken for one that repeats

std::uint64_t bit_of(std::uint64_t hash) {
    return std::uint64_t{1} << (hash & 63U);
}

}  // namespace

RepeatedRuns::RepeatedRuns(std::size_t hashes) : once_(hashes * bits_each / 64 + 1), again_(once_.size()) {}

std::size_t RepeatedRuns::word_of(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> 6U) % once_.size();
}

void RepeatedRuns::add(const std::vector<std::uint64_t>& runs) {
    for (const std::uint64_t hash : runs) {
        const std::size_t word = word_of(hash);
        const std::uint64_t bit = bit_of(hash);
        if ((once_[word].fetch_or(bit, std::memory_order_relaxed) & bit) != 0)
            again_[word].fetch_or(bit, std::memory_order_relaxed);
    }
}

bool RepeatedRuns::may_hold(std::uint64_t hash) const {
    return (again_[word_of(hash)].load(std::memory_order_relaxed) & bit_of(hash)) != 0;
}

Runs keep_shared(const std::vector<std::uint64_t>& runs, const RepeatedRuns& repeated) {
    const auto is_shared = [&](std::uint64_t run) { return repeated.may_hold(run); };
    Runs kept;
    kept.count = runs.size();
    kept.shared.reserve(static_cast<std::size_t>(std::ranges::count_if(runs, is_shared)));
    std::ranges::copy_if(runs, std::back_inserter(kept.shared), is_shared);
    return kept;
}

}  // namespace retold::compare
