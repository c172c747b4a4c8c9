// retold._core.text: convert, release the GIL, call, convert back.
#include "convert.hpp"

namespace retold::bindings {

void bind_text(py::module_& m) {
    // How a column argument reads: (text or None) per row. For tests of the ways in.
    m.def(
        "read_column",
        [](const py::object& texts) {
            const auto column = make_column(texts);
            py::list rows;
            std::string scratch;
            for (std::size_t row = 0; row < column->size(); ++row) {
                if (column->null(row)) {
                    rows.append(py::none());
                } else {
                    rows.append(to_str(column->text(row, scratch)));
                }
            }
            return rows;
        },
        py::arg("texts"));
}

}  // namespace retold::bindings
