// How alike the sentences of two pages are. Only pairs that share a word which tells something have a cell.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "compare/align/sentence_features.hpp"

namespace retold::compare {

class SentenceTable {
  public:
    struct Cell {
        std::uint32_t b = 0;
        float alike = 0;  // 0 to 1
    };

    // Up to four million pairs of sentences, every pair that shares a word is looked at. Of longer pages, each sentence
    // of a is compared with the 32 of b that have most in common with it, and of a word that stands in more than 1,024
    // sentences of b only those near the same place of the page count: time is then linear in the words of a.
    // `add_letters`: called before the trigrams of sentences i of a and j of b are looked at; none: all have theirs.
    using AddLetters = std::function<void(std::size_t i, std::size_t j)>;
    SentenceTable(const std::vector<SentenceFeatures>& a, const std::vector<SentenceFeatures>& b,
                  const AddLetters& add_letters = nullptr);

    // The sentences of b that are like sentence i of a, in their order.
    std::span<const Cell> of(std::size_t i) const {
        return std::span(cells_).subspan(starts_[i], starts_[i + 1] - starts_[i]);
    }
    double at(std::size_t i, std::size_t j) const;
    // Whether every pair was looked at.
    bool complete() const { return complete_; }

  private:
    std::vector<std::size_t> starts_{0};
    std::vector<Cell> cells_;
    bool complete_;
};

}  // namespace retold::compare
