// The single-byte encoding of a text by the costs of all pairs in all languages, without giving any up early.
#pragma once
#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "text/single_byte_readings.hpp"

namespace retold::reference {

inline std::string guess_single_byte(std::string_view sample) {
    const auto plain = [](char c) {
        const auto byte = static_cast<std::uint8_t>(c);
        return byte >= 0x80 || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') ? byte : std::uint8_t{' '};
    };
    const std::string padded = std::string(sample) + ' ';
    long least = std::numeric_limits<long>::max();
    std::string best;
    for (const text::SingleByteEncoding& encoding : text::single_byte_encodings()) {
        long leaning = 0;
        for (const char c : sample) leaning += encoding.leanings[static_cast<std::uint8_t>(c)];
        const bool own = encoding.own == encoding.latin || leaning > 0;
        const text::ScriptModels& models = own ? *encoding.own : *encoding.latin;
        const text::ByteNumbers& numbers = own ? encoding.own_numbers : encoding.latin_numbers;
        long signs = encoding.cost;
        long letters = std::numeric_limits<long>::max();
        for (std::size_t language = 0; language < models.width(); ++language) {
            signs = encoding.cost;
            long sum = 0;
            std::uint8_t before = ' ';
            for (const char c : padded) {
                const std::uint8_t byte = plain(c);
                sum += models.costs(numbers[before], numbers[byte])[language];
                if ((before | byte) >= 0x80) {
                    const auto kind = [&](std::uint8_t b) { return static_cast<std::size_t>(encoding.kinds[b]); };
                    signs += text::sign_costs()[kind(before) * text::byte_kinds + kind(byte)];
                }
                before = byte;
            }
            letters = std::min(letters, sum);
        }
        if (signs + letters < least) {
            least = signs + letters;
            best = encoding.charset.name;
        }
    }
    return best;
}

}  // namespace retold::reference
