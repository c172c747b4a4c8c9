#include "retold/tokenize/term_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "retold/base/error.hpp"

namespace retold::tokenize {
namespace {

// Terms, in the order of the text, and counts of one chunk of rows.
struct Part {
    std::vector<std::int64_t> sizes;
    std::vector<std::int32_t> indices;
    std::vector<std::uint32_t> counts;
};

Part count_rows(const TokenTable& table, const Chunk& chunk) {
    Part part;
    std::vector<std::uint32_t> counts(table.types.size(), 0);
    std::vector<std::uint32_t> distinct;
    part.indices.reserve(chunk.weight / 2);
    part.counts.reserve(chunk.weight / 2);
    for (std::size_t row = chunk.first; row < chunk.last; ++row) {
        distinct.clear();
        for (std::uint64_t i = table.offsets[row]; i < table.offsets[row + 1]; ++i) {
            if (counts[table.ids[i]]++ == 0) distinct.push_back(table.ids[i]);
        }
        for (const std::uint32_t id : distinct) {
            part.indices.push_back(static_cast<std::int32_t>(id));
            part.counts.push_back(counts[id]);
            counts[id] = 0;
        }
        part.sizes.push_back(static_cast<std::int64_t>(distinct.size()));
    }
    return part;
}

// Puts the terms of every row in order: into columns, and from there back into rows. Linear time. Returns how many rows
// have each term.
std::vector<std::size_t> sort_rows(TermMatrix& matrix, std::size_t types) {
    std::vector<std::size_t> ends(types + 1, 0);
    for (const std::int32_t index : matrix.indices) ++ends[static_cast<std::size_t>(index)];
    std::vector<std::size_t> frequencies = ends;
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), std::size_t{0});
    std::vector<std::uint32_t> rows(matrix.indices.size());
    std::vector<double> values(matrix.indices.size());
    for (std::size_t row = 0; row + 1 < matrix.offsets.size(); ++row) {
        for (auto i = static_cast<std::size_t>(matrix.offsets[row]);
             i < static_cast<std::size_t>(matrix.offsets[row + 1]); ++i) {
            const std::size_t to = ends[static_cast<std::size_t>(matrix.indices[i])]++;
            rows[to] = static_cast<std::uint32_t>(row);
            values[to] = matrix.values[i];
        }
    }
    std::vector<std::int64_t> next(matrix.offsets.begin(), matrix.offsets.end());
    std::size_t i = 0;
    for (std::size_t type = 0; type < types; ++type) {
        for (; i < ends[type]; ++i) {
            const auto to = static_cast<std::size_t>(next[rows[i]]++);
            matrix.indices[to] = static_cast<std::int32_t>(type);
            matrix.values[to] = values[i];
        }
    }
    frequencies.pop_back();
    return frequencies;
}

std::vector<double> inverse_frequencies(const std::vector<std::size_t>& frequencies, std::size_t rows) {
    std::vector<double> idf;
    idf.reserve(frequencies.size());
    for (const std::size_t df : frequencies) {
        idf.push_back(std::log((1 + static_cast<double>(rows)) / (1 + static_cast<double>(df))) + 1);
    }
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
    if (table.rows() > std::numeric_limits<std::uint32_t>::max())
        throw Error("a matrix holds at most 4294967295 texts");
    const auto size_of = [&](std::size_t row) {
        return static_cast<std::size_t>(table.offsets[row + 1] - table.offsets[row]);
    };
    const auto chunks = chunks_by_weight(table.rows(), size_of, std::max(table.types.size(), std::size_t{1} << 18));
    std::vector<Part> parts(chunks.size());
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        parts[static_cast<std::size_t>(&chunk - chunks.data())] = count_rows(table, chunk);
    });
    TermMatrix matrix;
    matrix.offsets.reserve(table.rows() + 1);
    matrix.offsets.push_back(0);
    std::size_t total = 0;
    for (const Part& part : parts) total += part.indices.size();
    matrix.indices.reserve(total);
    matrix.values.reserve(total);
    for (const Part& part : parts) {
        for (const std::int64_t size : part.sizes) matrix.offsets.push_back(matrix.offsets.back() + size);
        matrix.indices.insert(matrix.indices.end(), part.indices.begin(), part.indices.end());
        matrix.values.insert(matrix.values.end(), part.counts.begin(), part.counts.end());
    }
    parts.clear();
    const std::vector<std::size_t> frequencies = sort_rows(matrix, table.types.size());
    if (weight == TermWeight::binary) std::ranges::fill(matrix.values, 1.0);
    if (weight == TermWeight::tfidf) weigh(matrix, inverse_frequencies(frequencies, table.rows()));
    return matrix;
}

}  // namespace retold::tokenize
