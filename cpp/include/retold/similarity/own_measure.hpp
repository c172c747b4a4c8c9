// Pairs by a measure of the caller's own: any function of two texts, where bounds that skip pairs cannot be known.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/pairs.hpp"

namespace retold::similarity {

// How alike two texts (UTF-8) are; more is closer. Called from many threads at once.
using TextMeasure = std::function<double(std::string_view, std::string_view)>;

// The C form of such a function, for those that come from other languages: bytes and their number for both texts, and
// whatever the caller passes on.
using NativeMeasure = double (*)(const char*, std::size_t, const char*, std::size_t, void*);

// All pairs (left: row of `queries`, right: row of `choices`) whose measure is at least the cutoff, or any number if
// there is none; NaN matches nothing, nor do null rows. Calls the measure for every pair. Throws InvalidArgument for
// more than max_pairs.
Pairs matches(const TextColumn& queries, const TextColumn& choices, const TextMeasure& measure,
              std::optional<double> cutoff = {}, const RunOptions& run = {}, std::size_t max_pairs = usual_max_pairs);

// The k pairs of greatest score, best first; equal ones stay in order. O(n log k).
Pairs best_of(const Pairs& pairs, std::size_t k);

}  // namespace retold::similarity
