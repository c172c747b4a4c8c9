// retold._core.text: mojibake and character references repaired, with their edits.
#include "edited.hpp"
#include "retold/text/entities.hpp"
#include "retold/text/mojibake.hpp"

namespace retold::bindings {
namespace {

py::tuple fix_encoding(const py::str& source) {
    const TextInput raw(source);
    const text::Edited edited = without_gil([&] { return text::fix_encoding(raw); });
    return to_python(source, raw, edited);
}

py::tuple decode_entities(const py::str& source) {
    const TextInput raw(source);
    const text::Edited edited = without_gil([&] { return text::decode_entities(raw); });
    return to_python(source, raw, edited);
}

}  // namespace

void bind_repair(py::module_& m) {
    m.def("fix_encoding", &fix_encoding, py::arg("text"));
    m.def("decode_entities", &decode_entities, py::arg("text"));
}

}  // namespace retold::bindings
