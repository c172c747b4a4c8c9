#include "retold/text/code_points.hpp"

#include <algorithm>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

constexpr std::size_t block_size = 256;
constexpr std::size_t mask_size = 64;

// One bit per byte of the 64 from `bytes` on (fewer at the text's end): set where the byte starts a code point.
std::uint64_t start_mask(const char* bytes, std::size_t count) {
#if defined(__SSE2__)
    if (count == mask_size) {
        const __m128i limit = _mm_set1_epi8(-64);  // signed bytes below -64 are 0x80 to 0xBF
        std::uint64_t continued = 0;
        for (unsigned part = 0; part < 4; ++part) {
            const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
            const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmplt_epi8(chunk, limit)));
            continued |= static_cast<std::uint64_t>(bits) << (16 * part);
        }
        return ~continued;
    }
#endif
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_continuation(bytes[i])) mask |= std::uint64_t{1} << i;
    }
    return mask;
}

// Counts code points up to offsets that never decrease.
class Counter {
  public:
    explicit Counter(std::string_view text) : text_(text) { load(); }

    std::int64_t before(std::size_t offset) {
        while (offset - at_ >= mask_size) {
            counted_ += std::popcount(mask_);
            at_ += mask_size;
            load();
        }
        const std::uint64_t below = (std::uint64_t{1} << (offset - at_)) - 1;
        return counted_ + std::popcount(mask_ & below);
    }

  private:
    void load() {
        const std::size_t left = text_.size() - std::min(at_, text_.size());
        mask_ = left == 0 ? 0 : start_mask(text_.data() + at_, std::min(left, mask_size));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::int64_t counted_ = 0;
    std::uint64_t mask_ = 0;
};

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

CodePointSpans to_code_points(std::string_view text, std::span<const Span> spans) {
    CodePointSpans result;
    result.starts.reserve(spans.size());
    result.ends.reserve(spans.size());
    Counter counter(text);
    for (const Span& span : spans) {
        result.starts.push_back(counter.before(span.start));
        result.ends.push_back(counter.before(span.end));
    }
    return result;
}

}  // namespace retold::text
