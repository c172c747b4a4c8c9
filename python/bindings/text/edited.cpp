#include "text/edited.hpp"

#include <pybind11/stl.h>

#include <tuple>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"

namespace retold::bindings {
namespace {

std::vector<Span> points_of(std::string_view text, std::span<const text::Edit> edits, Span text::Edit::*side) {
    std::vector<Span> spans;
    spans.reserve(edits.size());
    for (const text::Edit& edit : edits) spans.push_back(edit.*side);
    const text::CodePointSpans points = text::to_code_points(text, spans);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        spans[i] = {static_cast<std::size_t>(points.starts[i]), static_cast<std::size_t>(points.ends[i])};
    }
    return spans;
}

Span checked(std::ptrdiff_t start, std::ptrdiff_t end, std::size_t size) {
    if (start < 0 || end < start || static_cast<std::size_t>(end) > size) {
        throw InvalidArgument("start, end", std::to_string(start) + ", " + std::to_string(end),
                              "must be 0 <= start <= end <= " + std::to_string(size));
    }
    return {static_cast<std::size_t>(start), static_cast<std::size_t>(end)};
}

}  // namespace

EditMap::EditMap(std::string_view raw, const text::Edited& edited)
    : raw_size_(text::count_code_points(raw)), size_(text::count_code_points(edited.text)) {
    const auto& edits = edited.edits.edits();
    const std::vector<Span> before = points_of(raw, edits, &text::Edit::raw);
    const std::vector<Span> after = points_of(edited.text, edits, &text::Edit::out);
    for (std::size_t i = 0; i < edits.size(); ++i) edits_.add(before[i], after[i], edits[i].reason);
}

EditMap::EditMap(std::size_t raw_size, std::size_t size, const std::vector<Row>& rows)
    : raw_size_(raw_size), size_(size) {
    for (const auto& [raw_start, raw_end, start, end, reason] : rows) {
        edits_.add({raw_start, raw_end}, {start, end}, static_cast<text::EditReason>(reason));
    }
}

EditMap EditMap::from_bytes(std::size_t raw_size, std::string_view out, const text::EditList& edits) {
    EditMap map(raw_size, text::count_code_points(out), {});
    const std::vector<Span> after = points_of(out, edits.edits(), &text::Edit::out);
    for (std::size_t i = 0; i < after.size(); ++i) {
        map.edits_.add(edits.edits()[i].raw, after[i], edits.edits()[i].reason);
    }
    return map;
}

std::pair<std::size_t, std::size_t> EditMap::to_raw(std::ptrdiff_t start, std::ptrdiff_t end) const {
    const Span span = edits_.to_raw(checked(start, end, size_));
    return {span.start, span.end};
}

std::pair<std::size_t, std::size_t> EditMap::from_raw(std::ptrdiff_t start, std::ptrdiff_t end) const {
    const Span span = edits_.from_raw(checked(start, end, raw_size_));
    return {span.start, span.end};
}

std::vector<EditMap::Row> EditMap::rows() const {
    std::vector<Row> rows;
    rows.reserve(edits_.edits().size());
    for (const text::Edit& edit : edits_.edits()) {
        rows.emplace_back(edit.raw.start, edit.raw.end, edit.out.start, edit.out.end,
                          static_cast<std::uint32_t>(edit.reason));
    }
    return rows;
}

py::tuple EditMap::state() const {
    return py::make_tuple(raw_size_, size_, rows());
}

std::unique_ptr<EditMap> EditMap::from_state(const py::tuple& state) {
    const auto raw_size = state[0].cast<std::size_t>();
    const auto size = state[1].cast<std::size_t>();
    const auto rows = state[2].cast<std::vector<Row>>();
    std::size_t raw_at = 0;
    std::size_t at = 0;
    for (const auto& [raw_start, raw_end, start, end, reason] : rows) {
        const bool ordered = raw_at <= raw_start && raw_start <= raw_end && at <= start && start <= end;
        if (!ordered || raw_end > raw_size || end > size) throw DataError("pickled edits overlap or lie outside");
        raw_at = raw_end;
        at = end;
    }
    return std::make_unique<EditMap>(raw_size, size, rows);
}

py::list EditMap::named_rows() const {
    py::list rows;
    for (const text::Edit& edit : edits_.edits()) {
        rows.append(py::make_tuple(edit.raw.start, edit.raw.end, edit.out.start, edit.out.end, to_string(edit.reason)));
    }
    return rows;
}

py::tuple to_python(const py::str& source, std::string_view raw, const text::Edited& edited) {
    EditMap map(raw, edited);
    const py::str result = edited.edits.empty() ? source : to_str(edited.text);
    return py::make_tuple(result, std::move(map));
}

py::list edited_column(const py::object& texts, const std::function<text::Edited(std::string_view)>& transform,
                       const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto column = make_column(texts);
    const RunOptions run = run_options(threads, progress);
    std::vector<std::optional<std::pair<std::string, EditMap>>> rows(column->size());
    without_gil([&] {
        const auto weight = [&](std::size_t row) { return column->weight(row) + 64; };
        parallel_for(chunks_by_weight(column->size(), weight), run, [&](const Chunk& chunk) {
            std::string scratch;
            for (std::size_t row = chunk.first; row < chunk.last; ++row) {
                if (column->null(row)) continue;
                const std::string_view raw = column->text(row, scratch);
                text::Edited edited = transform(raw);
                EditMap map(raw, edited);
                rows[row].emplace(std::move(edited.text), std::move(map));
            }
        });
    });
    py::list out;
    for (auto& row : rows) {
        out.append(row ? py::object(py::make_tuple(to_str(row->first), std::move(row->second))) : py::none());
        row.reset();
    }
    return out;
}

}  // namespace retold::bindings
