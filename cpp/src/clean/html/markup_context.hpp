// The numbers that the third set of weights sees: what the second thinks of a line and of the lines around it, in the
// order of the page and in its tree. Stories are stretches, and stand in one place of the tree.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "clean/html/markup_features.hpp"

namespace retold::clean {

std::span<const std::string_view> markup_context_names();

// Linear in the page. The arguments must outlive it.
class MarkupContext {
  public:
    // `chances`: one number from 0 to 1 per block, from the model over the lines' own features.
    MarkupContext(const Markup& markup, const Lines& lines, std::span<const double> chances);

    // Writes markup_context_names().size() numbers for block `i`.
    void row(std::size_t i, std::span<float> out) const;

  private:
    struct Mean {
        float sum = 0;
        float weight = 0;
        float value() const { return weight <= 0 ? -1.0F : sum / weight; }
    };
    void gather();
    void find_stretch();
    void find_room();
    float levelled(std::size_t i) const;

    const Markup& markup_;
    const Lines& lines_;
    std::span<const double> chances_;
    std::vector<float> weight_;  // per block
    std::vector<Mean> elements_;
    std::vector<Mean> kinds_;
    std::vector<Mean> cards_;
    Mean page_;
    std::size_t first_ = 0;  // the stretch with the highest sum of chances above one half
    std::size_t last_ = 0;
    std::uint32_t room_ = text::html::no_element;  // the innermost element with most of the story
    std::vector<std::uint16_t> steps_to_room_;     // per element
};

}  // namespace retold::clean
