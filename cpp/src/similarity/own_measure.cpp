// See own_measure.hpp.
#include "retold/similarity/own_measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

void check(const TextColumn& column, const char* name) {
    if (column.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw InvalidArgument(name, std::to_string(column.size()) + " rows", "must have fewer than 2^32 rows");
    }
}

// A piece of work: one query with some choices.
struct Piece {
    std::uint32_t query = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

std::vector<Piece> cut(std::size_t queries, std::size_t choices) {
    constexpr std::size_t most = 256;  // the measure may be slow, and a call must stop soon when asked to
    std::vector<Piece> pieces;
    for (std::size_t query = 0; query < queries; ++query) {
        for (std::size_t first = 0; first < choices; first += most) {
            pieces.push_back({static_cast<std::uint32_t>(query), static_cast<std::uint32_t>(first),
                              static_cast<std::uint32_t>(std::min(first + most, choices))});
        }
    }
    return pieces;
}

}  // namespace

Pairs matches(const TextColumn& queries, const TextColumn& choices, const TextMeasure& measure,
              std::optional<double> cutoff, const RunOptions& run, std::size_t max_pairs) {
    check(queries, "queries");
    check(choices, "choices");
    if (cutoff && std::isnan(*cutoff)) throw InvalidArgument("cutoff", "nan", "must be a number");
    const std::vector<Piece> pieces = cut(queries.size(), choices.size());
    std::vector<Pairs> parts(pieces.size());
    PairLimit limit(max_pairs, "a cutoff, or a closer one, makes fewer, or raise max_pairs");
    const auto weight = [&](std::size_t i) { return static_cast<std::size_t>(pieces[i].last - pieces[i].first); };
    parallel_for(chunks_by_weight(pieces.size(), weight, 1), run, [&](const Chunk& chunk) {
        const Piece& piece = pieces[chunk.first];
        if (queries.null(piece.query)) return;
        std::string query_scratch;
        std::string choice_scratch;
        const std::string_view query = queries.text(piece.query, query_scratch);
        for (std::uint32_t row = piece.first; row < piece.last; ++row) {
            if (choices.null(row)) continue;
            const double score = measure(query, choices.text(row, choice_scratch));
            if (cutoff ? score >= *cutoff : !std::isnan(score)) parts[chunk.first].add(piece.query, row, score);
        }
        limit.add(parts[chunk.first].size());
    });
    Pairs pairs;
    for (Pairs& part : parts) pairs.append(std::move(part));
    return pairs;
}

Pairs best_of(const Pairs& pairs, std::size_t k) {
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto kept = order.begin() + static_cast<std::ptrdiff_t>(std::min(k, order.size()));
    std::partial_sort(order.begin(), kept, order.end(), [&](std::size_t a, std::size_t b) {
        return pairs.score[a] != pairs.score[b] ? pairs.score[a] > pairs.score[b] : a < b;
    });
    Pairs best;
    for (auto i = order.begin(); i != kept; ++i) best.add(pairs.left[*i], pairs.right[*i], pairs.score[*i]);
    return best;
}

}  // namespace retold::similarity
