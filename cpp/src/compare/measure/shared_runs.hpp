// The runs of words of many pages, without those that stand on one page only: they make up most of an archive, and no
// two pages share them.
#pragma once
#include <atomic>
#include <cstdint>
#include <vector>

namespace retold::compare {

// Which hashes were added twice or more, told by some bits of each (Bloom 1970, with one function). Many threads may
// add; then many may ask.
class RepeatedRuns {
  public:
    // For so many hashes: four bytes each.
    explicit RepeatedRuns(std::size_t hashes);

    // Those of a page, each once.
    void add(const std::vector<std::uint64_t>& runs);
    // Whether it was added again: true for all that were, and by chance for one in dozens of the others.
    bool may_hold(std::uint64_t hash) const;

  private:
    std::size_t word_of(std::uint64_t hash) const;

    std::vector<std::atomic<std::uint64_t>> once_;
    std::vector<std::atomic<std::uint64_t>> again_;
};

// The runs of a page: how many there are, and those that another page may have.
struct Runs {
    std::vector<std::uint64_t> shared;  // a sorted set of hashes
    std::size_t count = 0;              // of all, each once
};

// Of the sorted set of all runs of a page. How many two pages share is exact.
Runs keep_shared(const std::vector<std::uint64_t>& runs, const RepeatedRuns& repeated);

}  // namespace retold::compare
