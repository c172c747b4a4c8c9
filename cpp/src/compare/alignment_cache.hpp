// Alignments that are asked for again and again, each unpacked once.
#pragma once
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Keeps what was asked for as long as it lives: made for one question to a comparison, which must outlive it. Many
// threads may ask.
class AlignmentCache {
  public:
    explicit AlignmentCache(const Comparison& comparison) : comparison_(comparison) {}

    // Of the two documents; null where they were not aligned.
    const Alignment* of(std::size_t a, std::size_t b) const;

  private:
    const Comparison& comparison_;
    mutable std::mutex mutex_;
    mutable std::unordered_map<std::int32_t, Alignment> unpacked_;  // by their numbers; places stay as it grows
};

}  // namespace retold::compare
