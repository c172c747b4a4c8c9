// Where on a page one text ends and another begins: the words of a story come again in it, those of what stands above
// and below seldom do (lexical cohesion; Hearst, TextTiling, 1997). And which lines are made alike: "… writes:".
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"
#include "clean/story.hpp"

namespace retold::clean {

std::span<const std::string_view> boundary_names();

class Boundaries {
  public:
    // After read_lines. Linear time in the words of the page; 20 bytes a line are kept.
    Boundaries(const Lines& lines, const Story& story);

    struct Cohesion {
        float once = 0;   // share of the line's words that another prose line of the story has
        float twice = 0;  // that two others have
    };
    const Cohesion& cohesion(std::size_t i) const { return cohesion_[i]; }

    // Writes boundary_names().size() numbers.
    void row(std::size_t i, std::span<float> out) const;

  private:
    static constexpr std::uint8_t unknown = 255;
    struct Around {
        // Shares in two hundredths: of the line's words those that other lines among the first of the story have, that
        // lines of the story above have, and lines of it below;
        std::uint8_t head = unknown;
        std::uint8_t above = unknown;
        std::uint8_t below = unknown;
        // of the words from here on, a few lines, those that stand in the story above; and of those up to here, below;
        std::uint8_t from_here = unknown;
        std::uint8_t up_to_here = unknown;
        // the least of these between here and the story's other end, and how many lines away it is;
        std::uint8_t weakest_above = unknown;
        std::uint8_t weakest_below = unknown;
        std::uint8_t since_weakest = 0;
        std::uint8_t until_weakest = 0;
        // other lines with the same first word, the same last word, both.
        std::uint8_t same_front = 0;
        std::uint8_t same_back = 0;
        std::uint8_t same_ends = 0;
    };
    struct Told;
    using Sums = std::vector<std::uint32_t>;  // over the lines above

    // What each line shares with the story's head, and with its other lines. Returns the words with a meaning above
    // each.
    Sums measure_lines(const Lines& lines, const Story& story);
    // What stands in the story above each line; or below it. `Number` holds those of lines.
    template <typename Number>
    void measure_side(const Lines& lines, const Story& story, const Sums& words, bool down);
    void find_weakest(const Story& story);
    void count_ends(const Lines& lines);

    std::vector<Around> around_;
    std::vector<Cohesion> cohesion_;
};

}  // namespace retold::clean
