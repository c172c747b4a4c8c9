#include "retold/text/code_points.hpp"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "retold/base/cpu.hpp"
#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

constexpr std::size_t block_size = 256;
constexpr std::size_t mask_size = 64;

// std::popcount without the instruction, which the oldest machines lack, is a call; this is not.
std::int64_t ones(std::uint64_t mask) {
    mask -= mask >> 1U & 0x5555555555555555ULL;
    mask = (mask & 0x3333333333333333ULL) + (mask >> 2U & 0x3333333333333333ULL);
    mask = (mask + (mask >> 4U)) & 0x0F0F0F0F0F0F0F0FULL;
    return static_cast<std::int64_t>(mask * 0x0101010101010101ULL >> 56U);
}

// One bit per byte of the 64 from `bytes` on (fewer at the text's end): set where the byte continues a code point.
std::uint64_t inner_mask(const char* bytes, std::size_t count) {
#if defined(__SSE2__)
    if (count == mask_size) {
        const __m128i limit = _mm_set1_epi8(-64);  // signed bytes below -64 are 0x80 to 0xBF
        std::uint64_t continued = 0;
        for (unsigned part = 0; part < 4; ++part) {
            const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
            const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmplt_epi8(chunk, limit)));
            continued |= static_cast<std::uint64_t>(bits) << (16 * part);
        }
        return continued;
    }
#endif
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (is_continuation(bytes[i])) mask |= std::uint64_t{1} << i;
    }
    return mask;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text), size_(text.size()) {
    if (is_ascii(text)) return;
    before_.reserve(text.size() / block_size + 2);
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += block_size) {
        before_.push_back(count);
        count += count_code_points(text.substr(at, block_size));
    }
    before_.push_back(count);
    size_ = count;
}

std::size_t CodePointIndex::to_code_point(std::size_t offset) const {
    if (before_.empty()) return offset;
    const std::size_t block = offset / block_size;
    return before_[block] + count_code_points(text_.substr(block * block_size, offset % block_size));
}

std::size_t CodePointIndex::to_byte(std::size_t index) const {
    if (index >= size_) return text_.size();
    if (before_.empty()) return index;
    const auto after = std::upper_bound(before_.begin(), before_.end(), index);
    const auto block = static_cast<std::size_t>(after - before_.begin()) - 1;
    std::size_t left = index - before_[block];
    std::size_t at = block * block_size;
    for (;; ++at) {
        if (is_continuation(text_[at])) continue;
        if (left-- == 0) return at;
    }
}

PointCounter::PointCounter(std::string_view text) : text_(text) {
    advance(0);
}

void PointCounter::advance(std::size_t offset) {
    while (offset >= known_ && known_ <= text_.size()) {
        continued_ += ones(inner_);
        at_ = known_;
        const std::size_t left = text_.size() - at_;
        inner_ = left == 0 ? 0 : inner_mask(text_.data() + at_, std::min(left, mask_size));
        known_ = at_ + mask_size;
    }
}

#if defined(__x86_64__)
// The same with instructions that count bits and look at 32 bytes at once.
__attribute__((target("avx2,popcnt"))) void PointCounter::convert_avx2(std::span<std::int64_t> offsets) {
    const __m256i limit = _mm256_set1_epi8(-64);
    for (std::int64_t& value : offsets) {
        const auto offset = static_cast<std::size_t>(value);
        while (offset >= known_ && known_ + mask_size <= text_.size()) {
            continued_ += _mm_popcnt_u64(inner_);
            const auto* bytes = reinterpret_cast<const __m256i*>(text_.data() + known_);
            const auto low = _mm256_movemask_epi8(_mm256_cmpgt_epi8(limit, _mm256_loadu_si256(bytes)));
            const auto high = _mm256_movemask_epi8(_mm256_cmpgt_epi8(limit, _mm256_loadu_si256(bytes + 1)));
            inner_ = static_cast<std::uint32_t>(low) | static_cast<std::uint64_t>(static_cast<std::uint32_t>(high))
                                                           << 32U;
            at_ = known_;
            known_ += mask_size;
        }
        if (offset >= known_) advance(offset);
        const std::uint64_t below = (std::uint64_t{1} << (offset - at_)) - 1;
        value -= continued_ + _mm_popcnt_u64(inner_ & below);
    }
}
#else
void PointCounter::convert_avx2(std::span<std::int64_t>) {}
#endif

void PointCounter::convert(std::span<std::int64_t> offsets) {
    if (best_simd_level() == SimdLevel::avx2) {
        convert_avx2(offsets);
    } else {
        for (std::int64_t& offset : offsets) offset = before(static_cast<std::size_t>(offset));
    }
}

std::int64_t PointCounter::count(std::size_t offset) const {
    const std::uint64_t below = (std::uint64_t{1} << (offset - at_)) - 1;
    return static_cast<std::int64_t>(offset) - continued_ - ones(inner_ & below);
}

CodePointSpans to_code_points(std::string_view text, std::span<const Span> spans) {
    CodePointSpans result;
    result.starts.reserve(spans.size());
    result.ends.reserve(spans.size());
    PointCounter counter(text);
    for (const Span& span : spans) {
        result.starts.push_back(counter.before(span.start));
        result.ends.push_back(counter.before(span.end));
    }
    return result;
}

}  // namespace retold::text
