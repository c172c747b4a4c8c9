#include "retold/base/resources.hpp"

#include <algorithm>
#include <string>

#include "base/resource_table.hpp"

namespace retold {
namespace {

constexpr std::string_view languages = "languages/";
constexpr std::string_view suffix = ".txt";

std::string path_of(std::string_view tag, std::string_view kind) {
    return std::string(languages).append(tag).append("/").append(kind).append(suffix);
}

}  // namespace

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

std::vector<std::string_view> languages_with(std::string_view kind) {
    std::vector<std::string_view> tags;
    for (std::string_view path : resource_paths(languages)) {
        const std::string_view tag = path.substr(languages.size(), path.find('/', languages.size()) - languages.size());
        if (path == path_of(tag, kind)) tags.push_back(tag);
    }
    std::ranges::sort(tags);
    return tags;
}

std::string_view language_resource(std::string_view tag, std::string_view kind) {
    return resource(path_of(tag, kind));
}

WordList language_list(std::string_view tag, std::string_view kind) {
    return resource_list(path_of(tag, kind));
}

}  // namespace retold
