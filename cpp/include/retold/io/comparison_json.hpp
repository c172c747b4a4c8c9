// A Comparison as JSON and back: what programs in other languages read, and what pickles hold. The format is described
// in docs/json.md; its field "format" changes when a field changes its meaning.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "retold/compare/comparison.hpp"

namespace retold::io {

// One JSON object in UTF-8. Positions are written as they are (see the field "offsets"). A unit of a raw text that is
// not well-formed, as a lone surrogate, is written as one U+FFFD: positions in code points stay right, those in bytes
// may not. indent: spaces a level, at most most_indent, else InvalidArgument; less than 0: one line.
inline constexpr int most_indent = 100;
std::string to_json(const compare::Comparison& comparison, int indent = -1);

// Limits on JSON from elsewhere.
struct JsonLimits {
    std::size_t size = std::size_t{1} << 30;  // bytes
    std::size_t depth = 32;                   // nested arrays and objects
};

// The comparison of a JSON object as to_json writes it, in this format or the one before. Members of other names, as
// the findings that Python adds, are not looked at. Throws DataError that names the place where it is not one: no JSON,
// too deep, too large, another format, a missing field, a span outside its text, a number of a document that is not
// there.
compare::Comparison comparison_from_json(std::string_view json, const JsonLimits& limits = {});

}  // namespace retold::io
