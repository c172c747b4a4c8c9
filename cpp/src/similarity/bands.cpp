#include "retold/similarity/bands.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "similarity/fingerprint.hpp"

namespace retold::similarity {
namespace {

using Set = std::vector<std::uint64_t>;

void check_rows(std::span<const std::uint32_t> rows, const char* name, std::size_t count) {
    const auto beyond = std::ranges::find_if(rows, [&](std::uint32_t row) { return row >= count; });
    if (beyond != rows.end()) {
        throw InvalidArgument(name, std::to_string(*beyond), "rows of the " + std::to_string(count) + " texts");
    }
}

// The set of the row that was asked for last is kept.
class LastSet {
  public:
    LastSet(const TextColumn& texts, const ShingleFunction& shingles) : texts_(texts), shingles_(shingles) {}

    const Set& of(std::uint32_t row) {
        if (known_ && row == row_) return set_;
        shingles_(texts_.text(row, scratch_), set_);
        set_ = to_set(std::move(set_));
        row_ = row;
        known_ = true;
        return set_;
    }

  private:
    const TextColumn& texts_;
    const ShingleFunction& shingles_;
    std::string scratch_;
    Set set_;
    std::uint32_t row_ = 0;
    bool known_ = false;
};

}  // namespace

std::size_t rows_per_band(std::size_t permutations, double threshold) {
    for (std::size_t rows = permutations; rows > 1; --rows) {
        const double agree = std::pow(threshold, static_cast<double>(rows));
        if (1 - std::pow(1 - agree, static_cast<double>(permutations / rows)) >= 0.99) return rows;
    }
    return 1;
}

double least_estimate(std::size_t permutations, double threshold) {
    return threshold - 5 * std::sqrt(threshold * (1 - threshold) / static_cast<double>(permutations));
}

std::uint64_t band_key(std::size_t number, std::span<const std::uint32_t> part) {
    std::uint64_t key = number;
    for (const std::uint32_t value : part) key = fold_multiply(key ^ value, 0x9E3779B97F4A7C15ULL) + value;
    return mix(key);
}

BandKeys band_keys(const TextColumn& texts, const ShingleFunction& shingles, double threshold,
                   const MinHashOptions& options, const RunOptions& run) {
    if (!(threshold > 0 && threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(threshold), "more than 0, at most 1");
    }
    const MinHasher hasher(options);
    const std::size_t rows = rows_per_band(options.permutations, threshold);
    BandKeys out;
    out.bands = options.permutations / rows;
    out.keys.resize(texts.size() * out.bands);
    out.fingerprints.resize(texts.size());
    out.sizes.resize(texts.size());
    const auto chunks = chunks_by_weight(texts.size(), [&](std::size_t row) { return texts.weight(row) + 64; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        std::string scratch;
        Set set;
        std::vector<std::uint32_t> signature(options.permutations);
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            shingles(texts.text(row, scratch), set);
            if (set.empty()) continue;
            set = to_set(std::move(set));
            hasher.sign(set, signature);
            for (std::size_t band = 0; band < out.bands; ++band) {
                out.keys[row * out.bands + band] = band_key(band, std::span(signature).subspan(band * rows, rows));
            }
            out.fingerprints[row] = std::max<std::uint64_t>(1, fingerprint(set));
            out.sizes[row] = static_cast<std::uint32_t>(set.size());
        }
    });
    return out;
}

std::vector<double> score_pairs(const TextColumn& texts, const ShingleFunction& shingles,
                                std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
                                const RunOptions& run) {
    if (left.size() != right.size()) {
        throw InvalidArgument("right", std::to_string(right.size()), "as many as left, " + std::to_string(left.size()));
    }
    check_rows(left, "left", texts.size());
    check_rows(right, "right", texts.size());
    std::vector<double> scores(left.size());
    const auto weight = [&](std::size_t i) { return texts.weight(left[i]) + texts.weight(right[i]) + 1; };
    parallel_for(chunks_by_weight(left.size(), weight), run, [&](const Chunk& chunk) {
        LastSet first(texts, shingles);
        LastSet second(texts, shingles);
        for (std::size_t i = chunk.first; i < chunk.last; ++i)
            scores[i] = jaccard(first.of(left[i]), second.of(right[i]));
    });
    return scores;
}

}  // namespace retold::similarity
