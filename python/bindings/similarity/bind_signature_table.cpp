// retold._core.similarity: signatures of texts that come one after the other.
#include "convert.hpp"
#include "core_class.hpp"
#include "retold/similarity/signature_table.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

std::span<const std::uint32_t> view_of(const Numbers<std::uint32_t>& signature) {
    return {signature.data(), static_cast<std::size_t>(signature.size())};
}

}  // namespace

void bind_signature_table(py::module_& m) {
    using similarity::SignatureTable;
    core_class<SignatureTable>(m, "SignatureTable")
        .def_static(
            "make",
            [](std::size_t permutations, double threshold) {
                return std::make_unique<SignatureTable>(permutations, threshold);
            },
            py::arg("permutations"), py::arg("threshold"))
        .def(
            "add",
            [](SignatureTable& table, const Numbers<std::uint32_t>& signature) {
                return table.add(view_of(signature));
            },
            py::arg("signature"))
        .def(
            "candidates",
            [](const SignatureTable& table, const Numbers<std::uint32_t>& signature) {
                return table.candidates(view_of(signature));
            },
            py::arg("signature"))
        .def("__len__", &SignatureTable::size)
        .def_property_readonly("memory_bytes", &SignatureTable::memory_bytes);
}

}  // namespace retold::bindings
