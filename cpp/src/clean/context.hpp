// What surrounds a line, further than its neighbours: windows above and below, shapes that come again, numbered and
// timed rows, and the stretch of prose it belongs to with the heading above it. Shapes, marks and places only: nothing
// here knows a language.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"
#include "clean/story.hpp"

namespace retold::clean {

std::span<const std::string_view> context_names();

class Context {
  public:
    // After read_lines. Linear time in the words of the page. The arguments must outlive it.
    Context(const Lines& lines, const Story& story);

    // Writes context_names().size() numbers.
    void row(std::size_t i, std::span<float> out) const;

  private:
    struct Around {                   // of every line: few bytes
        std::uint8_t run_before = 0;  // lines in the run of short or longer lines before this one's, and after it
        std::uint8_t run_after = 0;
        std::uint8_t repeats_1 = 0;  // lines around whose shapes repeat with this period
        std::uint8_t repeats_2 = 0;
        std::uint8_t repeats_3 = 0;
        std::uint8_t chain = 0;  // lines of the numbered or timed row that it belongs to, and lines to the next one
        std::uint8_t chain_gap = 0;
        std::uint8_t heading_words = 0;  // of a line that may be the heading of the stretch below, those with meaning
        std::uint8_t heading_again = 0;  // and how many of them come again in it
    };
    struct Stretch {  // lines of prose with at most a few others between them
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t words = 0;
        std::uint32_t lines = 0;
        float headed = 0;  // the share of a heading's words that come again in it
    };

    void measure_runs();
    void measure_periods();
    void measure_chains();
    void find_stretches();
    void measure_headings();
    void write_stretch(std::size_t i, std::span<float> out) const;
    void write_window(std::size_t first, std::size_t last, std::span<float> out) const;

    const Lines& lines_;
    const Story& story_;
    std::vector<Around> around_;
    std::vector<Stretch> stretches_;
    std::uint32_t longest_ = 1;  // words of the largest stretch
};

}  // namespace retold::clean
