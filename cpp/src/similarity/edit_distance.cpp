// See edit_distance.hpp. The pattern is the shorter string; each text code point updates one column of the matrix.
#include "retold/similarity/edit_distance.hpp"

#include <bit>
#include <span>
#include <utility>
#include <vector>

#include "pattern.hpp"
#include "retold/base/cancel.hpp"

namespace retold::similarity {
namespace {

std::size_t common_subsequence_word(const Pattern& pattern, std::u32string_view text) {
    std::uint64_t column = ~std::uint64_t{0};  // zero bits: where the subsequence grows
    for (const char32_t symbol : text) {
        const std::uint64_t hits = column & *pattern.row(symbol);
        column = (column + hits) | (column - hits);
    }
    return static_cast<std::size_t>(std::popcount(~column));
}

std::size_t common_subsequence_blocks(const Pattern& pattern, std::u32string_view text) {
    std::vector<std::uint64_t> column(pattern.words(), ~std::uint64_t{0});
    CancelCheck check;
    for (const char32_t symbol : text) {
        check();
        const std::uint64_t* row = pattern.row(symbol);
        std::uint64_t carry = 0;
        for (std::size_t w = 0; w < column.size(); ++w) {
            const std::uint64_t hits = column[w] & row[w];
            const std::uint64_t with_carry = column[w] + carry;
            const std::uint64_t sum = with_carry + hits;
            carry = static_cast<std::uint64_t>(with_carry < carry) | static_cast<std::uint64_t>(sum < hits);
            column[w] = sum | (column[w] - hits);
        }
    }
    std::size_t length = 0;
    for (const std::uint64_t word : column) length += static_cast<std::size_t>(std::popcount(~word));
    return length;
}

// Vertical differences of one word of the matrix: where it rises and where it falls.
struct Vertical {
    std::uint64_t up = ~std::uint64_t{0};
    std::uint64_t down = 0;
};

// Horizontal differences that leave a word at a bit, or enter it from the word below (before).
struct Horizontal {
    std::uint64_t up = 0;
    std::uint64_t down = 0;
};

// One column of one word; returns the horizontal differences at the bit number `last`.
inline Horizontal advance(Vertical& v, std::uint64_t hits, Horizontal in, std::size_t last) {
    const std::uint64_t matches = hits | in.down;
    const std::uint64_t zero = (((matches & v.up) + v.up) ^ v.up) | matches | v.down;
    std::uint64_t up = v.down | ~(zero | v.up);
    std::uint64_t down = zero & v.up;
    const Horizontal out{up >> last & 1U, down >> last & 1U};
    up = (up << 1U) | in.up;
    down = (down << 1U) | in.down;
    v.up = down | ~(zero | up);
    v.down = up & zero;
    return out;
}

std::size_t levenshtein_columns(const Pattern& pattern, std::u32string_view text, std::size_t limit) {
    Vertical only;
    std::vector<Vertical> blocks(pattern.words() == 1 ? 0 : pattern.words());
    const std::span<Vertical> column = blocks.empty() ? std::span(&only, 1) : std::span(blocks);
    const std::size_t last = (pattern.length() - 1) % word_bits;
    std::size_t distance = pattern.length();
    CancelCheck check;
    for (std::size_t j = 0; j < text.size(); ++j) {
        check();
        const std::uint64_t* row = pattern.row(text[j]);
        Horizontal edge{1, 0};
        for (std::size_t w = 0; w + 1 < column.size(); ++w) edge = advance(column[w], row[w], edge, word_bits - 1);
        edge = advance(column.back(), row[column.size() - 1], edge, last);
        distance = distance + edge.up - edge.down;
        const std::size_t left = text.size() - 1 - j;  // each column can take off one at most
        if (distance > left && distance - left > limit) return limit + 1;
    }
    return distance;
}

}  // namespace

std::size_t common_subsequence(const Pattern& pattern, std::u32string_view text) {
    return pattern.words() == 1 ? common_subsequence_word(pattern, text) : common_subsequence_blocks(pattern, text);
}

std::size_t common_subsequence(std::u32string_view a, std::u32string_view b) {
    const std::size_t common = strip_common(a, b);
    if (a.size() > b.size()) std::swap(a, b);
    return a.empty() ? common : common + common_subsequence(Pattern(a), b);
}

std::size_t indel(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t least = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (least > limit) return limit + 1;
    const std::size_t distance = a.size() + b.size() - 2 * common_subsequence(a, b);
    return distance > limit ? limit + 1 : distance;
}

std::size_t levenshtein(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    strip_common(a, b);
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    const std::size_t distance = a.empty() ? b.size() : levenshtein_columns(Pattern(a), b, limit);
    return distance > limit ? limit + 1 : distance;
}

}  // namespace retold::similarity
