// See choice_batch.hpp. The recurrence is that of Hyyrö (2004).
#include "choice_batch.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "choice_job.hpp"
#include "retold/text/utf8.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

constexpr unsigned char no_symbol = 0xFF;  // of no ASCII text, behind the ends of those that are shorter
constexpr std::size_t block = 8;           // steps between two looks at what is left
constexpr std::size_t width = ChoiceBatch::width;

using Lengths = ChoiceBatch::Lengths;
using Job = ChoiceJob;
using Heads = std::array<const unsigned char*, width>;

// Where texts are missing the last one stands again.
void add_texts(std::span<const Choice> choices, const Lengths& needed, Job& job) {
    job.shortest = choices.front().text.size();
    job.longest = choices.back().text.size();
    job.needed = needed;
    const std::size_t last = choices.size() - 1;
    for (std::size_t i = choices.size(); i < width; ++i) job.needed[i] = needed[last];
    for (std::size_t i = 0; i < width; ++i) {
        job.texts[i] = reinterpret_cast<const unsigned char*>(choices[std::min(i, last)].text.data());
    }
    if (job.shortest == job.longest) {
        job.lengths.fill(job.longest);
    } else {
        for (std::size_t i = 0; i < width; ++i) job.lengths[i] = choices[std::min(i, last)].text.size();
    }
    std::array<std::size_t, 4> looks{};  // four at a time: each waits for the one before
    for (std::size_t i = 0; i < width; ++i) {
        std::size_t& look = looks[i % looks.size()];
        look = std::max(look, job.lengths[i] - std::min(job.lengths[i], job.needed[i]));
    }
    job.look = std::ranges::max(looks);
}

// Some steps of all texts: from the texts themselves, or from copies that go on behind their ends.
struct Steps {
    Heads heads;
    std::size_t first;
    std::size_t last;
};

class Ahead {
  public:
    Steps steps(const Job& job, std::size_t first, std::size_t last) {
        if (last <= job.shortest) return {job.texts, first, last};
        Heads heads;
        for (std::size_t i = 0; i < width; ++i) {
            copies_[i].fill(no_symbol);
            for (std::size_t at = first; at < std::min(job.lengths[i], last); ++at) {
                copies_[i][at - first] = job.texts[i][at];
            }
            heads[i] = copies_[i].data();
        }
        return {heads, 0, last - first};
    }

  private:
    std::array<std::array<unsigned char, block>, width> copies_;
};

template <std::size_t words>
Lengths common_scalar(const Job& job) {
    std::uint64_t columns[width][words];
    std::memset(columns, 0xFF, sizeof(columns));
    Ahead ahead;  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
    bool hope = true;
    for (std::size_t done = 0; done < job.longest && hope;) {
        const std::size_t end = std::min(done + block, job.longest);
        const Steps steps = ahead.steps(job, done, end);
        done = end;
        for (std::size_t at = steps.first; at < steps.last; ++at) {
            for (std::size_t i = 0; i < width; ++i) {
                std::uint64_t carry = 0;
                for (std::size_t w = 0; w < words; ++w) {
                    std::uint64_t& column = columns[i][w];
                    const std::uint64_t hits = column & job.bits[w * ChoiceBatch::symbols + steps.heads[i][at]];
                    const std::uint64_t sum = column + hits + carry;
                    carry = (hits | (column & ~sum)) >> (word_bits - 1);
                    column = sum | (column - hits);
                }
            }
        }
        if (done <= job.look) continue;
        hope = false;
        for (std::size_t i = 0; i < width && !hope; ++i) {
            std::size_t most = job.lengths[i];
            for (std::size_t w = 0; w < words; ++w) {
                const std::size_t before = std::max(job.beside(i, done), w * word_bits) - w * word_bits;
                const std::uint64_t behind = before < word_bits ? ~std::uint64_t{0} << before : 0;
                most += static_cast<std::size_t>(std::popcount(~(columns[i][w] | behind)));
            }
            hope = most >= job.needed[i] + done;
        }
    }
    Lengths found{};
    for (std::size_t i = 0; i < width; ++i) {
        for (const std::uint64_t column : columns[i]) found[i] += static_cast<std::size_t>(std::popcount(~column));
    }
    return found;
}

#if defined(__x86_64__)
// The places of four bytes, each in its part of the vector.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i places_of_four(const std::uint64_t* bits,
                                                                          const unsigned char* const* heads,
                                                                          std::size_t at) {
    const auto* const doubles = reinterpret_cast<const double*>(bits);
    const __m128d low = _mm_loadh_pd(_mm_load_sd(doubles + heads[0][at]), doubles + heads[1][at]);
    const __m128d high = _mm_loadh_pd(_mm_load_sd(doubles + heads[2][at]), doubles + heads[3][at]);
    return _mm256_castpd_si256(_mm256_insertf128_pd(_mm256_castpd128_pd256(low), high, 1));
}

template <std::size_t words>
[[gnu::target("avx2"), gnu::always_inline]] inline void step(const std::uint64_t* bits,
                                                             const unsigned char* const* heads, std::size_t at,
                                                             __m256i* column) {
    __m256i carry = _mm256_setzero_si256();
    for (std::size_t w = 0; w < words; ++w) {
        const __m256i places = places_of_four(bits + w * ChoiceBatch::symbols, heads, at);
        const __m256i hits = _mm256_and_si256(column[w], places);
        __m256i sum = _mm256_add_epi64(column[w], hits);
        if (w > 0) sum = _mm256_add_epi64(sum, carry);
        if (w + 1 < words) carry = _mm256_srli_epi64(_mm256_or_si256(hits, _mm256_andnot_si256(sum, column[w])), 63);
        column[w] = _mm256_or_si256(sum, _mm256_sub_epi64(column[w], hits));
    }
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i count_zeros(__m256i parts) {
    const __m256i low = _mm256_set1_epi8(0x0F);
    const __m256i zeros = _mm256_broadcastsi128_si256(_mm_setr_epi8(4, 3, 3, 2, 3, 2, 2, 1, 3, 2, 2, 1, 2, 1, 1, 0));
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(parts, 4), low);
    const __m256i counts =
        _mm256_add_epi8(_mm256_shuffle_epi8(zeros, _mm256_and_si256(parts, low)), _mm256_shuffle_epi8(zeros, high));
    return _mm256_sad_epu8(counts, _mm256_setzero_si256());
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load_four(const std::size_t* numbers) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(numbers));
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i four_of(std::size_t number) {
    return _mm256_set1_epi64x(static_cast<long long>(number));
}

// Whether none of four texts can have what it needs, after `done` steps. See beside().
template <std::size_t words>
[[gnu::target("avx2"), gnu::always_inline]] inline bool lost(const Job& job, std::size_t text, std::size_t done,
                                                             const __m256i* column) {
    const __m256i lengths = load_four(job.lengths.data() + text);
    const __m256i before = _mm256_sub_epi64(four_of(job.size + done), lengths);
    __m256i most = lengths;
    for (std::size_t w = 0; w < words; ++w) {
        // the numbers are small, so that their halves can be compared on their own
        const __m256i kept = _mm256_max_epi32(_mm256_sub_epi64(before, four_of(w * word_bits)), _mm256_setzero_si256());
        const __m256i behind = _mm256_sllv_epi64(_mm256_set1_epi64x(-1), kept);
        most = _mm256_add_epi64(most, count_zeros(_mm256_or_si256(column[w], behind)));
    }
    const __m256i least = _mm256_add_epi64(load_four(job.needed.data() + text), four_of(done));
    return _mm256_movemask_epi8(_mm256_cmpgt_epi64(least, most)) == -1;
}

template <std::size_t words>
[[gnu::target("avx2")]] Lengths common_avx2(const Job& job) {
    constexpr std::size_t vectors = width / 4;
    __m256i columns[vectors][words];
    for (auto& column : columns) {
        for (__m256i& part : column) part = _mm256_set1_epi64x(-1);
    }
    Ahead ahead;  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
    for (std::size_t done = 0; done < job.longest;) {
        const std::size_t end = std::min(done + block, job.longest);
        const Steps steps = ahead.steps(job, done, end);
        done = end;
        for (std::size_t at = steps.first; at < steps.last; ++at) {
            for (std::size_t v = 0; v < vectors; ++v) step<words>(job.bits, steps.heads.data() + 4 * v, at, columns[v]);
        }
        if (done <= job.look) continue;
        bool hope = false;
        for (std::size_t v = 0; v < vectors && !hope; ++v) hope = !lost<words>(job, 4 * v, done, columns[v]);
        if (!hope) break;
    }
    Lengths found;
    for (std::size_t v = 0; v < vectors; ++v) {
        __m256i sum = _mm256_setzero_si256();
        for (const __m256i& part : columns[v]) sum = _mm256_add_epi64(sum, count_zeros(part));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(found.data()) + v, sum);
    }
    return found;
}
#endif

}  // namespace

ChoiceBatch::ChoiceBatch(std::u32string_view query)
    : size_(query.size()), words_(std::max<std::size_t>(words_for(query.size()), 1)) {
    for (std::size_t i = 0; i < query.size(); ++i) {
        if (query[i] < 0x80) bits_[i / word_bits * symbols + query[i]] |= std::uint64_t{1} << (i % word_bits);
    }
    add_codes(query);
}

void ChoiceBatch::add_codes(std::u32string_view query) {
    for (const char32_t symbol : query) {
        if (symbol >= codes_.of_symbol.size() || codes_.of_symbol[symbol] != 0) continue;
        const std::size_t code = codes_.count++;
        if (code >= ChoiceCodes::most) return;
        codes_.of_symbol[symbol] = static_cast<std::uint8_t>(code);
        for (std::size_t word = 0; word < codes_.places.size(); ++word) {
            codes_.places[word][code] = bits_[word * symbols + symbol];
        }
    }
}

bool ChoiceBatch::takes(std::string_view choice) {
    return choice.size() <= longest_choice && text::is_ascii(choice);
}

BatchKernel best_batch_kernel(SimdLevel level) {
#if defined(__x86_64__)
    if (level == SimdLevel::avx2) {
        const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vpopcntdq");
        return wide ? BatchKernel::avx512 : BatchKernel::avx2;
    }
#endif
    static_cast<void>(level);
    return BatchKernel::scalar;
}

Lengths ChoiceBatch::common(std::span<const Choice> choices, const Lengths& needed, BatchKernel kernel) const {
    Job job;  // NOLINT(cppcoreguidelines-pro-type-member-init): a third of a kilobyte, written before it is read
    job.bits = bits_.data();
    job.codes = &codes_;
    job.size = size_;
    add_texts(choices, needed, job);
#if defined(__x86_64__)
    if (kernel == BatchKernel::avx512 && codes_.count <= ChoiceCodes::most) return common_avx512(job, words_);
    if (kernel != BatchKernel::scalar) return words_ == 1 ? common_avx2<1>(job) : common_avx2<2>(job);
#endif
    static_cast<void>(kernel);
    return words_ == 1 ? common_scalar<1>(job) : common_scalar<2>(job);
}

}  // namespace retold::similarity
