// What the writer and the reader of a comparison's JSON share. The names of its fields stand beside the structs, in
// retold/compare/comparison_fields.hpp.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "io/parse_json.hpp"
#include "retold/compare/comparison_fields.hpp"

namespace retold::io {

// What only some records have: JSON leaves it out of the others.
template <typename T>
inline constexpr bool only_of_some = lists_words<T>;
template <>
inline constexpr bool only_of_some<std::optional<compare::Figure>> = true;
template <Worded T>
inline constexpr bool only_of_some<std::optional<T>> = true;

inline constexpr std::string_view format = "retold.comparison/2";
// What is read: the first format had the same members, but no findings.
inline constexpr std::array<std::string_view, 2> readable_formats = {format, "retold.comparison/1"};

// The text as well-formed UTF-8, one U+FFFD for every unit that is not.
std::string well_formed(std::string_view text);

}  // namespace retold::io
