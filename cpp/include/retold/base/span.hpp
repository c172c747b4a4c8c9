// Half-open byte ranges into a UTF-8 text that somebody else owns; the currency of every result of this library.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace retold {

// Bytes [start, end) of a text. A default span is empty and lies at 0.
struct Span {
    std::size_t start = 0;
    std::size_t end = 0;

    constexpr std::size_t size() const { return end - start; }
    constexpr bool empty() const { return start == end; }
    constexpr bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// A span of a text shorter than 4 GiB, in half of the memory, for where there are many.
struct ShortSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    constexpr ShortSpan() = default;
    constexpr explicit ShortSpan(Span span)
        : start(static_cast<std::uint32_t>(span.start)), end(static_cast<std::uint32_t>(span.end)) {}
    constexpr operator Span() const { return {start, end}; }  // NOLINT(google-explicit-constructor): it is one
    constexpr std::size_t size() const { return end - start; }
    constexpr bool empty() const { return start == end; }
    constexpr bool contains(const Span& other) const { return Span(*this).contains(other); }
    friend constexpr auto operator<=>(const ShortSpan&, const ShortSpan&) = default;
};

// The bytes of `text` in `span`. The span must lie inside the text.
constexpr std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.size());
}

// How many bytes two spans share.
constexpr std::size_t overlap(Span a, Span b) {
    const std::size_t start = a.start > b.start ? a.start : b.start;
    const std::size_t end = a.end < b.end ? a.end : b.end;
    return start < end ? end - start : 0;
}

}  // namespace retold
