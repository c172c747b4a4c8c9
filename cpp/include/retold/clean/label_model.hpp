// What kind of furniture a line is: one model of boosted trees per label, and the label whose model is surest.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "retold/clean/block.hpp"
#include "retold/clean/tree_model.hpp"

namespace retold::clean {

// Immutable and thread-safe. Made by tools/train_clean.
class LabelModel {
  public:
    // Reads models that follow each other, each after a line "label <name>"; what stands before the first is the
    // record. Throws DataError.
    static LabelModel parse(std::string_view text, std::span<const std::string_view> names);

    // The surest label of each row; Label::other where there is no model.
    std::vector<Label> best_of(const TreeColumns& rows) const;

    std::size_t label_count() const { return labels_.size(); }

  private:
    std::vector<Label> labels_;
    TreeModel models_;  // one sum per label
};

}  // namespace retold::clean
