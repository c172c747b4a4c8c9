#include "retold/text/edited_column.hpp"

#include <utility>

#include "retold/base/for_each_row.hpp"
#include "retold/text/entities.hpp"
#include "retold/text/mojibake.hpp"

namespace retold::text {
namespace {

template <typename Transform>
EditedColumn edited_column(const TextColumn& texts, const RunOptions& run, const Transform& transform) {
    EditedColumn rows(texts.size());
    for_each_row(texts, run, [&](std::size_t row, std::string_view raw) {
        Edited edited = transform(raw);
        EditMap map(raw, edited);
        rows[row].emplace(MappedText{std::move(edited.text), std::move(map)});
    });
    return rows;
}

}  // namespace

EditedColumn normalize_column(const TextColumn& texts, const NormalizeOptions& options, const RunOptions& run) {
    return edited_column(texts, run, [&](std::string_view raw) { return normalize(raw, options); });
}

EditedColumn fix_encoding_column(const TextColumn& texts, const RunOptions& run) {
    return edited_column(texts, run, fix_encoding);
}

EditedColumn decode_entities_column(const TextColumn& texts, const RunOptions& run) {
    return edited_column(texts, run, decode_entities);
}

}  // namespace retold::text
