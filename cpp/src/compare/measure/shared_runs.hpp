// The runs of words of many pages, without those that stand on one page only: they make up most of an archive, and no
// two pages share them.
#pragma once
#include <cstdint>
#include <vector>

namespace retold::compare {

// The runs of a page: how many there are, and those that another page may have.
struct Runs {
    std::vector<std::uint64_t> shared;  // a sorted set of hashes
    std::size_t count = 0;              // of all, each once
};

// From the sorted sets of all runs of each page, which are given back on the way. A run of one page stays among the
// shared ones by chance, one in dozens: how many two pages share is exact. Linear time.
std::vector<Runs> keep_shared(std::vector<std::vector<std::uint64_t>> pages);

}  // namespace retold::compare
