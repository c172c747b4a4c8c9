// Tokens of many texts as flat arrays for NumPy, filled by several threads without copying through one of them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "convert.hpp"
#include "retold/tokenize/patterns.hpp"

namespace retold::bindings {

// Starts, ends and kinds of tokens in code points.
struct TokenArrays {
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint8_t> kinds;

    void append(std::string_view text, const tokenize::WordOptions& options, const tokenize::PatternOptions& patterns);

  private:
    void append(std::span<const tokenize::Token> tokens, text::PointCounter& counter);
};

// (offsets, starts, ends, kinds, valid): the tokens of row i are those from offsets[i] to offsets[i + 1].
py::tuple tokens_of_column(const TextColumn& texts, const tokenize::WordOptions& options,
                           const tokenize::PatternOptions& patterns, const RunOptions& run);

}  // namespace retold::bindings
