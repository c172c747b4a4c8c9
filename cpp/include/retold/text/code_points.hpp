// Byte offsets to code point offsets and back, for callers (Python) that count code points. Offsets are those of
// well-formed text; a surrogate in three bytes counts as one code point.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::text {

// Looks up offsets of one text in any order. Building is linear; it takes 1/32 of the text's bytes, nothing for ASCII.
// The text must outlive it.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view text);

    // Code points before byte `offset` (at most text.size()); an offset inside a code point counts those that start
    // before it. Constant time.
    std::size_t to_code_point(std::size_t offset) const;
    // The byte where code point number `index` starts; the text's size for an index at or past the end. O(log n).
    std::size_t to_byte(std::size_t index) const;

    Span to_code_points(Span bytes) const { return {to_code_point(bytes.start), to_code_point(bytes.end)}; }
    Span to_bytes(Span points) const { return {to_byte(points.start), to_byte(points.end)}; }

    // Number of code points of the text.
    std::size_t size() const { return size_; }
    bool ascii() const { return before_.empty(); }

  private:
    std::string_view text_;
    std::size_t size_;
    std::vector<std::uint64_t> before_;  // code points before every block; empty for ASCII
};

// Counts code points up to offsets that never decrease: one pass over the text for any number of them.
class PointCounter {
  public:
    explicit PointCounter(std::string_view text);

    // Code points before byte `offset`, which is not below that of any call before and at most text.size().
    std::int64_t before(std::size_t offset) {
        if (offset >= known_) advance(offset);
        if (inner_ == 0) return static_cast<std::int64_t>(offset) - continued_;
        return count(offset);
    }

    // Replaces offsets by code points before them; they ascend and are not below those of any call before.
    void convert(std::span<std::int64_t> offsets);

  private:
    void convert_avx2(std::span<std::int64_t> offsets);
    void advance(std::size_t offset);
    std::int64_t count(std::size_t offset) const;

    std::string_view text_;
    std::size_t at_ = 0;          // where the block starts that inner_ describes
    std::size_t known_ = 0;       // and the first offset behind it
    std::int64_t continued_ = 0;  // bytes before it that continue a code point
    std::uint64_t inner_ = 0;     // such bytes of the block, one bit each
};

// The spans in code points, starts and ends apart, for spans sorted by start and then by end that do not overlap.
// One pass over the text.
struct CodePointSpans {
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
};
CodePointSpans to_code_points(std::string_view text, std::span<const Span> spans);

}  // namespace retold::text
