// UTF-8 from the buffers of str objects (one, two or four bytes per code point), lone surrogates as three bytes.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace retold::bindings {

// Writes one code point; returns behind it. `out` has room for four bytes.
inline char* put_utf8(char* out, char32_t value) {
    const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
    return out;
}

// Writes eight code points if all are ASCII; false if not.
template <typename Code>
bool put_eight_ascii(const Code* codes, char* out) {
    if constexpr (sizeof(Code) == 1) {
        std::uint64_t word = 0;
        std::memcpy(&word, codes, 8);
        if ((word & 0x8080808080808080ULL) != 0) return false;
        std::memcpy(out, &word, 8);
        return true;
    }
#if defined(__SSE2__)
    if constexpr (sizeof(Code) == 2) {
        const __m128i word = _mm_loadu_si128(reinterpret_cast<const __m128i*>(codes));
        const __m128i above = _mm_and_si128(word, _mm_set1_epi16(static_cast<short>(0xFF80)));
        if (_mm_movemask_epi8(_mm_cmpeq_epi16(above, _mm_setzero_si128())) != 0xFFFF) return false;
        _mm_storel_epi64(reinterpret_cast<__m128i*>(out), _mm_packus_epi16(word, word));
        return true;
    }
#endif
    for (std::size_t i = 0; i < 8; ++i) {
        if (codes[i] >= 0x80) return false;
        out[i] = static_cast<char>(codes[i]);
    }
    return true;
}

template <typename Code>
void encode_utf8(const void* data, std::size_t length, std::string& out) {
    constexpr std::size_t step = 1024;
    const auto* codes = static_cast<const Code*>(data);
    std::array<char, step * 4> room;
    out.clear();
    out.reserve(length + length / 4);
    for (std::size_t first = 0; first < length; first += step) {
        const std::size_t last = first + step < length ? first + step : length;
        char* end = room.data();
        for (std::size_t i = first; i < last;) {
            if (i + 8 <= last && put_eight_ascii(codes + i, end)) {
                i += 8;
                end += 8;
                continue;
            }
            // Letters of one alphabet come in runs: the wide test is not tried again at once.
            const std::size_t until = i + 8 < last ? i + 8 : last;
            while (i < until) end = put_utf8(end, codes[i++]);
        }
        out.append(room.data(), static_cast<std::size_t>(end - room.data()));
    }
}

}  // namespace retold::bindings
