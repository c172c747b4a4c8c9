#include "similarity/minhash_join.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <string>

#include "retold/base/cancel.hpp"
#include "retold/similarity/bands.hpp"
#include "similarity/copies.hpp"
#include "similarity/prefix_join.hpp"
#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

using Candidate = std::uint64_t;  // left row << 32 | right row, left < right

constexpr std::uint32_t left_of(Candidate pair) {
    return static_cast<std::uint32_t>(pair >> 32U);
}
constexpr std::uint32_t right_of(Candidate pair) {
    return static_cast<std::uint32_t>(pair);
}

// Rows with the same shingles in the same order: by fingerprint and by signature.
Copies find_equal_texts(const Signatures& signatures) {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> present(signatures.count());
    for (std::uint32_t row = 0; row < signatures.count(); ++row) {
        if (signatures.fingerprints[row] == 0) continue;
        present[row] = 1;
        rows.push_back(row);
    }
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return signatures.fingerprints[row]; });
    return group_copies(std::move(rows), present, [&](std::uint32_t a, std::uint32_t b) {
        return signatures.fingerprints[a] == signatures.fingerprints[b] &&
               std::ranges::equal(signatures.of(a), signatures.of(b));
    });
}

class Banding {
  public:
    Banding(const Signatures& signatures, const Copies& copies, const NearDuplicateOptions& options)
        : signatures_(signatures),
          copies_(copies),
          options_(options),
          rows_(rows_per_band(signatures.permutations, options.threshold)),
          least_(options.verify ? least_estimate(signatures.permutations, options.threshold) : options.threshold) {}

    // Pairs of first rows that agree in a band, each once, sorted.
    std::vector<Candidate> candidates(const RunOptions& run) const {
        std::vector<Candidate> all;
        std::mutex mutex;
        PairLimit limit = pair_limit(options_);
        const auto chunks = chunks_by_weight(
            signatures_.permutations / rows_, [](std::size_t) { return 1; }, 1);
        parallel_for(chunks, later_stage(run), [&](const Chunk& chunk) {
            std::vector<Candidate> own = band(chunk.first);
            limit.add(own.size());
            const std::lock_guard lock(mutex);
            all.insert(all.end(), own.begin(), own.end());
        });
        return watched_stage(all.size(), run, [&] {
            sort_stoppable(all);
            return std::move(all);
        });
    }

  private:
    struct Key {
        std::uint64_t hash;
        std::uint32_t row;
    };

    std::vector<Candidate> band(std::size_t number) const {
        std::vector<Key> keys;
        keys.reserve(copies_.firsts.size());
        for (const std::uint32_t row : copies_.firsts) {
            keys.push_back({band_key(number, signatures_.of(row).subspan(number * rows_, rows_)), row});
        }
        std::ranges::sort(
            keys, [](const Key& a, const Key& b) { return a.hash != b.hash ? a.hash < b.hash : a.row < b.row; });
        std::vector<Candidate> out;
        for (std::size_t first = 0, last = 0; first < keys.size(); first = last) {
            while (last < keys.size() && keys[last].hash == keys[first].hash) ++last;
            for (std::size_t i = first; i < last; ++i) {
                for (std::size_t j = i + 1; j < last; ++j) offer(number, keys[i].row, keys[j].row, out);
            }
        }
        return out;
    }

    // Many copies of one story agree in most bands; only the first of these offers the pair.
    bool agree_before(std::size_t number, std::uint32_t a, std::uint32_t b) const {
        const auto x = signatures_.of(a);
        const auto y = signatures_.of(b);
        for (std::size_t band = 0; band < number; ++band) {
            if (std::ranges::equal(x.subspan(band * rows_, rows_), y.subspan(band * rows_, rows_))) return true;
        }
        return false;
    }

    void offer(std::size_t number, std::uint32_t a, std::uint32_t b, std::vector<Candidate>& out) const {
        if (agree_before(number, a, b)) return;
        if (estimate_jaccard(signatures_.of(a), signatures_.of(b)) < least_) return;
        const bool alone = copies_.of(a).size() == 1 && copies_.of(b).size() == 1;
        if (alone && !may_pair(options_, a, b)) return;
        out.push_back(static_cast<Candidate>(a) << 32U | b);
    }

    const Signatures& signatures_;
    const Copies& copies_;
    const NearDuplicateOptions& options_;
    std::size_t rows_;
    double least_;
};

// The rows of all candidates, families side by side, so that a block of them needs each text's shingles about once.
std::vector<std::uint32_t> order_by_family(const std::vector<Candidate>& pairs, std::size_t count) {
    std::vector<std::uint32_t> parent(count);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t row) {
        while (parent[row] != row) row = parent[row] = parent[parent[row]];
        return row;
    };
    std::vector<std::uint32_t> rows;
    for (const Candidate pair : pairs) {
        const std::uint32_t a = root(left_of(pair));
        const std::uint32_t b = root(right_of(pair));
        parent[std::max(a, b)] = std::min(a, b);
        rows.push_back(left_of(pair));
        rows.push_back(right_of(pair));
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::ranges::stable_sort(rows, {}, root);
    return rows;
}

// Compares the sets of candidates in full, a block of texts at a time; only the block's sets are held.
class Verifier {
  public:
    Verifier(const TextColumn& texts, const ShingleFunction& shingles, double threshold, std::vector<Candidate> pairs)
        : texts_(texts), shingles_(shingles), threshold_(threshold), rows_(order_by_family(pairs, texts.size())) {
        std::vector<std::uint32_t> place(texts.size());
        for (std::uint32_t i = 0; i < rows_.size(); ++i) place[rows_[i]] = i;
        for (const Candidate pair : pairs) {
            const auto [a, b] = std::minmax(place[left_of(pair)], place[right_of(pair)]);
            pairs_.push_back(static_cast<Candidate>(a) << 32U | b);
        }
        sort_stoppable(pairs_);
    }

    Pairs verify(const RunOptions& run) const {
        std::mutex mutex;
        std::map<std::size_t, Pairs> parts;
        const auto weight = [&](std::size_t place) { return texts_.weight(rows_[place]) + 1; };
        parallel_for(chunks_by_weight(rows_.size(), weight), later_stage(run), [&](const Chunk& chunk) {
            Pairs part = verify_block(chunk);
            const std::lock_guard lock(mutex);
            parts.emplace(chunk.first, std::move(part));
        });
        Pairs out;
        for (auto& [first, part] : parts) out.append(std::move(part));
        return out;
    }

  private:
    using Set = std::vector<std::uint64_t>;

    Set set_of(std::size_t place, std::string& scratch) const {
        Set set;
        shingles_(texts_.text(rows_[place], scratch), set);
        return to_set(std::move(set));
    }

    // The pairs whose left text is in the block, by right text: that one's set is made once, unless it is in the block
    // too.
    Pairs verify_block(const Chunk& chunk) const {
        const auto from = std::ranges::lower_bound(pairs_, static_cast<Candidate>(chunk.first) << 32U);
        const auto to = std::ranges::lower_bound(pairs_, static_cast<Candidate>(chunk.last) << 32U);
        std::vector<Candidate> own(from, to);
        std::ranges::stable_sort(own, {}, right_of);
        std::vector<Set> sets(chunk.last - chunk.first);
        std::string scratch;
        const auto held = [&](std::size_t place) -> const Set& {
            Set& set = sets[place - chunk.first];
            if (set.empty()) set = set_of(place, scratch);
            return set;
        };
        Pairs out;
        Set outside;
        std::size_t outside_place = rows_.size();
        for (const Candidate pair : own) {
            const std::uint32_t right = right_of(pair);
            if (right >= chunk.last && outside_place != right) {
                outside = set_of(right, scratch);
                outside_place = right;
            }
            const double score = jaccard(held(left_of(pair)), right < chunk.last ? held(right) : outside);
            if (score < threshold_) continue;
            const auto [a, b] = std::minmax(rows_[left_of(pair)], rows_[right]);
            out.add(a, b, score);
        }
        return out;
    }

    const TextColumn& texts_;
    const ShingleFunction& shingles_;
    double threshold_;
    std::vector<std::uint32_t> rows_;  // by family
    std::vector<Candidate> pairs_;     // of places in rows_
};

Pairs estimated(const Signatures& signatures, const std::vector<Candidate>& candidates) {
    Pairs out;
    CancelCheck check;
    for (const Candidate pair : candidates) {
        check();
        const std::uint32_t a = left_of(pair);
        const std::uint32_t b = right_of(pair);
        out.add(a, b, estimate_jaccard(signatures.of(a), signatures.of(b)));
    }
    return out;
}

}  // namespace

Pairs minhash_join(const TextColumn& texts, const ShingleFunction& shingles, const NearDuplicateOptions& options,
                   const RunOptions& run) {
    const Signatures signatures = sign_column(texts, shingles, options.minhash, run);
    const Copies copies = watched_stage(signatures.count(), run, [&] { return find_equal_texts(signatures); });
    std::vector<Candidate> candidates = Banding(signatures, copies, options).candidates(run);
    const std::size_t steps = candidates.size() + signatures.count();
    const auto expanded = [&](const Pairs& pairs) {
        return watched_stage(steps, run, [&] { return expand(pairs, copies, options); });
    };
    if (!options.verify) {
        return expanded(watched_stage(steps, run, [&] { return estimated(signatures, candidates); }));
    }
    const Verifier verifier =
        watched_stage(steps, run, [&] { return Verifier(texts, shingles, options.threshold, std::move(candidates)); });
    return expanded(verifier.verify(run));
}

}  // namespace retold::similarity
