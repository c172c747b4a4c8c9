#include "retold/base/resources.hpp"

#include <algorithm>

#include "base/resource_table.hpp"

namespace retold {
std::string_view resource(std::string_view path) {
    const auto table = resource_table();
    const auto row = std::ranges::lower_bound(table, path, {}, &ResourceRow::path);
    if (row == table.end() || row->path != path) return {};
    return {reinterpret_cast<const char*>(row->bytes), row->size};
}

std::vector<std::string_view> resource_paths(std::string_view prefix) {
    std::vector<std::string_view> paths;
    for (const auto& row : resource_table()) {
        if (row.path.starts_with(prefix)) paths.push_back(row.path);
    }
    return paths;
}

WordList resource_list(std::string_view path) {
    return read_word_list(resource(path), path);
}

}  // namespace retold
