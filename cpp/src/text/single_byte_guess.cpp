#include "text/single_byte_guess.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "retold/text/utf8.hpp"
#include "text/charset_converter.hpp"
#include "text/plausibility.hpp"

namespace retold::text {
namespace {

constexpr std::size_t enough = 4096;  // chosen: bytes; what is odd shows in a few hundred

// The more common ones first: of two that read a sample alike, the first.
constexpr std::array<std::string_view, 20> candidates = {
    "windows-1252",   "windows-1251", "windows-1250", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257",   "windows-874",  "koi8-u",       "iso-8859-2",   "iso-8859-5",   "iso-8859-7",   "macintosh",
    "x-mac-cyrillic", "ibm866",       "ibm850",       "ibm852",       "ibm855",       "ibm437"};

bool is_high(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace

double oddness_in(std::string_view sample, const Charset& charset) {
    sample = sample.substr(0, enough);
    const std::string text = convert(sample, charset).decoded.text;
    std::vector<Trait> traits;
    traits.reserve(sample.size());
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = decode_at(text, at);
        traits.push_back(trait_of(unit.code_point));
        at += unit.size;
    }
    return oddness(traits, 0, traits.size());
}

SingleByteGuess guess_single_byte(std::string_view sample) {
    SingleByteGuess best;
    if (std::ranges::none_of(sample, is_high)) return best;
    for (const std::string_view name : candidates) {
        Charset charset = find_charset(name);
        if (charset.name.empty()) continue;
        const double cost = oddness_in(sample, charset);
        if (!best.charset.name.empty() && cost >= best.oddness) continue;
        best = {std::move(charset), cost};
    }
    return best;
}

}  // namespace retold::text
