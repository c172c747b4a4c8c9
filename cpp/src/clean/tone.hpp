// How a run of lines speaks: in sentences or questions, of days and addresses, to its readers.
#pragma once
#include <array>
#include <span>

#include "clean/cue_table.hpp"
#include "clean/lines.hpp"

namespace retold::clean {

// Means over the words of the lines; `soft` over the lines.
struct Tone {
    double ends = 0;
    double questions = 0;
    double quotes = 0;
    double exclaims = 0;
    double stops = 0;
    double capitals = 0;
    double digits = 0;
    double years = 0;
    double clocks = 0;
    double addresses = 0;
    double sentences = 0;
    std::array<double, soft_count> soft{};
};

// Needs the marks of read_lines; at least one line. Linear in the lines.
Tone tone_of(std::span<const Line> lines);

}  // namespace retold::clean
