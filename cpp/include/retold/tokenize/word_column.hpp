// Words of a text and of every text of a column as flat arrays of code points, filled by several threads.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/base/plain_array.hpp"
#include "retold/text/code_points.hpp"
#include "retold/tokenize/patterns.hpp"

namespace retold::tokenize {

// Starts, ends and kinds of tokens.
class TokenArrays {
  public:
    // Appends the tokens of one text, as words() gives them. Linear time.
    void append(std::string_view text, const WordOptions& options, const PatternOptions& patterns);

    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint8_t> kinds;  // TokenKind

  private:
    void append(std::span<const Token> tokens, text::PointCounter& counter);
};

// The tokens of row i are those from offsets[i] to offsets[i + 1]; a null row has none.
struct TokenColumn {
    PlainArray<std::int64_t> offsets;
    PlainArray<std::int64_t> starts;
    PlainArray<std::int64_t> ends;
    PlainArray<std::uint8_t> kinds;
    PlainArray<bool> valid;
};

// Linear time.
TokenColumn words_column(const TextColumn& texts, const WordOptions& options, const PatternOptions& patterns,
                         const RunOptions& run = {});

}  // namespace retold::tokenize
