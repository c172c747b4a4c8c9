#include "compare/alignment_cache.hpp"

#include "retold/compare/find_pair.hpp"

namespace retold::compare {

const Alignment* AlignmentCache::of(std::size_t a, std::size_t b) const {
    const Pair* pair = find_pair(comparison_, a, b);
    if (pair == nullptr || pair->alignment < 0) return nullptr;
    const std::scoped_lock lock(mutex_);
    const auto [known, fresh] = unpacked_.try_emplace(pair->alignment);
    if (fresh) known->second = comparison_.alignments.at(static_cast<std::size_t>(pair->alignment));
    return &known->second;
}

}  // namespace retold::compare
