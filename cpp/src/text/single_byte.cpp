#include "text/single_byte.hpp"

#include <algorithm>

namespace retold::text {

const SingleByteIndex& SingleByteIndex::instance() {
    static const SingleByteIndex index;
    return index;
}

SingleByteIndex::SingleByteIndex() : rows_(1) {
    char32_t last = 0;
    for (const auto& half : upper_halves) last = std::max<char32_t>(last, *std::max_element(half.begin(), half.end()));
    slots_.assign(std::size_t{last} + 1, 0);
    for (std::size_t e = 0; e < encoding_count; ++e) {
        const auto set = static_cast<EncodingSet>(1U << e);
        for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
            const auto assign = [&](char32_t code_point) {
                Row& row = row_of(code_point);
                if (row.bytes[e] != 0) return;
                row.bytes[e] = static_cast<std::uint8_t>(byte);
                if (byte < 0xC0) row.roles.trail |= set;
                if (byte >= 0xC2 && byte <= 0xDF) row.roles.lead2 |= set;
                if (byte >= 0xE0 && byte <= 0xEF) row.roles.lead3 |= set;
                if (byte >= 0xF0 && byte <= 0xF4) row.roles.lead4 |= set;
            };
            assign(upper_halves[e][byte - 0x80]);
            // Converters that call windows encodings by their ISO name, or do not know a byte, leave C1 controls.
            if (byte < 0xA0 && e <= static_cast<std::size_t>(SingleByte::iso_8859_2)) assign(byte);
        }
    }
}

SingleByteIndex::Row& SingleByteIndex::row_of(char32_t code_point) {
    if (slots_[code_point] == 0) {
        slots_[code_point] = static_cast<std::uint16_t>(rows_.size());
        rows_.emplace_back();
    }
    return rows_[slots_[code_point]];
}

}  // namespace retold::text
