// UTF-8 from the buffers of str objects (one, two or four bytes per code point), lone surrogates as three bytes.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "retold/base/cpu.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
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
#if defined(__x86_64__)
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

#if defined(__x86_64__)
// For each choice of eight pairs of bytes of which only the first byte counts (one bit each): where the bytes that
// count stand.
using Places = std::array<std::array<std::uint8_t, 16>, 256>;
constexpr Places make_places() {
    Places places{};
    for (std::size_t choice = 0; choice < places.size(); ++choice) {
        std::size_t out = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            places[choice][out++] = static_cast<std::uint8_t>(2 * i);
            if ((choice >> i & 1U) == 0) places[choice][out++] = static_cast<std::uint8_t>(2 * i + 1);
        }
        while (out < 16) places[choice][out++] = 0x80;
    }
    return places;
}

// Writes eight code points if all are below 0x800, or all above without surrogates; returns behind them, null if not.
// `out` has room for 32 bytes.
__attribute__((target("ssse3,popcnt"))) inline char* put_eight(__m128i codes, char* out) {
    static constexpr Places places = make_places();
    const auto wide = [](int value) { return _mm_set1_epi16(static_cast<short>(value)); };
    const __m128i plane = _mm_and_si128(codes, wide(0xF800));
    const int low = _mm_movemask_epi8(_mm_cmpeq_epi16(plane, _mm_setzero_si128()));
    const __m128i last = _mm_or_si128(_mm_and_si128(codes, wide(0x3F)), wide(0x80));
    if (low == 0xFFFF) {
        const __m128i ascii = _mm_cmpeq_epi16(_mm_and_si128(codes, wide(0xFF80)), _mm_setzero_si128());
        const __m128i first = _mm_or_si128(_mm_srli_epi16(codes, 6), wide(0xC0));
        const __m128i pairs = _mm_or_si128(first, _mm_slli_epi16(last, 8));
        const __m128i chosen = _mm_or_si128(_mm_and_si128(ascii, codes), _mm_andnot_si128(ascii, pairs));
        const auto choice = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(ascii, _mm_setzero_si128())));
        const __m128i place = _mm_loadu_si128(reinterpret_cast<const __m128i*>(places[choice].data()));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_shuffle_epi8(chosen, place));
        return out + 16 - __builtin_popcount(choice);
    }
    if (low != 0 || _mm_movemask_epi8(_mm_cmpeq_epi16(plane, wide(0xD800))) != 0) return nullptr;
    const __m128i first = _mm_or_si128(_mm_srli_epi16(codes, 12), wide(0xE0));
    const __m128i second = _mm_or_si128(_mm_and_si128(_mm_srli_epi16(codes, 6), wide(0x3F)), wide(0x80));
    const __m128i begin = _mm_or_si128(first, _mm_slli_epi16(second, 8));
    const __m128i triples = _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1);
    const __m128i four = _mm_shuffle_epi8(_mm_unpacklo_epi16(begin, last), triples);
    const __m128i others = _mm_shuffle_epi8(_mm_unpackhi_epi16(begin, last), triples);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), four);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + 12), others);
    return out + 24;
}

template <typename Code>
__m128i load_eight(const Code* codes) {
    if constexpr (sizeof(Code) == 2) return _mm_loadu_si128(reinterpret_cast<const __m128i*>(codes));
    return _mm_unpacklo_epi8(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(codes)), _mm_setzero_si128());
}
#endif

// Writes eight code points; returns behind them.
template <typename Code>
char* put_any_eight(const Code* codes, char* out, [[maybe_unused]] bool vectors) {
#if defined(__x86_64__)
    if constexpr (sizeof(Code) < 4) {
        char* end = vectors ? put_eight(load_eight(codes), out) : nullptr;
        if (end != nullptr) return end;
    }
#endif
    for (std::size_t i = 0; i < 8; ++i) out = put_utf8(out, codes[i]);
    return out;
}

template <typename Code>
void encode_utf8(const void* data, std::size_t length, std::string& out) {
    constexpr std::size_t step = 1024;
    const bool vectors = best_simd_level() == SimdLevel::avx2;
    const auto* codes = static_cast<const Code*>(data);
    std::array<char, step * 4> room;
    out.clear();
    out.reserve(length * std::min<std::size_t>(sizeof(Code) + 1, 3));
    for (std::size_t first = 0; first < length; first += step) {
        const std::size_t last = first + step < length ? first + step : length;
        char* end = room.data();
        std::size_t i = first;
        for (; i + 8 <= last; i += 8) {
            if (put_eight_ascii(codes + i, end)) {
                end += 8;
            } else {
                end = put_any_eight(codes + i, end, vectors);
            }
        }
        for (; i < last; ++i) end = put_utf8(end, codes[i]);
        out.append(room.data(), static_cast<std::size_t>(end - room.data()));
    }
}

}  // namespace retold::bindings
