// What the second line model sees: what the first says of a line, of the lines around it and of the page. Stories are
// stretches: a doubtful line between sure ones is the story's, and prose far from the best stretch is another story's.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"

namespace retold::clean {

std::span<const std::string_view> score_context_names();

class ScoreContext {
  public:
    // `chances`: what the first model says of each line, from 0 to 1. The arguments must outlive it. Linear time.
    ScoreContext(const Lines& lines, std::span<const double> chances);

    // Writes score_context_names().size() numbers.
    void row(std::size_t i, std::span<float> out) const;

  private:
    struct Distances {  // in lines, capped: to the nearest line above and below that the first model is sure of
        std::uint8_t since_story = 0;
        std::uint8_t until_story = 0;
        std::uint8_t since_other = 0;
        std::uint8_t until_other = 0;
    };
    void sum_up();
    void find_stretch();
    void measure_distances();
    float mean(std::size_t first, std::size_t last) const;

    const Lines& lines_;
    std::span<const double> chances_;
    std::vector<double> chances_before_;  // sums over the lines above, each line weighing as the root of its words
    std::vector<double> weights_before_;
    std::vector<Distances> distances_;
    std::size_t first_ = 0;  // the stretch with the highest sum of chances above one half
    std::size_t last_ = 0;
};

}  // namespace retold::clean
