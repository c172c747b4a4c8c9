#include "retold/similarity/near_duplicates.hpp"

#include <cmath>
#include <string>

#include "retold/base/error.hpp"
#include "similarity/copies.hpp"
#include "similarity/minhash_join.hpp"
#include "similarity/prefix_join.hpp"
#include "similarity/ranked_sets.hpp"
#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

void check(const NearDuplicateOptions& options, std::size_t count) {
    if (!(options.threshold > 0 && options.threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(options.threshold), "more than 0, at most 1");
    }
    if (!options.sources.empty() && options.sources.size() != count) {
        throw InvalidArgument("sources", std::to_string(options.sources.size()) + " values",
                              "must be one for each text");
    }
    if (!options.times.empty() && options.times.size() != count) {
        throw InvalidArgument("times", std::to_string(options.times.size()) + " values", "must be one for each text");
    }
    if (options.method == Method::minhash && options.measure != Measure::jaccard) {
        throw InvalidArgument("measure", "containment", "jaccard with method minhash; containment needs method exact");
    }
    if (options.method == Method::minhash && options.max_df > 0) {
        throw InvalidArgument("max_df", std::to_string(options.max_df), "must not be given with method minhash");
    }
    if (options.window && !(*options.window >= 0)) {
        throw InvalidArgument("window", std::to_string(*options.window), "0 or more");
    }
    if (options.window && options.times.empty()) {
        throw InvalidArgument("window", std::to_string(*options.window), "times for the texts beside it");
    }
}

}  // namespace

NearDuplicates near_duplicates(const TextColumn& texts, const ShingleFunction& shingles,
                               const NearDuplicateOptions& options, const RunOptions& run) {
    check(options, texts.size());
    if (options.method == Method::minhash) return {minhash_join(texts, shingles, options, run), 0};
    const RankedSets sets = rank_sets(texts, shingles, options.max_df, run);
    const Copies copies = watched_stage(sets.count(), run, [&] { return find_copies(sets); });
    const auto wanted = [&](std::uint32_t a, std::uint32_t b) {
        return copies.of(a).size() > 1 || copies.of(b).size() > 1 || may_pair(options, a, b);
    };
    PairLimit limit = pair_limit(options);
    const Pairs joined = prefix_join(sets, copies.firsts, options.measure, options.threshold, wanted, limit, run);
    const std::size_t steps = joined.size() + sets.count();
    return {watched_stage(steps, run, [&] { return expand(joined, copies, options); }), sets.ignored};
}

}  // namespace retold::similarity
