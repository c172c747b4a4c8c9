// Which pairs of many pages are worth a look, without looking at all of them.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "compare/measure/admission.hpp"
#include "compare/measure/prepare.hpp"

namespace retold::compare {

inline constexpr std::size_t most_by_words = 24;  // chosen: more than the pages of nearly all stories

struct Candidates {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // a < b, sorted, each once
    std::vector<bool> full;  // of each page: whether it has more candidates than were taken
};

// For each page the 24 pages that share most of its rare words by weight, and the 8 that share most runs of words. The
// rarest words and runs are looked up first, until 20,000 places of other pages were seen: time and memory are linear
// in the pages, whatever they say. Of pages that are alike to all the same, and of near copies (see link_copies), each
// page takes those next to it by `ranks` (see rank_pages), so that the order of pages changes nothing and a crowd hangs
// together.
Candidates find_candidates(const Collection& collection, const Admission& admission,
                           const std::vector<std::uint32_t>& ranks, const RunOptions& run);

}  // namespace retold::compare
