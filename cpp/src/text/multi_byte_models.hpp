// How likely the characters of double-byte encodings are in running text of the languages that are written in them.
#pragma once
#include <cstdint>
#include <vector>

#include "text/charset_tables.hpp"

namespace retold::text {

struct PairCost {
    std::uint8_t cost = 0;  // negative natural logarithm; 0 for what is no character
    bool common = false;    // of those that every few characters of such text are
};

struct MultiByteModel {
    Charset charset;
    const DoubleByteTable* table = nullptr;
    std::vector<PairCost> costs;  // by DoubleByteTable::index
};

// Of Chinese, Japanese and Korean encodings; made once.
const std::vector<MultiByteModel>& multi_byte_models();

}  // namespace retold::text
