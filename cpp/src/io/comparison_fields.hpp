// The words and field names of a comparison's JSON, for its writer and its reader.
#pragma once
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "retold/compare/comparison.hpp"

namespace retold::io {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view format = "retold.comparison/1";
inline constexpr std::array<std::string_view, 2> offsets = {"bytes", "code_points"};

// The text as well-formed UTF-8, one U+FFFD for every unit that is not.
std::string well_formed(std::string_view text);

}  // namespace retold::io
