// See choice_batch.hpp. Eight texts to a vector, whose places in the query come from registers: a permutation by the
// codes of eight symbols takes the place of eight loads.
#include <algorithm>
#include <cstring>

#include "choice_job.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#define RETOLD_AVX512 "avx512f,avx512bw,avx512vbmi,avx512vpopcntdq"

namespace retold::similarity {
namespace {

constexpr std::size_t in_vector = 8;
constexpr std::size_t vectors = ChoiceBatch::width / in_vector;
constexpr std::size_t step = 8;       // symbols between two looks at what is left
constexpr std::size_t of_table = 8;   // codes in a register
constexpr int either_but_not = 0xF4;  // a | (b & ~c)
constexpr int neither = 0x11;         // ~(b | c)

// All lanes: g++ 12 warns of what it passes to the forms without a mask.
constexpr __mmask8 all = 0xFF;

// Eight symbols from `at` on; behind the end, bytes that are no ASCII.
std::uint64_t eight_symbols(const unsigned char* text, std::size_t length, std::size_t at) {
    std::uint64_t symbols = ~std::uint64_t{0};
    if (at + step <= length) {
        std::memcpy(&symbols, text + at, step);
    } else if (at < length && length >= step) {
        const std::size_t gone = 8 * (at + step - length);
        std::memcpy(&symbols, text + length - step, step);
        symbols = symbols >> gone | ~std::uint64_t{0} << (64 - gone);
    } else if (at < length) {
        std::memcpy(&symbols, text + at, length - at);
    }
    return symbols;
}

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i load(const void* from) {
    return _mm512_loadu_si512(from);
}

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i all_of(std::size_t number) {
    return _mm512_set1_epi64(static_cast<long long>(number));
}

// Eight symbols of eight texts.
using Symbols = std::array<std::uint64_t, in_vector>;

[[gnu::noinline]] Symbols symbols_of_any(const ChoiceJob& job, std::size_t text, std::size_t at) {
    Symbols symbols;
    for (std::size_t i = 0; i < in_vector; ++i) {
        symbols[i] = eight_symbols(job.texts[text + i], job.lengths[text + i], at);
    }
    return symbols;
}

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i eight_times_eight(const unsigned char* const* texts,
                                                                                    std::size_t at) {
    long long symbols[in_vector];
    for (std::size_t i = 0; i < in_vector; ++i) std::memcpy(symbols + i, texts[i] + at, step);
    return _mm512_set_epi64(symbols[7], symbols[6], symbols[5], symbols[4], symbols[3], symbols[2], symbols[1],
                            symbols[0]);
}

// The codes of the symbols from `at` on; behind the end of the longest text, anything.
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i codes_of(const ChoiceJob& job, std::size_t text,
                                                                           std::size_t at) {
    __m512i bytes;
    if (at + step <= job.shortest) {
        bytes = eight_times_eight(job.texts.data() + text, at);
    } else if (job.shortest == job.longest && job.longest >= step) {  // the last ones, moved to their place
        const std::size_t gone = 8 * (at + step - job.longest);
        bytes =
            _mm512_maskz_srlv_epi64(all, eight_times_eight(job.texts.data() + text, job.longest - step), all_of(gone));
    } else {
        bytes = load(symbols_of_any(job, text, at).data());
    }
    const __mmask64 ascii = ~_mm512_movepi8_mask(bytes);
    const std::uint8_t* codes = job.codes->of_symbol.data();
    return _mm512_maskz_permutex2var_epi8(ascii, load(codes), bytes, load(codes + 64));
}

// The places of eight symbols by the lowest bits of their codes, from 8 * `tables` of them.
template <std::size_t tables>
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i places_of(__m512i codes, const __m512i* table) {
    const __m512i low = _mm512_permutex2var_epi64(table[0], codes, table[1]);
    const __m512i high = _mm512_permutex2var_epi64(table[2], codes, table[3]);
    const __mmask8 second = _mm512_test_epi64_mask(codes, all_of(2 * of_table));
    const __m512i places = _mm512_mask_blend_epi64(second, low, high);
    if constexpr (tables == 4) return places;
    const __m512i other_low = _mm512_permutex2var_epi64(table[tables - 4], codes, table[tables - 3]);
    const __m512i other_high = _mm512_permutex2var_epi64(table[tables - 2], codes, table[tables - 1]);
    const __mmask8 last = _mm512_test_epi64_mask(codes, all_of(4 * of_table));
    return _mm512_mask_blend_epi64(last, places, _mm512_mask_blend_epi64(second, other_low, other_high));
}

template <std::size_t words, std::size_t tables>
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline void advance(__m512i codes, const __m512i* table,
                                                                       __m512i* column) {
    __m512i carry = _mm512_setzero_si512();
    for (std::size_t w = 0; w < words; ++w) {
        const __m512i places = places_of<tables>(codes, table + w * tables);
        const __m512i hits = _mm512_and_si512(column[w], places);
        __m512i sum = _mm512_add_epi64(column[w], hits);
        if (w > 0) sum = _mm512_add_epi64(sum, carry);
        if (w + 1 < words) {
            carry = _mm512_maskz_srli_epi64(all, _mm512_ternarylogic_epi64(hits, column[w], sum, either_but_not), 63);
        }
        column[w] = _mm512_ternarylogic_epi64(sum, column[w], places, either_but_not);
    }
}

// Whether none of eight texts can have what it needs, after `done` steps. See beside().
template <std::size_t words>
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline bool lost(const ChoiceJob& job, std::size_t text,
                                                                    std::size_t done, const __m512i* column) {
    const __m512i lengths = load(job.lengths.data() + text);
    const __m512i before = _mm512_sub_epi64(all_of(job.size + done), lengths);
    __m512i most = lengths;
    for (std::size_t w = 0; w < words; ++w) {
        const __m512i kept = _mm512_maskz_max_epi64(all, _mm512_sub_epi64(before, all_of(w * word_bits)), all_of(0));
        const __m512i behind = _mm512_maskz_sllv_epi64(all, _mm512_set1_epi64(-1), kept);
        const __m512i zeros = _mm512_ternarylogic_epi64(behind, behind, column[w], neither);
        most = _mm512_add_epi64(most, _mm512_popcnt_epi64(zeros));
    }
    const __m512i least = _mm512_add_epi64(load(job.needed.data() + text), all_of(done));
    return _mm512_cmpgt_epi64_mask(least, most) == 0xFF;
}

template <std::size_t words, std::size_t tables>
[[gnu::target(RETOLD_AVX512)]] ChoiceBatch::Lengths common(const ChoiceJob& job) {
    __m512i table[words * tables];
    for (std::size_t w = 0; w < words; ++w) {
        for (std::size_t i = 0; i < tables; ++i) {
            table[w * tables + i] = load(job.codes->places[w].data() + of_table * i);
        }
    }
    __m512i columns[vectors][words];
    for (auto& column : columns) {
        for (__m512i& part : column) part = _mm512_set1_epi64(-1);
    }
    for (std::size_t done = 0; done < job.longest;) {
        __m512i codes[vectors];
        for (std::size_t v = 0; v < vectors; ++v) codes[v] = codes_of(job, v * in_vector, done);
        const std::size_t end = std::min(done + step, job.longest);
        for (; done < end; ++done) {
            for (std::size_t v = 0; v < vectors; ++v) {
                advance<words, tables>(codes[v], table, columns[v]);
                codes[v] = _mm512_maskz_srli_epi64(all, codes[v], 8);
            }
        }
        if (done <= job.look) continue;
        bool hope = false;
        for (std::size_t v = 0; v < vectors; ++v) hope = hope || !lost<words>(job, v * in_vector, done, columns[v]);
        if (!hope) break;
    }
    ChoiceBatch::Lengths found;
    for (std::size_t v = 0; v < vectors; ++v) {
        __m512i sum = _mm512_setzero_si512();
        for (const __m512i& part : columns[v]) {
            sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(_mm512_ternarylogic_epi64(part, part, part, neither)));
        }
        _mm512_storeu_si512(found.data() + v * in_vector, sum);
    }
    return found;
}

}  // namespace

ChoiceBatch::Lengths common_avx512(const ChoiceJob& job, std::size_t words) {
    if (job.codes->count <= 4 * of_table) return words == 1 ? common<1, 4>(job) : common<2, 4>(job);
    return words == 1 ? common<1, 8>(job) : common<2, 8>(job);
}

}  // namespace retold::similarity
#endif
