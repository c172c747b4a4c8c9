// A stop mark is recognised by its last byte and the byte before it, each looked up by its two nibbles (the shuffle
// tables of Langdale's "shufti"): eight buckets of marks, a bit each. Marks with the same upper nibble in the byte
// before share a bucket, so that this byte is matched exactly. A hit is a candidate; the scanner decodes it and drops
// the few that are other characters. Marks of rarer scripts, of which there are too many for that, are recognised by
// their lead byte, E1 or EA, and then by the second one.
#include "tokenize/stop_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/vector_bytes.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t block_size = 64;

constexpr unsigned rare_bucket = 7;

// Scripts behind Ethiopic, Khmer and Mongolian aside, and those behind Yi: Philippine, Balinese, Ol Chiki, Vai,
// Javanese, Meetei Mayek ...
constexpr bool is_rare(char32_t c) {
    return (c >= 0x1400 && c < 0x1780) || (c >= 0x18B0 && c < 0x2000) || (c >= 0xA000 && c < 0xAC00);
}

// Left to those who ask for roles: marks of dead scripts and of old print, small forms, ⋯. Each would make candidates
// of many characters of Thai and Chinese.
constexpr bool is_left_out(char32_t c) {
    return c > 0xFFFF || (c >= 0x800 && c < 0x840) || c == 0x22EF || (c >= 0x2E00 && c < 0x2E80) ||
           (c >= 0xFE50 && c < 0xFE70);
}

struct NibbleTables {
    base::Nibbles last_low{}, last_high{}, before_low{}, before_high{};
    std::array<std::uint64_t, 2> rare_seconds{};  // second bytes of rare marks behind E1 and behind EA

    constexpr void add(char32_t c) {
        if (is_rare(c)) {
            rare_seconds[c < 0xA000 ? 0 : 1] |= std::uint64_t{1} << (c >> 6U & 0x3FU);
            return add(rare_bucket, static_cast<std::uint8_t>(0xE0U | c >> 12U), 0);
        }
        if (c < 0x80) return add(0, static_cast<std::uint8_t>(c), 0);
        const auto before = static_cast<std::uint8_t>(c < 0x800 ? 0xC0U | c >> 6U : 0x80U | (c >> 6U & 0x3FU));
        add((before >> 4U) - 7U, static_cast<std::uint8_t>(0x80U | (c & 0x3FU)), before);
    }

    // `before` 0: any byte.
    constexpr void add(unsigned bucket, std::uint8_t last, std::uint8_t before) {
        const auto bit = static_cast<std::uint8_t>(1U << bucket);
        last_low[last & 15U] |= bit;
        last_high[last >> 4U] |= bit;
        for (unsigned nibble = 0; nibble < 16; ++nibble) {
            if (before == 0 || nibble == (before & 15U)) before_low[nibble] |= bit;
            if (before == 0 || nibble == before >> 4U) before_high[nibble] |= bit;
        }
    }
};

constexpr NibbleTables make_tables() {
    NibbleTables tables;
    for (const text::StopRange& range : text::stop_ranges) {
        for (char32_t c = range.first; c <= range.last; ++c) {
            if (may_end(range.stop) && !is_left_out(c)) tables.add(c);
        }
    }
    for (const char32_t c : {U'\n', U'\v', U'\f', U'\r', U'\u0085', U'\u2028', U'\u2029'}) tables.add(c);
    return tables;
}

constexpr NibbleTables tables = make_tables();

bool is_stop(char32_t c) {
    return line_break_of(c) != LineBreak::none || may_end(stop_of(c));
}

std::uint64_t mask_scalar(std::string_view text, std::size_t at, char mark) {
    const std::size_t end = std::min(text.size(), at + block_size);
    std::uint64_t mask = 0;
    unsigned before = at == 0 ? 0U : static_cast<unsigned char>(text[at - 1]);
    for (std::size_t i = at; i < end; ++i) {
        const unsigned last = static_cast<unsigned char>(text[i]);
        const unsigned hit = tables.last_low[last & 15U] & tables.last_high[last >> 4U] &
                             tables.before_low[before & 15U] & tables.before_high[before >> 4U];
        mask |= static_cast<std::uint64_t>(hit != 0 || text[i] == mark) << (i - at);
        before = last;
    }
    return mask;
}

#if defined(RETOLD_HAS_VECTOR)
RETOLD_VECTOR inline base::Bytes look_up(const base::Nibbles& low, const base::Nibbles& high,
                                         const base::Bytes& bytes) {
    return base::common(base::look_up(low, base::low_nibbles(bytes)), base::look_up(high, base::high_nibbles(bytes)));
}

// The mask of 64 bytes with one byte before them.
RETOLD_VECTOR inline std::uint64_t mask_of_block(const char* bytes, char mark) {
    const base::Bytes last = base::load(bytes);
    const base::Bytes hit = base::common(look_up(tables.last_low, tables.last_high, last),
                                         look_up(tables.before_low, tables.before_high, base::load(bytes - 1)));
    return base::nonzero(base::either(hit, base::same(last, mark)));
}

RETOLD_VECTOR std::uint64_t mask_vector(std::string_view text, std::size_t at, char mark) {
    if (at > 0 && at + block_size <= text.size()) return mask_of_block(text.data() + at, mark);
    std::array<char, block_size + 1> padded{};
    if (at > 0) padded[0] = text[at - 1];
    std::memcpy(padded.data() + 1, text.data() + at, std::min(block_size, text.size() - at));
    return mask_of_block(padded.data() + 1, mark);
}
#endif

}  // namespace

StopScanner::StopScanner(std::string_view text, SimdLevel level, char mark)
    : text_(text), mask_of_(mask_scalar), mark_(mark) {
#if defined(RETOLD_HAS_VECTOR)
    if (level != SimdLevel::scalar) mask_of_ = mask_vector;
#else
    static_cast<void>(level);
#endif
    load();
}

// Whether a rare stop mark may start at the lead byte.
bool StopScanner::is_rare_lead(unsigned char lead, std::size_t at) const {
    if (at + 1 >= text_.size()) return false;
    return (tables.rare_seconds[lead == 0xE1 ? 0 : 1] >> (static_cast<unsigned char>(text_[at + 1]) & 0x3FU) & 1U) != 0;
}

void StopScanner::load() {
    mask_ = block_ < text_.size() ? mask_of_(text_, block_, mark_) : 0;
}

std::size_t StopScanner::next(std::size_t from) {
    if (from >= block_ + block_size) {
        block_ = from / block_size * block_size;
        load();
    }
    if (from > block_) mask_ &= ~std::uint64_t{0} << (from - block_);
    for (;;) {
        while (mask_ == 0) {
            block_ += block_size;
            if (block_ >= text_.size()) return text_.size();
            load();
        }
        const std::size_t last = block_ + static_cast<std::size_t>(std::countr_zero(mask_));
        const auto byte = static_cast<unsigned char>(text_[last]);
        const bool lead = byte >= 0xC0;
        if (!lead || is_rare_lead(byte, last)) {
            const Character mark = lead ? character_at(text_, last) : character_before(text_, last + 1);
            const std::size_t start = lead ? last : last + 1 - mark.size;
            if (start >= from && (is_stop(mark.code_point) || text_[last] == mark_)) return start;
        }
        mask_ &= mask_ - 1;
    }
}

}  // namespace retold::tokenize
