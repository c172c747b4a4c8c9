#include "compare/measure/find_candidates.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "compare/measure/rare_lists.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_by_runs = 8;  // chosen: copies inside other pages, which share few of all their words
constexpr std::size_t budget = 20'000;   // chosen: places seen for a page; about 20 microseconds
constexpr float least_words = 0.03F;     // chosen: cosine of the rare words alone; below topic_words of relate.cpp
constexpr float least_runs = 2;          // chosen: one may be a formula
constexpr std::uint64_t sample = 4;      // from: Broder 1997, hashes that are 0 modulo it stand for all

using Found = RareLists::Found;

RareLists lists_of_words(const std::vector<Prepared>& pages) {
    std::vector<RareLists::Entry> entries;
    for (std::uint32_t row = 0; row < pages.size(); ++row) {
        const SparseVector& words = pages[row].words;
        for (std::size_t i = 0; i < words.terms.size(); ++i)
            entries.push_back({words.terms[i], row, static_cast<float>(words.weights[i])});
    }
    return {std::move(entries), pages.size()};
}

RareLists lists_of_runs(const std::vector<Prepared>& pages) {
    std::vector<RareLists::Entry> entries;
    for (std::uint32_t row = 0; row < pages.size(); ++row) {
        for (const std::uint64_t run : pages[row].shingles) {
            if (run % sample == 0) entries.push_back({run, row, 1});
        }
    }
    return {std::move(entries), pages.size()};
}

class Finder {
  public:
    Finder(const std::vector<Prepared>& pages, const Admission& admission, const std::vector<std::uint32_t>& ranks)
        : words_(lists_of_words(pages)), runs_(lists_of_runs(pages)), admission_(admission), ranks_(ranks) {}

    // The nearest of a page, and whether others were left out.
    std::pair<std::vector<std::uint32_t>, bool> nearest(std::uint32_t row, RareLists::Scratch& scratch) const {
        std::vector<std::uint32_t> rows;
        std::vector<Found> by_words = words_.sharing(row, budget, scratch);
        std::vector<Found> by_runs = runs_.sharing(row, budget, scratch);
        bool full = keep(row, by_words, most_by_words, least_words);
        full = keep(row, by_runs, most_by_runs, least_runs) || full;
        for (const auto* found : {&by_words, &by_runs}) {
            for (const Found& other : *found) rows.push_back(other.row);
        }
        return {std::move(rows), full};
    }

  private:
    // Leaves the best `most` of those that reach `least`; whether there were more.
    bool keep(std::uint32_t row, std::vector<Found>& found, std::size_t most, float least) const {
        std::erase_if(found,
                      [&](const Found& other) { return other.sum < least || !admission_.admits(row, other.row); });
        if (found.size() <= most) return false;
        const auto key = [&](const Found& other) { return std::tuple(-other.sum, ranks_[other.row]); };
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(most), {}, key);
        found.resize(most);
        return true;
    }

    RareLists words_;
    RareLists runs_;
    const Admission& admission_;
    const std::vector<std::uint32_t>& ranks_;
};

}  // namespace

Candidates find_candidates(const std::vector<Prepared>& pages, const Admission& admission,
                           const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    const Finder finder(pages, admission, ranks);
    std::vector<std::vector<std::uint32_t>> nearest(pages.size());
    std::vector<std::uint8_t> full(pages.size());
    const auto weight = [&](std::size_t row) { return pages[row].words.terms.size() * 16; };
    parallel_for(chunks_by_weight(pages.size(), weight), run, [&](const Chunk& chunk) {
        RareLists::Scratch scratch(pages.size());
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            check_cancelled();
            auto [rows, more] = finder.nearest(static_cast<std::uint32_t>(row), scratch);
            nearest[row] = std::move(rows);
            full[row] = more ? 1 : 0;
        }
    });
    Candidates candidates;
    candidates.full.assign(full.begin(), full.end());
    for (std::uint32_t row = 0; row < pages.size(); ++row) {
        for (const std::uint32_t other : nearest[row]) {
            const auto [a, b] = std::minmax(row, other);
            candidates.pairs.emplace_back(a, b);
        }
    }
    std::ranges::sort(candidates.pairs);
    candidates.pairs.erase(std::unique(candidates.pairs.begin(), candidates.pairs.end()), candidates.pairs.end());
    return candidates;
}

}  // namespace retold::compare
