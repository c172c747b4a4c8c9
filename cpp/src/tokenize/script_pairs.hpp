// What word boundaries ask of characters of two and three bytes, as tables for vector registers: 128 characters share a
// table, those that are alike but for the last byte and the lowest bit of the one before.
#pragma once
#include <array>
#include <cstdint>

#include "base/vector_bytes.hpp"

namespace retold::tokenize {

enum class PairClass : std::uint8_t {
    unknown,  // left to the scalar tier
    letter,
    mark,   // goes with the character before it
    digit,  // Numeric
    other,  // stands alone
    quote,  // of three bytes: may stand between letters or digits
    mid,    // of two bytes: may stand between letters, or between digits
    hebrew,
};

struct ScriptPair {
    std::uint8_t first = 0;  // of three bytes; 0: of two
    std::uint8_t lead = 0;   // the byte before the last, without its lowest bit
    // The class of a character in three bits, one of each plane: bit (last byte >> 4 & 3), and 4 more if the byte
    // before it is odd, of entry (last byte & 15).
    std::array<base::Nibbles, 3> planes{};
};

// The table for a character by its first two bytes; nullptr if there is none.
const ScriptPair* find_script_pair(std::uint8_t first, std::uint8_t second);

}  // namespace retold::tokenize
