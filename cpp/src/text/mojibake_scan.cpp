#include "text/mojibake_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

#include "retold/text/utf8.hpp"
#include "text/ordinary_words.hpp"
#include "text/plausibility.hpp"
#include "text/single_byte.hpp"

namespace retold::text {
namespace {

// The first byte at or after `at` that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        word &= high_bits;
        if (word != 0 && std::endian::native == std::endian::little) {
            return at + static_cast<std::size_t>(std::countr_zero(word)) / 8;
        }
        if (word != 0) break;
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

// The last characters read, newest first.
class Window {
  public:
    void push(char32_t code_point, const ByteRoles& roles) {
        newest_ = (newest_ + 1) % size;
        code_points_[newest_] = code_point;
        roles_[newest_] = roles;
    }
    static constexpr std::size_t size = 8;
    char32_t code_point(std::size_t back) const { return code_points_[(newest_ + size - back) % size]; }
    const ByteRoles& roles(std::size_t back) const { return roles_[(newest_ + size - back) % size]; }

  private:
    std::array<char32_t, size> code_points_{};
    std::array<ByteRoles, size> roles_{};
    std::size_t newest_ = 0;
};

// decode_at(), with the common cases in line.
inline Unit read_unit(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && is_continuation(text[at + 1])) {
        return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2, true};
    }
    if (lead > 0xE0 && lead < 0xED && at + 2 < text.size() && is_continuation(text[at + 1]) &&
        is_continuation(text[at + 2])) {
        return {((lead & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3, true};
    }
    return decode_at(text, at);
}

// A code point from the bytes of `count` characters, newest first.
char32_t assemble(const Window& window, std::size_t count, SingleByte encoding) {
    const SingleByteIndex& index = SingleByteIndex::instance();
    char32_t value = index.byte(window.code_point(count - 1), encoding) & (0xFFU >> (count + 1));
    for (std::size_t i = count - 1; i-- > 0;)
        value = (value << 6U) | (index.byte(window.code_point(i), encoding) & 0x3FU);
    return value;
}

// Whether the last `count` characters are a piece of an ordinary word, so that nothing about them is odd. Says no more
// than is_promising(), but at once.
bool is_ordinary(const Window& window, char32_t next, std::size_t count) {
    const Alphabets& alphabets = Alphabets::instance();
    const std::uint8_t script = alphabets.letter(window.code_point(0));
    if (script == 0) return false;
    for (std::size_t i = 1; i < count; ++i) {
        if (alphabets.letter(window.code_point(i)) != script) return false;
    }
    const char32_t before = window.code_point(count);
    const bool begins = before < U'A' || alphabets.letter(before) == script || alphabets.capital(before) == script;
    return begins && (next < U'A' || alphabets.letter(next) == script);
}

// Pushes the last characters of a part that is passed over, as many as are looked at from behind it.
void push_last(std::string_view part, Window& window) {
    const Unit last = decode_before(part, part.size());
    if (last.size < part.size()) {
        const Unit before = decode_before(part, part.size() - last.size);
        window.push(before.code_point, SingleByteIndex::instance().roles(before.code_point));
    }
    window.push(last.code_point, SingleByteIndex::instance().roles(last.code_point));
}

// Whether the last `count` characters look odder than the character they would be in one of the encodings. A neighbour
// that may itself be part of a sequence says nothing about that character.
bool is_promising(const Window& window, char32_t next, std::size_t count, EncodingSet encodings) {
    if (is_ordinary(window, next, count)) return false;
    std::array<Trait, 8> traits;
    const auto trait_count = count + 3;
    traits[0] = trait_of(window.code_point(count + 1));
    traits[1] = trait_of(window.code_point(count));
    for (std::size_t i = 0; i < count; ++i) traits[2 + i] = trait_of(window.code_point(count - 1 - i));
    traits[2 + count] = trait_of(next);
    const double before = oddness(std::span(traits).first(trait_count), 2, trait_count);
    const double bound = before + 1.2 * static_cast<double>(count - 2);
    // Three letters in a row may be UTF-8 by chance, in encodings that have all of an alphabet up there.
    if (before < (count == 2 ? .5 : count == 3 ? .7 : 1)) return false;
    for (std::size_t e = 0; e < encoding_count; ++e) {
        if ((encodings >> e & 1U) == 0) continue;
        const char32_t value = assemble(window, count, static_cast<SingleByte>(e));
        if (value >= 0xD800 && value <= 0xDFFF) return true;
        const Trait trait = trait_of(value);
        double after = trait.rarity;
        const Trait& neighbour = traits[1];
        const bool free = neighbour.code_point >= 0x80 && (window.roles(count).lead() | window.roles(count).trail) != 0;
        if (!free) after = oddness(std::array{traits[0], neighbour, trait}, 2, 3);
        if (bound - after > .3) return true;
    }
    return false;
}

template <typename Skip>
std::size_t find_suspect_with(std::string_view text, std::size_t at, const Skip& skip) {
    const SingleByteIndex& index = SingleByteIndex::instance();
    constexpr ByteRoles none;
    Window window;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (byte == ' ' && window.code_point(0) == U'Ã') return at;
            const bool half = ((window.roles(1).lead3 | window.roles(1).lead4) & window.roles(0).trail) != 0;
            if (byte == '?' && half) return at;
            const std::size_t next = skip_ascii(text, at + 1);
            window.push(next - at > 1 ? static_cast<unsigned char>(text[next - 2]) : window.code_point(0), none);
            window.push(static_cast<unsigned char>(text[next - 1]), none);
            at = next;
            continue;
        }
        if (const std::size_t end = skip(text, at, window.code_point(0)); end > at) {
            push_last(text.substr(at, end - at), window);
            at = end;
            continue;
        }
        const Unit unit = read_unit(text, at);
        const bool lost = unit.valid && unit.code_point == replacement_character;
        const ByteRoles& roles = index.roles(unit.code_point);
        const EncodingSet trail = lost ? EncodingSet{0xFFFF} : roles.trail;
        window.push(unit.code_point, roles);
        if (unit.valid && unit.code_point < 0xA0) return at;
        at += unit.size;
        if (trail == 0) continue;
        const auto two = static_cast<EncodingSet>(window.roles(1).lead2 & trail);
        const auto pair = static_cast<EncodingSet>(window.roles(1).trail & trail);
        const auto three = static_cast<EncodingSet>(window.roles(2).lead3 & pair);
        const auto four = static_cast<EncodingSet>(window.roles(3).lead4 & window.roles(2).trail & pair);
        if ((two | three | four) == 0) continue;
        if (lost) return at - unit.size;
        const char32_t next = at < text.size() ? decode_at(text, at).code_point : U' ';
        if (two != 0 && is_promising(window, next, 2, two)) return at - unit.size;
        if (three != 0 && is_promising(window, next, 3, three)) return at - unit.size;
        if (four != 0 && is_promising(window, next, 4, four)) return at - unit.size;
    }
    return text.size();
}

}  // namespace

std::size_t find_suspect(std::string_view text, std::size_t at, SimdLevel level) {
    return find_suspect_with(text, at, [level](std::string_view all, std::size_t from, char32_t before) {
        const auto byte = static_cast<unsigned char>(all[from]);
        if (byte >= 0xE3) return end_of_far(all, from, level);
        return byte < 0xE0 && before < U'A' ? end_of_ordinary(all, from, level) : from;
    });
}

std::size_t find_suspect_slowly(std::string_view text, std::size_t at) {
    return find_suspect_with(text, at, [](std::string_view, std::size_t from, char32_t) { return from; });
}

}  // namespace retold::text
