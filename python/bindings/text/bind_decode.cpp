// retold._core.text.decode: bytes of unknown encoding to str; its edits count bytes on the raw side.
#include <string>
#include <utility>

#include "retold/text/encoding.hpp"
#include "text/edited.hpp"

namespace retold::bindings {
namespace {

py::tuple decode(const py::bytes& data, const Utf8& hint) {
    const std::string_view bytes = data;
    text::Decoded decoded = watched(bytes.size(), [&] { return text::decode(bytes, hint); });
    text::EditMap map = text::EditMap::from_bytes(bytes.size(), decoded.text, std::exchange(decoded.edits, {}));
    return py::make_tuple(to_str(decoded.text), to_str(decoded.encoding), decoded.confidence, std::move(map));
}

}  // namespace

void bind_decode(py::module_& m) {
    m.def("decode", &decode, py::arg("data"), py::kw_only(), py::arg("hint"));
}

}  // namespace retold::bindings
