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
    // After mark_words. Linear time in the words of the page. The arguments must outlive it.
    Context(const Lines& lines, const Story& story);

    // Writes context_names().size() numbers.
    void row(std::size_t i, std::span<float> out) const;

  private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Around {
        std::uint8_t run_before = 0;  // lines in the run of short or longer lines before this one's, and after it
        std::uint8_t run_after = 0;
        std::uint8_t repeats_1 = 0;  // lines around whose shapes repeat with this period
        std::uint8_t repeats_2 = 0;
        std::uint8_t repeats_3 = 0;
        std::uint8_t chain = 0;  // lines of the numbered or timed row that it belongs to, and lines to the next one
        std::uint8_t chain_gap = 0;
        std::uint32_t stretch = none;  // of prose; none outside
        std::uint32_t next = 0;        // the first stretch that begins below
        float heading_share = 0;       // of its words that come again in the stretch below
    };
    struct Stretch {  // lines of prose with at most a few others between them
        std::size_t first = 0;
        std::size_t last = 0;
        std::uint32_t words = 0;
        std::uint32_t lines = 0;
        float headed = 0;  // the share of a heading's words that come again in it
    };

    void sum_up();
    void measure_runs();
    void measure_periods();
    void measure_chains();
    void find_stretches();
    void measure_headings();
    void write_stretch(std::size_t i, std::span<float> out) const;
    float mean(const std::vector<std::uint32_t>& sums, std::size_t first, std::size_t last) const;

    const Lines& lines_;
    const Story& story_;
    std::vector<Around> around_;
    std::vector<Stretch> stretches_;
    std::uint32_t longest_ = 1;                // words of the largest stretch
    std::vector<std::uint32_t> sizes_before_;  // sums over the lines above
    std::vector<std::uint32_t> ends_before_;
    std::vector<std::uint32_t> stops_before_;  // of stop words
    std::vector<std::uint32_t> capitals_before_;
    std::vector<std::uint32_t> words_before_;
};

}  // namespace retold::clean
