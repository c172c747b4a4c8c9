// The argument `aliases`: writings of names that the user knows.
#pragma once
#include <pybind11/stl.h>

#include <utility>
#include <vector>

#include "retold/annotate/names/read_names.hpp"
#include "text_input.hpp"

namespace retold::bindings {

// (writing, name) of each.
using AliasRows = std::vector<std::pair<Utf8, Utf8>>;

// Views into the rows.
inline std::vector<annotate::NameAlias> name_aliases(const AliasRows& rows) {
    std::vector<annotate::NameAlias> table;
    table.reserve(rows.size());
    for (const auto& [writing, canonical] : rows) table.push_back({writing, canonical, {}});
    return table;
}

}  // namespace retold::bindings
