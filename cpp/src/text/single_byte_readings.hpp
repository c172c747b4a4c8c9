// What bytes are in each single-byte encoding that text is found in, and what number each letter has in the models of
// languages: tables that are made once.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/charset_names.hpp"
#include "text/script_models.hpp"

namespace retold::text {

// What a byte is in an encoding, for the costs of signs and capitals.
enum class ByteKind : std::uint8_t {
    none,  // ASCII that is no letter
    ascii_lower,
    ascii_upper,
    lower,
    upper,
    caseless,
    usual_sign,
    low_quote,
    some_sign,
    odd_sign,
    no_character,
};
inline constexpr std::size_t byte_kinds = 16;  // places for them in a table

using ByteNumbers = std::array<std::uint8_t, 256>;  // of the letters, in some ScriptModels

struct SingleByteEncoding {
    Charset charset;
    int cost = 0;  // of an encoding that is rare, in the steps of the letter models
    std::array<ByteKind, 256> kinds{};
    // The script of most of its letters: Latin or its own. Its other letters are Latin.
    const ScriptModels* own = nullptr;
    const ScriptModels* latin = nullptr;
    ByteNumbers own_numbers{};
    ByteNumbers latin_numbers{};
    std::array<std::int8_t, 256> leanings{};  // 1: a letter of its own script, -1: another; marks are neither
};

// The more common ones first.
const std::vector<SingleByteEncoding>& single_byte_encodings();

// What a byte costs after another, of which one at least is above 0x7F, by their kinds, as kind * byte_kinds + kind.
const std::array<std::uint8_t, byte_kinds * byte_kinds>& sign_costs();

}  // namespace retold::text
