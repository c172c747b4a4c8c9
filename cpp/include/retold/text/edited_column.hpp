// Columns of texts, each transformed, with the way back in code points.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/text/edit_map.hpp"
#include "retold/text/normalize.hpp"

namespace retold::text {

struct MappedText {
    std::string text;
    EditMap edits;
    friend bool operator==(const MappedText&, const MappedText&) = default;
};

// A row for each row of the column, nothing for null.
using EditedColumn = std::vector<std::optional<MappedText>>;

// Each as the verb for one text. Linear time.
EditedColumn normalize_column(const TextColumn& texts, const NormalizeOptions& options, const RunOptions& run = {});
EditedColumn fix_encoding_column(const TextColumn& texts, const RunOptions& run = {});
EditedColumn decode_entities_column(const TextColumn& texts, const RunOptions& run = {});

}  // namespace retold::text
