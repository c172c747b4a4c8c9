// retold._core.similarity: the index.
#include "convert.hpp"
#include "core_class.hpp"
#include "index_ids.hpp"
#include "retold/base/error.hpp"
#include "retold/base/write_file.hpp"
#include "retold/similarity/shared_index.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

constexpr std::size_t weight_of_id = 256;  // chosen: in the bytes that cost as much to read as an id to find

// A shared index whose ids are those of Python.
class PythonIndex {
  public:
    PythonIndex(const std::string& measure, std::int64_t n, const std::string& unit)
        : index_(similarity::Index({choose<similarity::Measure>("measure", measure, "jaccard", "containment"),
                                    static_cast<std::uint32_t>(n), static_cast<std::uint8_t>(unit == "word" ? 0 : 1)}),
                 make_shingler(n, unit)) {
        if (n > UINT32_MAX) throw InvalidArgument("n", std::to_string(n), "less than 2^32");
    }
    explicit PythonIndex(similarity::Index&& index) : index_(std::move(index), shingler_of(index.settings())) {}

    void add(const py::object& ids, const py::object& texts, const std::optional<std::int64_t>& threads,
             const py::object& progress) {
        const std::vector<std::string> keys = keys_of(ids);
        const auto column = make_column(texts);
        const RunOptions run = run_options(threads, progress);
        refuse(keys, without_gil([&] { return index_.add(keys, *column, run); }), similarity::Index::not_taken);
    }
    void remove(const py::object& ids) {
        const std::vector<std::string> keys = keys_of(ids);
        const std::size_t row = watched(keys.size() * weight_of_id, [&] { return index_.remove(keys); });
        refuse(keys, row, similarity::Index::not_missing);
    }
    py::list query(const py::str& text, double threshold) const {
        const TextInput input(text);
        py::list out;
        for (const auto& hit : without_gil([&] { return index_.query(input, threshold); }))
            out.append(py::make_tuple(id_of(hit.id), hit.score));
        return out;
    }
    py::bytes to_bytes() const {
        return watched(long_call, [&] { return index_.to_bytes(); });
    }
    void save(const py::bytes& path) const {
        const std::string name = path;
        const std::string bytes = watched(long_call, [&] { return index_.to_bytes(); });
        without_gil([&] { write_file(name, bytes, &poll_signals); });
    }
    py::list ids() const {
        py::list out;
        PollSignals poll;
        for (const std::string& key : without_gil([&] { return index_.ids(); })) {
            poll();
            out.append(id_of(key));
        }
        return out;
    }
    std::size_t size() const {
        return without_gil([&] { return index_.size(); });
    }
    bool contains(const py::object& id) const {
        const std::string key = key_of(id);
        return without_gil([&] { return index_.contains(key); });
    }
    const similarity::IndexSettings& settings() const { return index_.settings(); }
    std::string measure() const {
        return settings().measure == similarity::Measure::jaccard ? "jaccard" : "containment";
    }
    std::string unit() const { return unit_of(settings()); }

  private:
    static std::string unit_of(const similarity::IndexSettings& settings) {
        return settings.unit == 0 ? "word" : "char";
    }
    static similarity::ShingleFunction shingler_of(const similarity::IndexSettings& settings) {
        if (settings.unit > 1 || settings.n < 1) throw DataError("index: unknown settings");
        return make_shingler(settings.n, unit_of(settings));
    }
    // Names the id at `row`, if there is one, as the user gave it.
    static void refuse(const std::vector<std::string>& keys, std::size_t row, const char* expected) {
        if (row == keys.size()) return;
        throw InvalidArgument("ids[" + std::to_string(row) + "]", shown_id(keys[row]), expected);
    }

    similarity::SharedIndex index_;
};

}  // namespace

void bind_similarity_index(py::module_& m) {
    core_class<PythonIndex>(m, "Index")
        .def_static(
            "make",
            [](const Utf8& measure, std::int64_t n, const Utf8& unit) {
                return std::make_unique<PythonIndex>(measure, n, unit);
            },
            py::arg("measure"), py::arg("n"), py::arg("unit"))
        .def("add", &PythonIndex::add, py::arg("ids"), py::arg("texts"), py::arg("threads"), py::arg("progress"))
        .def("remove", &PythonIndex::remove, py::arg("ids"))
        .def("query", &PythonIndex::query, py::arg("text"), py::arg("threshold"))
        .def("ids", &PythonIndex::ids)
        .def("__len__", &PythonIndex::size)
        .def("__contains__", &PythonIndex::contains, py::arg("id"))
        .def_property_readonly("measure", &PythonIndex::measure)
        .def_property_readonly("n", [](const PythonIndex& index) { return index.settings().n; })
        .def_property_readonly("unit", &PythonIndex::unit)
        .def("to_bytes", &PythonIndex::to_bytes)
        .def("save", &PythonIndex::save, py::arg("path"))
        .def_static(
            "from_bytes",
            [](const py::bytes& bytes) {
                const std::string_view view = bytes;
                return std::make_unique<PythonIndex>(
                    watched(view.size(), [&] { return similarity::Index::from_bytes(view); }));
            },
            py::arg("bytes"))
        .def_static(
            "load",
            [](const py::bytes& path) {
                const std::string name = path;
                return std::make_unique<PythonIndex>(watched(long_call, [&] { return similarity::Index::load(name); }));
            },
            py::arg("path"));
}

}  // namespace retold::bindings
