// retold._core.similarity: signatures of texts that come one after the other.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "core_class.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/similarity/signature_table.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

using similarity::Hashes;

std::span<const std::uint32_t> view_of(const Numbers<std::uint32_t>& signature) {
    return {signature.data(), static_cast<std::size_t>(signature.size())};
}

Hashes view_of(const Numbers<std::uint64_t>& set) {
    return {set.data(), static_cast<std::size_t>(set.size())};
}

// The Jaccard similarity of a set of hashes and each of the others.
py::object jaccards(const Numbers<std::uint64_t>& set, const std::vector<Numbers<std::uint64_t>>& others) {
    std::vector<double> scores;
    scores.reserve(others.size());
    for (const auto& other : others) scores.push_back(similarity::jaccard(view_of(set), view_of(other)));
    return to_array(std::move(scores));
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
    m.def("jaccards", &jaccards, py::arg("set"), py::arg("others"));
}

}  // namespace retold::bindings
