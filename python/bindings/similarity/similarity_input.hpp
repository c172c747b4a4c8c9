// What the similarity bindings share: a shingle function from Python's `n` and `unit`, arrays as vectors, pairs as
// arrays.
#pragma once
#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/pairs.hpp"
#include "retold/similarity/sets.hpp"
#include "tokenize/shingle_options.hpp"

namespace retold::bindings {

// Converted to this type where needed; must have one dimension.
template <typename T>
using Numbers = py::array_t<T, py::array::c_style | py::array::forcecast>;

template <typename T>
std::vector<T> to_vector(const Numbers<T>& values) {
    return {values.data(), values.data() + values.size()};
}

inline similarity::ShingleFunction make_shingler(std::int64_t n, const std::string& unit) {
    return tokenize::Shingler(shingle_options(n, unit));
}

// An enumeration's first or second value by name. Throws InvalidArgument.
template <typename Choice>
Choice choose(const char* name, const std::string& value, const char* first, const char* second) {
    if (value == first) return static_cast<Choice>(0);
    if (value == second) return static_cast<Choice>(1);
    throw InvalidArgument(name, value, std::string(first) + " or " + second);
}

// (left, right, score)
inline py::tuple to_arrays(similarity::Pairs&& pairs) {
    return py::make_tuple(to_array(std::move(pairs.left)), to_array(std::move(pairs.right)),
                          to_array(std::move(pairs.score)));
}

}  // namespace retold::bindings
