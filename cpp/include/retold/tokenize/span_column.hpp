// What is found in every text of a column, as flat arrays of code points.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/tokenize/sentences.hpp"
#include "retold/tokenize/shingles.hpp"

namespace retold::tokenize {

// The ranges of row i are those from offsets[i] to offsets[i + 1]; a null row has none.
struct SpanColumn {
    std::vector<std::int64_t> offsets = {0};
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint64_t> hashes;  // of shingles, one for each range; else empty
    std::vector<std::uint8_t> valid;    // 0 for null rows
};

// Each as the verb for one text. Linear time.
SpanColumn sentences_column(const TextColumn& texts, const SentenceSplitter& split, const RunOptions& run = {});
SpanColumn paragraphs_column(const TextColumn& texts, const RunOptions& run = {});
SpanColumn graphemes_column(const TextColumn& texts, const RunOptions& run = {});
SpanColumn shingles_column(const TextColumn& texts, const ShingleOptions& options = {}, const RunOptions& run = {});

// The same of one text: a column of one row, without offsets and valid.
SpanColumn shingle_points(std::string_view text, const ShingleOptions& options = {});

}  // namespace retold::tokenize
