// retold._core.files: the one writer of files.
#include <string>
#include <vector>

#include "convert.hpp"
#include "retold/base/write_file.hpp"

namespace retold::bindings {
namespace {

// Pairs of a path, as os.fsencode gives it, and the content.
void write(const py::list& files) {
    std::vector<FileContent> contents;
    for (const py::handle item : files) {
        const auto pair = item.cast<py::tuple>();
        contents.push_back({pair[0].cast<py::bytes>(), pair[1].cast<py::bytes>()});
    }
    without_gil([&] { write_files(contents, &poll_signals); });
}

}  // namespace

void bind_files(py::module_& m) {
    m.def("write", &write, py::arg("files"));
}

}  // namespace retold::bindings
