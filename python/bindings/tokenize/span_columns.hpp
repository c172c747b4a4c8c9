// Ranges found in every text of a column as flat arrays for NumPy.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "convert.hpp"

namespace retold::bindings {

// Ranges of some rows, in code points; hashes only for finders that give them.
struct FoundSpans {
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint64_t> hashes;

    // Ranges of `text` in bytes.
    void append(std::string_view text, const std::vector<Span>& spans);
};

// Appends the ranges of one text; called from many threads.
using FindSpans = std::function<void(std::string_view text, FoundSpans& found)>;

// (offsets, starts, ends, valid) or, with hashes, (offsets, starts, ends, hashes, valid): the ranges of row i are those
// from offsets[i] to offsets[i + 1].
py::tuple spans_of_column(const py::object& texts, const RunOptions& run, bool with_hashes, const FindSpans& find);

}  // namespace retold::bindings
