#include "retold/base/resources.hpp"

#include <algorithm>

#include "base/resource_table.hpp"

namespace retold {

std::string_view resource(std::string_view path) {
    const auto table = base::detail::resource_table();
    const auto row = std::ranges::lower_bound(table, path, {}, &base::detail::ResourceRow::path);
    if (row == table.end() || row->path != path) return {};
    return {reinterpret_cast<const char*>(row->bytes), row->size};
}

std::vector<std::string_view> resource_paths(std::string_view prefix) {
    std::vector<std::string_view> paths;
    for (const auto& row : base::detail::resource_table()) {
        if (row.path.starts_with(prefix)) paths.push_back(row.path);
    }
    return paths;
}

std::vector<std::string_view> resource_lines(std::string_view path) {
    constexpr std::string_view space = " \t\r";
    std::vector<std::string_view> lines;
    std::string_view rest = resource(path);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        line = line.substr(0, line.find('#'));
        const std::size_t first = line.find_first_not_of(space);
        if (first == std::string_view::npos) continue;
        lines.push_back(line.substr(first, line.find_last_not_of(space) + 1 - first));
    }
    return lines;
}

}  // namespace retold
