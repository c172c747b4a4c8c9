#include "retold/tokenize/term_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "retold/base/error.hpp"

namespace retold::tokenize {
namespace {

// Terms and counts of one chunk of rows.
struct Part {
    std::vector<std::int64_t> sizes;
    std::vector<std::int32_t> indices;
    std::vector<double> counts;
};

Part count_rows(const TokenTable& table, const Chunk& chunk) {
    Part part;
    std::vector<std::uint32_t> counts(table.types.size(), 0);
    std::vector<std::uint32_t> distinct;
    for (std::size_t row = chunk.first; row < chunk.last; ++row) {
        distinct.clear();
        for (std::uint64_t i = table.offsets[row]; i < table.offsets[row + 1]; ++i) {
            if (counts[table.ids[i]]++ == 0) distinct.push_back(table.ids[i]);
        }
        std::ranges::sort(distinct);
        for (const std::uint32_t id : distinct) {
            part.indices.push_back(static_cast<std::int32_t>(id));
            part.counts.push_back(counts[id]);
            counts[id] = 0;
        }
        part.sizes.push_back(static_cast<std::int64_t>(distinct.size()));
    }
    return part;
}

std::vector<double> inverse_frequencies(const TermMatrix& matrix, std::size_t types) {
    std::vector<double> idf(types, 0);
    for (const std::int32_t index : matrix.indices) ++idf[static_cast<std::size_t>(index)];
    const auto rows = static_cast<double>(matrix.offsets.size() - 1);
    for (double& value : idf) value = std::log((1 + rows) / (1 + value)) + 1;
    return idf;
}

void weigh(TermMatrix& matrix, const std::vector<double>& idf) {
    for (std::size_t row = 0; row + 1 < matrix.offsets.size(); ++row) {
        const auto first = static_cast<std::size_t>(matrix.offsets[row]);
        const auto last = static_cast<std::size_t>(matrix.offsets[row + 1]);
        double squares = 0;
        for (std::size_t i = first; i < last; ++i) {
            matrix.values[i] *= idf[static_cast<std::size_t>(matrix.indices[i])];
            squares += matrix.values[i] * matrix.values[i];
        }
        const double length = std::sqrt(squares);
        for (std::size_t i = first; i < last; ++i) matrix.values[i] /= length;
    }
}

}  // namespace

TermMatrix make_term_matrix(const TokenTable& table, TermWeight weight, const RunOptions& run) {
    if (table.types.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw Error("a matrix holds at most 2147483647 terms");
    }
    const auto size_of = [&](std::size_t row) {
        return static_cast<std::size_t>(table.offsets[row + 1] - table.offsets[row]);
    };
    const auto chunks = chunks_by_weight(table.rows(), size_of, std::max(table.types.size(), std::size_t{1} << 18));
    std::vector<Part> parts(chunks.size());
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        parts[static_cast<std::size_t>(&chunk - chunks.data())] = count_rows(table, chunk);
    });
    TermMatrix matrix;
    matrix.offsets.push_back(0);
    for (const Part& part : parts) {
        for (const std::int64_t size : part.sizes) matrix.offsets.push_back(matrix.offsets.back() + size);
        matrix.indices.insert(matrix.indices.end(), part.indices.begin(), part.indices.end());
        matrix.values.insert(matrix.values.end(), part.counts.begin(), part.counts.end());
    }
    if (weight == TermWeight::binary) std::ranges::fill(matrix.values, 1.0);
    if (weight == TermWeight::tfidf) weigh(matrix, inverse_frequencies(matrix, table.types.size()));
    return matrix;
}

}  // namespace retold::tokenize
