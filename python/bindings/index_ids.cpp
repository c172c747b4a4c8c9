#include "index_ids.hpp"

#include "retold/base/error.hpp"
#include "text_input.hpp"

namespace retold::bindings {

std::string key_of(const py::handle& id) {
    if (PyUnicode_Check(id.ptr())) {
        std::string scratch;
        return "s" + std::string(as_utf8(str_data(id.ptr()), scratch));
    }
    if (PyBool_Check(id.ptr()) || PyIndex_Check(id.ptr()) == 0) return {};
    const auto number = py::reinterpret_steal<py::object>(PyNumber_Index(id.ptr()));
    if (!number) throw py::error_already_set();
    return "i" + std::string(py::str(number));
}

std::vector<std::string> keys_of(const py::object& ids) {
    if (PyUnicode_Check(ids.ptr()) || PyBytes_Check(ids.ptr()) || !py::isinstance<py::iterable>(ids)) {
        throw InvalidArgument("ids", std::string(py::repr(ids)).substr(0, 60), "must be a sequence of ids");
    }
    std::vector<std::string> keys;
    for (const py::handle id : ids) {
        keys.push_back(key_of(id));
        if (!keys.back().empty()) continue;
        throw InvalidArgument("ids[" + std::to_string(keys.size() - 1) + "]", std::string(py::repr(id)).substr(0, 60),
                              "must be str or int");
    }
    return keys;
}

py::object id_of(std::string_view key) {
    const py::str text = to_str(key.substr(1));
    if (key.front() == 's') return text;
    return py::int_(text);
}

std::string shown_id(std::string_view key) {
    return std::string(py::repr(id_of(key)));
}

}  // namespace retold::bindings
