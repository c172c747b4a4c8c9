// The named character references of HTML, without "&" and ";", sorted by name.
#pragma once
#include <array>
#include <span>
#include <string_view>

namespace retold::text {

struct NamedEntity {
    std::string_view name;
    char32_t first;
    char32_t second;  // 0: none
};

std::span<const NamedEntity> named_entities();

}  // namespace retold::text
