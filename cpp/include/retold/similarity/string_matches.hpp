// Which strings of one list are like which of another: all pairs whose measure reaches a cutoff, or the best few for
// one query, as sparse pairs instead of a full matrix. A bound from lengths and character counts (exact: it never drops
// a pair that belongs) leaves few pairs for the measure itself.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "retold/base/column.hpp"
#include "retold/base/cpu.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/pairs.hpp"
#include "retold/similarity/string_measure.hpp"

namespace retold::similarity {

struct MatchOptions {
    StringMeasure measure = StringMeasure::ratio;
    std::optional<double> cutoff;  // similarities from it on, distances up to it; none: all pairs
    SimdLevel level = best_simd_level();
    std::size_t max_pairs = usual_max_pairs;  // more are an InvalidArgument
};

// All pairs (left: row of `queries`, right: row of `choices`) that reach the cutoff. Null rows match nothing. Time:
// about a nanosecond per pair that the bound excludes, that of the measure for the others; choices are read once per
// 256 queries. Throws InvalidArgument for a cutoff that is no bound, or for 2^32 rows and more.
Pairs matches(const TextColumn& queries, const TextColumn& choices, const MatchOptions& options = {},
              const RunOptions& run = {});

// The k best choices for one query, best first, equal ones in the order of rows; `left` is 0 throughout.
Pairs best_matches(std::string_view query, const TextColumn& choices, std::size_t k, const MatchOptions& options = {},
                   const RunOptions& run = {});

}  // namespace retold::similarity
