// JSON as pages have it in scripts: read as far as it goes, whatever is wrong with it. Linear time, depth capped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::clean {

struct LooseValue {
    enum class Kind : std::uint8_t { object, array, text, other };
    Kind kind = Kind::other;
    std::uint32_t parent = 0;  // of the first value: itself
    std::string key;           // in its object
    std::string value;         // of texts, decoded; of others as written
    Span source;               // in the script
};

// The values of a script, parents before their children; at most a hundred thousand, nested at most 64 deep.
std::vector<LooseValue> read_loose_json(std::string_view script);

}  // namespace retold::clean
