#include "similarity/copies.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "retold/base/cancel.hpp"
#include "similarity/fingerprint.hpp"
#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

// Rows that may have a copy (none of their shingles is theirs alone), equal sets side by side, each group ascending.
std::vector<std::uint32_t> order_by_set(const RankedSets& sets) {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> prints(sets.count());
    for (std::uint32_t row = 0; row < sets.count(); ++row) {
        if (sets.sizes[row] == 0 || sets.of(row).size() != sets.sizes[row]) continue;
        prints[row] = fingerprint(sets.of(row));
        rows.push_back(row);
    }
    sort_stoppable(rows, [&](std::uint32_t a, std::uint32_t b) {
        if (prints[a] != prints[b]) return prints[a] < prints[b];
        const auto x = sets.of(a);
        const auto y = sets.of(b);
        if (!std::ranges::equal(x, y)) return std::ranges::lexicographical_compare(x, y);
        return a < b;
    });
    return rows;
}

}  // namespace

namespace {

// Adds the pairs that expand() will make where every two texts may be one.
void count_pairs(const Pairs& firsts, const Copies& copies, bool all, PairLimit& limit) {
    for (std::size_t p = 0; p < firsts.size(); ++p) {
        limit.add(all ? copies.of(firsts.left[p]).size() * copies.of(firsts.right[p]).size() : 1);
    }
    for (const std::uint32_t first : copies.firsts) {
        const std::size_t members = copies.of(first).size();
        limit.add(all ? members * (members - 1) / 2 : members - 1);
    }
}

}  // namespace

Copies group_copies(std::vector<std::uint32_t> ordered, const std::vector<std::uint8_t>& present, const SameSet& same) {
    Copies out;
    out.members = std::move(ordered);
    out.starts.assign(present.size(), 0);
    out.ends.assign(present.size(), 0);
    std::vector<std::uint8_t> repeats(present.size());
    const std::size_t candidates = out.members.size();
    for (std::size_t first = 0, last = 0; first < candidates; first = last) {
        for (++last; last < candidates && same(out.members[first], out.members[last]); ++last) {
            repeats[out.members[last]] = 1;
        }
        out.starts[out.members[first]] = first;
        out.ends[out.members[first]] = last;
    }
    for (std::uint32_t row = 0; row < present.size(); ++row) {
        if (present[row] == 0 || repeats[row] != 0) continue;
        if (out.ends[row] == 0) {
            out.starts[row] = out.members.size();
            out.members.push_back(row);
            out.ends[row] = out.members.size();
        }
        out.firsts.push_back(row);
    }
    return out;
}

Copies find_copies(const RankedSets& sets) {
    std::vector<std::uint8_t> present(sets.count());
    for (std::size_t row = 0; row < sets.count(); ++row) present[row] = sets.sizes[row] > 0 ? 1 : 0;
    return group_copies(order_by_set(sets), present,
                        [&](std::uint32_t a, std::uint32_t b) { return std::ranges::equal(sets.of(a), sets.of(b)); });
}

bool may_pair(const NearDuplicateOptions& options, std::uint32_t a, std::uint32_t b) {
    if (!options.sources.empty() && options.sources[a] == options.sources[b] &&
        options.sources[a] != NearDuplicateOptions::unknown_source) {
        return false;
    }
    return !options.window || !(std::abs(options.times[a] - options.times[b]) > *options.window);
}

PairLimit pair_limit(const NearDuplicateOptions& options) {
    return {options.max_pairs, "a higher threshold makes fewer, or raise max_pairs"};
}

Pairs expand(const Pairs& firsts, const Copies& copies, const NearDuplicateOptions& options) {
    const bool all = options.identical == Identical::all;
    PairLimit limit(options.max_pairs, all ? "identical='first' pairs a text with the first of its copies only, a "
                                             "higher threshold makes fewer, or raise max_pairs"
                                           : "a higher threshold makes fewer, or raise max_pairs");
    const bool every = options.sources.empty() && !options.window;
    if (every) count_pairs(firsts, copies, all, limit);
    Pairs out;
    CancelCheck check;
    const auto offer = [&](std::uint32_t a, std::uint32_t b, double score) {
        check();
        if (!may_pair(options, a, b)) return;
        if (!every) limit.add(1);
        out.add(std::min(a, b), std::max(a, b), score);
    };
    for (std::size_t p = 0; p < firsts.size(); ++p) {
        if (!all) {
            offer(firsts.left[p], firsts.right[p], firsts.score[p]);
            continue;
        }
        for (const std::uint32_t a : copies.of(firsts.left[p])) {
            for (const std::uint32_t b : copies.of(firsts.right[p])) offer(a, b, firsts.score[p]);
        }
    }
    for (const std::uint32_t first : copies.firsts) {
        const auto group = copies.of(first);
        for (std::size_t i = 0; i < (all ? group.size() : 1); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) offer(group[i], group[j], 1.0);
        }
    }
    return sorted(out);
}

}  // namespace retold::similarity
