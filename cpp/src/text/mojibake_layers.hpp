// Takes layers of wrong decoding off a run of characters, and weighs what comes out.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "text/plausibility.hpp"
#include "text/single_byte.hpp"

namespace retold::text {

// Stands for a malformed unit of the text, which nothing may touch.
inline constexpr char32_t untouchable = 0x110000;

// A character, and the bytes of the text that it stands for.
struct Glyph {
    char32_t code_point = 0;
    Span raw;
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

// How much a decoder may assume to be lost.
enum class Patience {
    strict,  // bytes lost to U+FFFD, and to "?" where half a sequence is left to show it
    bold,    // only what is left then: leads followed by "?", and no-break spaces that became spaces
};

// A way to read a run: the outermost encoding, the glyphs, and how much less odd they look.
struct Reading {
    SingleByte encoding = SingleByte::windows_1252;
    std::vector<Glyph> glyphs;
    std::vector<Glyph> outer;   // with the outermost layer taken off only
    std::size_t lossy = 0;      // sequences that lost a byte
    std::size_t sequences = 0;  // decoded in the outermost layer
    std::size_t left = 0;       // glyphs beyond ASCII that are in no sequence of that layer
    double gain = 0;
    double before = 0;  // the oddness of the run as it stands
    double after = 0;   // and as read
};

// A run with what stands around it (up to two glyphs on each side).
struct Run {
    std::span<const Glyph> before;
    std::span<const Glyph> glyphs;
    std::span<const Glyph> after;
};

// How much less odd a reading must look to be believed. UTF-8 misread as windows-1252 is by far the most common.
double reluctance(SingleByte encoding);

// How odd a run looks as it stands.
double run_oddness(const Run& run);

// One reading for every encoding in which some of the run is UTF-8; deeper layers are taken off while that helps.
std::vector<Reading> read_run(const Run& run, Patience patience);

}  // namespace retold::text
