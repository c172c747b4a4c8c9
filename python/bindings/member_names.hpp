// The names of the members that the core describes; tests hold the Python classes against them.
#pragma once
#include <pybind11/pybind11.h>

#include "retold/base/fields.hpp"

namespace retold::bindings {

template <Described Record>
pybind11::tuple member_names() {
    pybind11::list names;
    for_each_field<Record>([&](const auto& field) { names.append(field.name); });
    return pybind11::tuple(names);
}

}  // namespace retold::bindings
