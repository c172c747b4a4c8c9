#include "clean/capitals.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

// The first bytes of eight, as memory holds them.
std::uint64_t first_bytes(std::size_t count) {
    const std::uint64_t low = count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
    if constexpr (std::endian::native == std::endian::little) return low;
    return count >= 8 ? low : ~(~std::uint64_t{0} >> (8 * count));
}

// One bit, the highest of its byte, for every capital of eight letters of ASCII.
std::uint64_t capitals_in(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    return (eight + each * (0x80 - 'A')) & ~(eight + each * (0x7F - 'Z')) & high_bits;
}

}  // namespace

bool has_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (std::uint64_t eight = 0; text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & high_bits) == 0) {
                if (capitals_in(eight) != 0) return true;
                at += sizeof eight;
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z') return true;
            ++at;
            continue;
        }
        const text::Unit unit = text::decode_at(text, at);
        if (text::is_upper(unit.code_point)) return true;
        at += unit.size;
    }
    return false;
}

Capitals capitals_of(std::string_view text, Span span) {
    const std::string_view word = slice(text, span);
    if (std::uint64_t eight = 0; word.size() <= sizeof eight && text.size() - span.start >= sizeof eight) {
        std::memcpy(&eight, word.data(), sizeof eight);
        eight &= first_bytes(word.size());
        if ((eight & high_bits) == 0) {
            const std::uint64_t capitals = capitals_in(eight);
            return {(capitals & first_bytes(1)) != 0, (capitals & ~first_bytes(1)) != 0};
        }
    }
    const auto byte = static_cast<unsigned char>(word.front());
    if (byte < 0x80) return {byte >= 'A' && byte <= 'Z', has_capital(word.substr(1))};
    const text::Unit unit = text::decode_at(word, 0);
    return {text::is_upper(unit.code_point), has_capital(word.substr(unit.size))};
}

}  // namespace retold::clean
