// Documents by terms as a sparse matrix in compressed rows: counts, presence, or tf-idf as scikit-learn's
// TfidfVectorizer computes it by default (smooth idf, rows of length 1; Salton and Buckley 1988).
#pragma once
#include <cstdint>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/tokenize/tokenizer.hpp"

namespace retold::tokenize {

enum class TermWeight {
    count,
    binary,  // 1 where the term occurs
    tfidf,   // count * (ln((1 + rows) / (1 + rows with the term)) + 1), each row scaled to Euclidean length 1
};

// Compressed sparse rows: row r has columns indices[offsets[r]] to indices[offsets[r + 1]], ascending.
struct TermMatrix {
    std::vector<std::int64_t> offsets;
    std::vector<std::int32_t> indices;
    std::vector<double> values;
};

// Columns are the table's types. Linear time. Throws Error for more than 2^31 - 1 types or 2^32 - 1 rows.
TermMatrix make_term_matrix(const TokenTable& table, TermWeight weight, const RunOptions& run = {});

}  // namespace retold::tokenize
