// Ids of an index: Python's str and int as the keys that the core keeps, "s" or "i" before them, and back.
#pragma once
#include <pybind11/pybind11.h>

#include <string>
#include <string_view>
#include <vector>

namespace retold::bindings {

namespace py = pybind11;

// The keys of a sequence of ids; any str will do, lone surrogates too. Throws InvalidArgument for what is neither str
// nor int, or an int of more than 512 bits.
std::vector<std::string> keys_of(const py::object& ids);

// The key of an id; empty if it is none.
std::string key_of(const py::handle& id);

py::object id_of(std::string_view key);

// The id as an error message shows it: 'a' or 12.
std::string shown_id(std::string_view key);

}  // namespace retold::bindings
