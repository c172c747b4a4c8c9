// Names of months that are names of persons: Spanish "Julio Arce", German "Jan Pohl", Polish "Adam Lis".
#pragma once
#include <cstdint>

#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// Whether token `at`, which a list has as a month, stands as a word of a person's name: it has a capital though the
// language writes months small, or is a short form without a stop, and a capitalised word and no number stands beside
// it. Constant time.
bool is_given_month(const TextReading& reading, std::uint32_t at);

}  // namespace retold::annotate
