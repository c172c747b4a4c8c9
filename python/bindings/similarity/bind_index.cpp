// retold._core.similarity: the index.
#include <mutex>
#include <shared_mutex>

#include "convert.hpp"
#include "core_class.hpp"
#include "index_ids.hpp"
#include "retold/base/error.hpp"
#include "retold/base/write_file.hpp"
#include "retold/similarity/index.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

// An index with its lock: Python threads may query it while another adds.
class LockedIndex {
    // Defined first, so that the functions below know what it returns.
    template <typename Work>
    auto read(Work&& work) const {
        const py::gil_scoped_release release;
        const std::shared_lock lock(mutex_);
        return work();
    }

  public:
    LockedIndex(const std::string& measure, std::int64_t n, const std::string& unit)
        : index_({choose<similarity::Measure>("measure", measure, "jaccard", "containment"),
                  static_cast<std::uint32_t>(n), static_cast<std::uint8_t>(unit == "word" ? 0 : 1)}),
          shingles_(make_shingler(n, unit)) {
        if (n > UINT32_MAX) throw InvalidArgument("n", std::to_string(n), "less than 2^32");
    }
    explicit LockedIndex(similarity::Index&& index) : index_(std::move(index)) {
        if (index_.settings().unit > 1 || index_.settings().n < 1) throw DataError("index: unknown settings");
        shingles_ = make_shingler(index_.settings().n, unit());
    }

    void add(const py::object& ids, const py::object& texts, const std::optional<std::int64_t>& threads,
             const py::object& progress) {
        const std::vector<std::string> keys = keys_of(ids);
        const auto column = make_column(texts);
        const RunOptions run = run_options(threads, progress);
        refuse(keys, read([&] { return index_.first_taken(keys); }), similarity::Index::not_taken);
        read([&] { index_.check_new(keys, column->size()); });
        const std::size_t taken = without_gil([&] {
            // Queries, and a progress callable that asks the index, do not wait for the shingles.
            similarity::IndexBatch batch = similarity::Index::prepare(*column, shingles_, run);
            const std::unique_lock lock(mutex_);
            const std::size_t row = index_.first_taken(keys);
            if (row == keys.size()) index_.add(keys, std::move(batch));
            return row;
        });
        refuse(keys, taken, similarity::Index::not_taken);
    }
    void remove(const py::object& ids) {
        const std::vector<std::string> keys = keys_of(ids);
        const std::size_t missing = without_gil([&] {
            const std::unique_lock lock(mutex_);
            const std::size_t row = index_.first_missing(keys);
            if (row == keys.size()) index_.remove(keys);
            return row;
        });
        refuse(keys, missing, similarity::Index::not_missing);
    }
    py::list query(const py::str& text, double threshold) const {
        const TextInput input(text);
        const auto hits = read([&] {
            std::vector<std::uint64_t> hashes;
            shingles_(input, hashes);
            return index_.query(std::move(hashes), threshold);
        });
        py::list out;
        for (const similarity::IndexHit& hit : hits) out.append(py::make_tuple(id_of(hit.id), hit.score));
        return out;
    }
    py::bytes to_bytes() const {
        return read([&] { return index_.to_bytes(); });
    }
    void save(const py::bytes& path) const {
        const std::string name = path;
        const std::string bytes = read([&] { return index_.to_bytes(); });
        without_gil([&] { write_file(name, bytes, &poll_signals); });
    }
    py::list ids() const {
        py::list out;
        for (const std::string& key : read([&] { return index_.ids(); })) out.append(id_of(key));
        return out;
    }
    std::size_t size() const {
        return read([&] { return index_.size(); });
    }
    bool contains(const py::object& id) const {
        const std::string key = key_of(id);
        return read([&] { return index_.contains(key); });
    }
    const similarity::IndexSettings& settings() const { return index_.settings(); }
    std::string measure() const {
        return settings().measure == similarity::Measure::jaccard ? "jaccard" : "containment";
    }
    std::string unit() const { return settings().unit == 0 ? "word" : "char"; }

  private:
    // Names the id at `row`, if there is one, as the user gave it.
    static void refuse(const std::vector<std::string>& keys, std::size_t row, const char* expected) {
        if (row == keys.size()) return;
        throw InvalidArgument("ids[" + std::to_string(row) + "]", shown_id(keys[row]), expected);
    }

    mutable std::shared_mutex mutex_;
    similarity::Index index_;
    similarity::ShingleFunction shingles_;
};

}  // namespace

void bind_similarity_index(py::module_& m) {
    core_class<LockedIndex>(m, "Index")
        .def_static(
            "make",
            [](const Utf8& measure, std::int64_t n, const Utf8& unit) {
                return std::make_unique<LockedIndex>(measure, n, unit);
            },
            py::arg("measure"), py::arg("n"), py::arg("unit"))
        .def("add", &LockedIndex::add, py::arg("ids"), py::arg("texts"), py::arg("threads"), py::arg("progress"))
        .def("remove", &LockedIndex::remove, py::arg("ids"))
        .def("query", &LockedIndex::query, py::arg("text"), py::arg("threshold"))
        .def("ids", &LockedIndex::ids)
        .def("__len__", &LockedIndex::size)
        .def("__contains__", &LockedIndex::contains, py::arg("id"))
        .def_property_readonly("measure", &LockedIndex::measure)
        .def_property_readonly("n", [](const LockedIndex& index) { return index.settings().n; })
        .def_property_readonly("unit", &LockedIndex::unit)
        .def("to_bytes", &LockedIndex::to_bytes)
        .def("save", &LockedIndex::save, py::arg("path"))
        .def_static(
            "from_bytes",
            [](const py::bytes& bytes) {
                const std::string_view view = bytes;
                return std::make_unique<LockedIndex>(
                    watched(view.size(), [&] { return similarity::Index::from_bytes(view); }));
            },
            py::arg("bytes"))
        .def_static(
            "load",
            [](const py::bytes& path) {
                const std::string name = path;
                return std::make_unique<LockedIndex>(watched(long_call, [&] { return similarity::Index::load(name); }));
            },
            py::arg("path"));
}

}  // namespace retold::bindings
