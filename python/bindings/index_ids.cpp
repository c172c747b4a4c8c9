#include "index_ids.hpp"

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "text_input.hpp"

namespace retold::bindings {
namespace {

constexpr std::int64_t most_bits = 512;  // of an id that is an int

}  // namespace

std::string key_of(const py::handle& id) {
    if (PyUnicode_Check(id.ptr())) {
        std::string scratch;
        return "s" + std::string(as_utf8(str_data(id.ptr()), scratch));
    }
    if (PyBool_Check(id.ptr()) || PyIndex_Check(id.ptr()) == 0) return {};
    const auto number = py::reinterpret_steal<py::object>(PyNumber_Index(id.ptr()));
    if (!number) {  // an array of several
        PyErr_Clear();
        return {};
    }
    if (number.attr("bit_length")().cast<std::int64_t>() > most_bits) return {};
    return "i" + std::string(py::str(number));
}

std::vector<std::string> keys_of(const py::object& ids) {
    if (PyUnicode_Check(ids.ptr()) || PyBytes_Check(ids.ptr()) || !py::isinstance<py::iterable>(ids)) {
        throw InvalidArgument("ids", shown(ids), "must be a sequence of ids");
    }
    std::vector<std::string> keys;
    PollSignals poll;
    for (const py::handle id : ids) {
        poll();
        keys.push_back(key_of(id));
        if (!keys.back().empty()) continue;
        throw InvalidArgument("ids[" + std::to_string(keys.size() - 1) + "]", shown(id),
                              "must be str or int, of at most 512 bits");
    }
    return keys;
}

py::object id_of(std::string_view key) {
    const py::str text = to_str(key.substr(1));
    if (key.front() == 's') return text;
    return py::int_(text);
}

std::string shown_id(std::string_view key) {
    return shown(id_of(key));
}

}  // namespace retold::bindings
