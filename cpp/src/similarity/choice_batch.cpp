// See choice_batch.hpp. The recurrence is that of Hyyrö (2004).
#include "choice_batch.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace retold::similarity {
namespace {

constexpr int no_symbol = 0xFF;  // of no ASCII text, behind the ends of those that are shorter

using Lengths = std::array<std::size_t, ChoiceBatch::width>;

// What a pass over the texts reads.
struct Job {
    const std::uint64_t* bits;
    std::array<const std::uint8_t*, ChoiceBatch::width> texts;
    const Lengths& lengths;
    const Lengths& needed;
};

// Four texts in the parts of one vector; `words` vectors are a column of each.
using Four [[gnu::vector_size(32)]] = std::uint64_t;
constexpr std::size_t vectors = ChoiceBatch::width / 4;

template <std::size_t words>
[[gnu::always_inline]] inline void step(const Job& job, std::size_t at, Four (&columns)[vectors][words]) {
    for (std::size_t v = 0; v < vectors; ++v) {
        const std::uint64_t* rows[4];
        for (std::size_t i = 0; i < 4; ++i) rows[i] = job.bits + job.texts[4 * v + i][at] * words;
        Four carry{};
        for (std::size_t w = 0; w < words; ++w) {
            const Four hits = columns[v][w] & Four{rows[0][w], rows[1][w], rows[2][w], rows[3][w]};
            const Four sum = columns[v][w] + hits + carry;
            if (w + 1 < words) carry = (hits | (columns[v][w] & ~sum)) >> (word_bits - 1);
            columns[v][w] = sum | (columns[v][w] - hits);
        }
    }
}

// All steps, or until no text can have what it needs.
template <std::size_t words>
[[gnu::always_inline]] inline Lengths common_of_all(const Job& job) {
    constexpr std::size_t stride = 16;  // bytes between two looks at what is left
    const std::size_t longest = *std::max_element(job.lengths.begin(), job.lengths.end());
    Four columns[vectors][words];
    std::memset(columns, 0xFF, sizeof(columns));
    Lengths found{};
    bool hope = true;
    for (std::size_t from = 0; from < longest && hope; from += stride) {
        const std::size_t end = std::min(longest, from + stride);
        for (std::size_t at = from; at < end; ++at) step<words>(job, at, columns);
        hope = false;
        for (std::size_t i = 0; i < ChoiceBatch::width; ++i) {
            found[i] = 0;
            for (std::size_t w = 0; w < words; ++w)
                found[i] += static_cast<std::size_t>(std::popcount(~columns[i / 4][w][i % 4]));
            hope = hope || (end < job.lengths[i] && found[i] + job.lengths[i] - end >= job.needed[i]);
        }
    }
    return found;
}

#if defined(__x86_64__)
[[gnu::target("avx2,popcnt")]] Lengths common_avx2(const Job& job, std::size_t words) {
    return words == 1 ? common_of_all<1>(job) : common_of_all<2>(job);
}
#endif

Lengths common_plain(const Job& job, std::size_t words) {
    return words == 1 ? common_of_all<1>(job) : common_of_all<2>(job);
}

}  // namespace

ChoiceBatch::ChoiceBatch(std::u32string_view query)
    : words_(std::max<std::size_t>(words_for(query.size()), 1)), bits_(256 * words_, 0) {
    for (std::size_t i = 0; i < query.size(); ++i) {
        if (query[i] < 128) bits_[query[i] * words_ + i / word_bits] |= std::uint64_t{1} << (i % word_bits);
    }
}

bool ChoiceBatch::add(std::string_view choice, std::uint32_t row) {
    if (choice.size() > longest_choice) return false;
    std::uint8_t* const text = texts_[size_].data();
    std::memcpy(text, choice.data(), choice.size());
    std::memset(text + choice.size(), 0, block);
    std::uint8_t seen = 0;
    for (std::size_t from = 0; from < choice.size(); from += block) {  // blocks of one size are quickly read
        for (std::size_t i = 0; i < block; ++i) seen |= text[from + i];
    }
    if (seen >= 0x80) return false;
    lengths_[size_] = choice.size();
    rows_[size_++] = row;
    return true;
}

std::array<std::size_t, ChoiceBatch::width> ChoiceBatch::common(const std::array<std::size_t, width>& needed,
                                                                SimdLevel level) {
    std::fill(lengths_.begin() + static_cast<std::ptrdiff_t>(size_), lengths_.end(), 0);
    const std::size_t longest = *std::max_element(lengths_.begin(), lengths_.end());
    Job job{bits_.data(), {}, lengths_, needed};
    for (std::size_t i = 0; i < width; ++i) {
        job.texts[i] = texts_[i].data();
        std::memset(texts_[i].data() + lengths_[i], no_symbol, longest - lengths_[i]);
    }
#if defined(__x86_64__)
    if (level == SimdLevel::avx2) return common_avx2(job, words_);
#endif
    static_cast<void>(level);
    return common_plain(job, words_);
}

}  // namespace retold::similarity
