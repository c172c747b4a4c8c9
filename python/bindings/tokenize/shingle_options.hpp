// The options of shingles as Python names them, for tokenize and similarity alike.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "retold/base/error.hpp"
#include "retold/tokenize/shingles.hpp"

namespace retold::bindings {

// Shingles of n words ("word") or characters ("char"). Throws InvalidArgument.
inline tokenize::ShingleOptions shingle_options(std::int64_t n, const std::string& unit) {
    if (unit != "word" && unit != "char") throw InvalidArgument("unit", unit, "must be 'word' or 'char'");
    if (n < 1) throw InvalidArgument("n", std::to_string(n), "must be at least 1");
    return {static_cast<std::size_t>(n),
            unit == "word" ? tokenize::ShingleUnit::word : tokenize::ShingleUnit::character};
}

}  // namespace retold::bindings
