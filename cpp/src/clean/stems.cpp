#include "clean/stems.hpp"

#include <cstddef>
#include <cstring>

#include "clean/letters.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t stem_letters = 5;  // chosen: what most inflected forms of a word share

bool is_ideograph(char32_t c) {
    return c >= 0x2E80 && (c < 0xAC00 || c > 0xD7FF) && text::is_letter(c);
}

std::uint64_t hash_letter(std::uint64_t hash, char32_t lower) {
    return fold_multiply(hash ^ lower, 0x9E3779B97F4A7C15ULL);
}

// A word of ASCII and the character behind it, which are read at once.
struct PlainWord {
    std::size_t letters = 0;  // eight stand for as many or more
    std::size_t behind = 0;   // where it was read from, where other letters go on or the end is near
    std::uint64_t stem = 0;   // of four letters or more
};

PlainWord plain_word(std::string_view raw, std::size_t at, std::size_t end) {
    constexpr std::uint64_t to_lower = 0x2020202020202020ULL;
    std::uint64_t eight = 0;
    if (end - at < sizeof eight) return {0, at, 0};
    std::memcpy(&eight, raw.data() + at, sizeof eight);
    const std::size_t letters = small_in_front(eight | to_lower);
    const std::size_t behind = after_letters(raw, at + letters, end);
    if (behind < end && static_cast<unsigned char>(raw[behind]) >= 0x80) return {0, at, 0};
    const auto letter = [&](std::size_t k) { return static_cast<unsigned char>(raw[at + k]) | 0x20U; };
    std::uint64_t four = 0;
    for (std::size_t k = 0; k + 1 < stem_letters; ++k) four = hash_letter(four, letter(k));
    return {letters, behind + 1, letters < stem_letters ? four : hash_letter(four, letter(stem_letters - 1))};
}

}  // namespace

void add_stems(std::string_view raw, Span span, std::vector<std::uint32_t>& stems) {
    std::uint64_t hash = 0;
    std::size_t letters = 0;
    char32_t wide = 0;
    const auto add = [&](std::uint64_t value) { stems.push_back(static_cast<std::uint32_t>(mix(value) >> 32U)); };
    const auto end_word = [&] {
        if (letters >= stem_letters - 1) add(hash);
        letters = 0;
        hash = 0;
    };
    const auto add_letter = [&](char32_t lower) {
        if (letters++ < stem_letters) hash = hash_letter(hash, lower);
    };
    const auto plain = [&](std::size_t at) {
        return letters == 0 ? plain_word(raw, at, span.end) : PlainWord{0, at, 0};
    };
    for (std::size_t at = span.start; at < span.end;) {
        if (const PlainWord word = plain(at); word.behind != at) {
            if (word.letters >= stem_letters - 1) add(word.stem);
            wide = 0;
            at = word.behind;
            continue;
        }
        const text::Unit unit = text::decode_at(raw, at);
        at += unit.size;
        const char32_t c = unit.code_point;
        if (is_ideograph(c)) {
            end_word();
            if (wide != 0) add((std::uint64_t{wide} << 32U) | c);
            wide = c;
            continue;
        }
        wide = 0;
        if (text::is_letter(c) || text::is_mark(c))
            add_letter(text::to_lower(c));
        else
            end_word();
    }
    end_word();
}

}  // namespace retold::clean
