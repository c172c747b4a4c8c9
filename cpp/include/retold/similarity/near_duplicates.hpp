// Which texts of a collection are near copies of each other: a self-join of their shingle sets. Exact by default: no
// pair at or above the threshold is missed and none below is reported, at the cost of a few passes over the shingles.
//
// Method "exact": shingles of one text only are dropped (in news most are), the rest are ranked from rare to common,
// and a pair is looked at only if the rare ends of both sets meet (prefix and position filter: Chaudhuri, Ganti and
// Kaushik 2006; Xiao et al. 2008, PPJoin), counting stops as soon as the threshold is out of reach (Mann, Augsten and
// Bouros 2016). Texts with the same set are joined once. A group of k of them makes k (k - 1) / 2 pairs, unless
// `identical` says first: they are counted before they are made.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/minhash.hpp"
#include "retold/similarity/pairs.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

enum class Measure : std::uint8_t {
    jaccard,      // shared / all
    containment,  // shared / smaller set: a text inside a longer one scores 1
};

// Which pairs of texts with one shingle set are reported.
enum class Identical : std::uint8_t {
    all,    // every pair
    first,  // only the pair with the first of them, which alone is compared with the others: linear in the copies
};

enum class Method : std::uint8_t { exact, minhash };

struct NearDuplicateOptions {
    double threshold = 0.7;  // in (0, 1]; a pair is reported if its score is at least this
    Measure measure = Measure::jaccard;
    Method method = Method::exact;  // minhash: for jaccard only
    MinHashOptions minhash;
    bool verify = true;  // minhash: whether scores are exact; else those of the signatures
    Identical identical = Identical::all;

    // Shingles found in more than this many different texts are left out of all sets, as site furniture is. 0: none.
    // Method exact only.
    std::size_t max_df = 0;

    // One number a text; pairs within a source are not reported. Empty: all pairs are. `unknown_source` is no source.
    static constexpr std::uint32_t unknown_source = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> sources;

    // One time a text, in any unit, NaN for unknown; pairs further apart than `window` (same unit) are not reported.
    std::vector<double> times;
    std::optional<double> window;

    std::size_t max_pairs = usual_max_pairs;  // more are an InvalidArgument, as early as they can be counted
};

struct NearDuplicates {
    Pairs pairs;
    std::size_t ignored_shingles = 0;  // different shingles left out for max_df
};

// All pairs of rows whose shingle sets score at least the threshold. The result is the same for any number of threads
// and, but for the row numbers, any order of rows; rows without shingles are in no pair. Throws InvalidArgument.
// Memory of method exact: about 8 bytes a shingle beside the texts. Time: linear in the text, plus the pairs that come
// close.
NearDuplicates near_duplicates(const TextColumn& texts, const ShingleFunction& shingles,
                               const NearDuplicateOptions& options = {}, const RunOptions& run = {});

}  // namespace retold::similarity
