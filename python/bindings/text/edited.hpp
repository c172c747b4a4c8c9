// Transformed texts with their edits, for Python: positions in code points.
#pragma once
#include <pybind11/pybind11.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "retold/text/edits.hpp"

namespace retold::bindings {

// A list of edits in code points, with the lengths of both texts.
class EditMap {
  public:
    // One row per edit: (raw_start, raw_end, start, end, reasons as bits).
    using Row = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t, std::uint32_t>;

    EditMap(std::string_view raw, const text::Edited& edited);
    EditMap(std::size_t raw_size, std::size_t size, const std::vector<Row>& rows);
    // Edits whose raw side is no text: it goes on counting bytes.
    static EditMap from_bytes(std::size_t raw_size, std::string_view out, const text::EditList& edits);

    std::pair<std::size_t, std::size_t> to_raw(std::ptrdiff_t start, std::ptrdiff_t end) const;
    std::pair<std::size_t, std::size_t> from_raw(std::ptrdiff_t start, std::ptrdiff_t end) const;
    std::size_t raw_size() const { return raw_size_; }
    std::size_t size() const { return size_; }
    const text::EditList& edits() const { return edits_; }
    std::vector<Row> rows() const;
    // For pickling; the second throws DataError where edits overlap or lie outside the texts.
    py::tuple state() const;
    static std::unique_ptr<EditMap> from_state(const py::tuple& state);
    // One tuple per edit: (raw_start, raw_end, start, end, reason).
    py::list named_rows() const;

    friend bool operator==(const EditMap&, const EditMap&) = default;

  private:
    std::size_t raw_size_;
    std::size_t size_;
    text::EditList edits_;
};

// (text, EditMap): what retold.text.Edited is made of. Without edits the text is `source` itself, whose UTF-8 is `raw`.
py::tuple to_python(const py::str& source, std::string_view raw, const text::Edited& edited);

// The same for every row of a column, None for null. `transform` is called from several threads.
py::list edited_column(const py::object& texts, const std::function<text::Edited(std::string_view)>& transform,
                       const std::optional<std::int64_t>& threads, const py::object& progress);

}  // namespace retold::bindings
