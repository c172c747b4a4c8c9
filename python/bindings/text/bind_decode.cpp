// retold._core.text.decode: bytes of unknown encoding to str; and decode_edits, which
// count bytes on the raw side.
#include <string_view>

#include "retold/text/encoding.hpp"
#include "text/edited.hpp"

namespace retold::bindings {
namespace {

py::tuple decode(const py::bytes& data, const Utf8& hint) {
    const std::string_view bytes = data;
    const text::Decoded decoded = watched(bytes.size(), [&] { return text::decode_text(bytes, hint); });
    return py::make_tuple(to_str(decoded.text), to_str(decoded.encoding), decoded.confidence);
}

text::EditMap decode_edits(const py::bytes& data, const Utf8& hint) {
    const std::string_view bytes = data;
    return watched(bytes.size(), [&] {
        const text::Decoded decoded = text::decode(bytes, hint);
        return text::EditMap::from_bytes(bytes.size(), decoded.text, decoded.edits);
    });
}

}  // namespace

void bind_decode(py::module_& m) {
    m.def("decode", &decode, py::arg("data"), py::kw_only(), py::arg("hint"));
    m.def("decode_edits", &decode_edits, py::arg("data"), py::kw_only(), py::arg("hint"));
}

}  // namespace retold::bindings
