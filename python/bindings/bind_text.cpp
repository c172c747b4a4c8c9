// retold._core.text: convert, release the GIL, call, convert back.
#include "convert.hpp"

namespace retold::bindings {

void bind_text(py::module_& m) {
    m.def(
        "code_points", [](const py::str& text) { return text::CodePointIndex(TextInput(text)).size(); }, py::arg("text"));
}

}  // namespace retold::bindings
