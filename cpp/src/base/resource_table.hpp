// The table that the build generates from cpp/data (see cmake/embed_data.cmake).
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace retold {

struct ResourceRow {
    std::string_view path;
    const unsigned char* bytes;
    std::size_t size;
};

// Sorted by path.
std::span<const ResourceRow> resource_table();

}  // namespace retold
