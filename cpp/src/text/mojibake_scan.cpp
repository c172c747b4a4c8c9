#include "text/mojibake_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "retold/text/utf8.hpp"
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

// The end of a run of characters from U+3000 to U+CFFF: Chinese, Japanese, Korean. No single-byte encoding has one of
// them, so that none is odd, and only the last of a run can be seen in a window.
std::size_t end_of_far(std::string_view text, std::size_t at) {
    const auto is_far = [&](std::size_t i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        return lead >= 0xE3 && lead <= 0xEC && is_continuation(text[i + 1]) && is_continuation(text[i + 2]);
    };
    while (at + 2 < text.size() && is_far(at)) at += 3;
    return at;
}

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

// The alphabets beside Latin whose common letters may stand in any order: per code point the script, 0 for all else.
struct Alphabets {
    std::vector<std::uint8_t> letters;  // that have no case, or are small
    std::vector<std::uint8_t> capitals;

    static const Alphabets& instance() {
        static const Alphabets alphabets = [] {
            constexpr char32_t last = 0x0700;
            constexpr double common = .2;  // chosen: rarity; the letters of ordinary words
            Alphabets made{std::vector<std::uint8_t>(last), std::vector<std::uint8_t>(last)};
            for (char32_t c = 0x0370; c < last; ++c) {
                const Trait trait = trait_of(c);
                if (!trait.letter() || trait.rarity > common) continue;
                (trait.kind == Kind::upper ? made.capitals : made.letters)[c] = trait.script;
            }
            return made;
        }();
        return alphabets;
    }
    std::uint8_t letter(char32_t c) const { return c < letters.size() ? letters[c] : 0; }
    std::uint8_t capital(char32_t c) const { return c < capitals.size() ? capitals[c] : 0; }
};

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

// The end of a word of letters of one alphabet at `at` that stands between ASCII characters below the letters, or the
// text's ends: is_ordinary() says yes to each of its pieces. `at` if there is none.
std::size_t end_of_ordinary(std::string_view text, std::size_t at) {
    const Alphabets& alphabets = Alphabets::instance();
    std::uint8_t script = 0;
    std::size_t end = at;
    for (; end + 1 < text.size() && is_continuation(text[end + 1]); end += 2) {
        const auto lead = static_cast<unsigned char>(text[end]);
        const std::uint8_t found =
            alphabets.letter((lead & 0x1FU) << 6U | (static_cast<unsigned char>(text[end + 1]) & 0x3FU));
        if (lead < 0xC2 || lead > 0xDF || found == 0 || (script != 0 && found != script)) break;
        script = found;
    }
    return end == text.size() || static_cast<unsigned char>(text[end]) < 'A' ? end : at;
}

// Pushes the last letters of a word of two bytes each, as many as what follows it looks at.
void push_word(std::string_view word, Window& window) {
    constexpr std::size_t seen = 4;
    for (std::size_t at = word.size() - std::min(word.size(), seen); at < word.size(); at += 2) {
        const char32_t letter = read_unit(word, at).code_point;
        window.push(letter, SingleByteIndex::instance().roles(letter));
    }
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

}  // namespace

std::size_t find_suspect(std::string_view text, std::size_t at) {
    const SingleByteIndex& index = SingleByteIndex::instance();
    constexpr ByteRoles none;
    Window window;
    std::size_t far_end = 0;
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
        if (byte >= 0xE3 && at >= far_end) {
            far_end = end_of_far(text, at);
            at = std::max(at, far_end - std::min(far_end, 3 * Window::size));
        }
        if (byte < 0xE0 && window.code_point(0) < U'A') {
            const std::size_t end = end_of_ordinary(text, at);
            if (end > at) {
                push_word(text.substr(at, end - at), window);
                at = end;
                continue;
            }
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

}  // namespace retold::text
