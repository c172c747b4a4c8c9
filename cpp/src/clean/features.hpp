// The numbers that the line model sees: of the line, of its neighbours, and of its place in the page. Training
// (tools/train_clean) and inference share this code. Only counts and ratios of counts: no logarithms, whose
// last bit differs between machines, because trees do not need them.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/boundaries.hpp"
#include "clean/context.hpp"
#include "clean/lines.hpp"
#include "clean/repeats.hpp"
#include "clean/story.hpp"

namespace retold::clean {

// Per block: 0 for no cue, 1 for one, 2 for one that ends stories.
using CueMarks = std::vector<std::uint8_t>;

// Of the line and its neighbours: what the model of HTML sees, too.
std::span<const std::string_view> feature_names();
// These, then context_names() and boundary_names().
std::span<const std::string_view> all_feature_names();

class Features {
  public:
    // Linear time in the words of the page. The arguments must outlive it.
    Features(const Lines& lines, const Story& story, const Repeats& repeats, const CueMarks& cues);

    // Writes feature_names().size() numbers. Constant time but for the line's own words.
    void row(std::size_t i, std::span<float> out) const;
    // Writes all_feature_names().size() numbers.
    void full_row(std::size_t i, std::span<float> out) const;

    // Of row(): "cohesion_once", "run", "list_run", "bullet_front".
    float cohesion(std::size_t i) const { return boundaries_.cohesion(i).once; }
    unsigned run(std::size_t i) const { return around_[i].run; }
    bool is_repeated(std::size_t i) const { return repeats_.before[i] != 0; }  // the line stands above, too
    bool in_list(std::size_t i) const;
    bool has_bullet(std::size_t i) const;

  private:
    struct Around {
        std::uint8_t run = 0;          // length of the run of lines that are short, or not, like this one
        std::uint8_t since_prose = 0;  // lines since the last prose line, and until the next
        std::uint8_t until_prose = 0;
        std::uint8_t since_cue = 0;
        std::uint8_t until_cue = 0;
    };
    struct Words {
        std::uint32_t all = 0;
        std::uint32_t prose = 0;
    };
    void sum_up();
    Words words_above(std::size_t i) const;
    void measure_runs();
    void measure_distances();
    std::uint32_t prose_lines(std::size_t first, std::size_t last) const;
    std::uint32_t endings_above(std::size_t i) const;

    const Lines& lines_;
    const Story& story_;
    const Repeats& repeats_;
    const CueMarks& cues_;
    std::vector<Around> around_;
    std::vector<Words> every_;            // of every few lines: the words above
    Words all_;                           // of the page
    std::uint32_t story_words_ = 0;       // of prose
    std::vector<std::uint32_t> endings_;  // lines of the story and below it with a cue that ends stories
    std::uint32_t prose_lines_ = 0;       // of the page
    std::uint32_t longest_ = 1;
    Context context_;
    Boundaries boundaries_;
};

}  // namespace retold::clean
