#include "compare/measure/find_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <tuple>
#include <utility>

#include "compare/measure/link_copies.hpp"
#include "compare/measure/rare_lists.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_by_runs = 8;   // chosen: copies inside other pages, which share few of all their words
constexpr std::size_t budget = 20'000;    // chosen: places seen for a page; about 20 microseconds
constexpr std::size_t most_rows = 5'000;  // chosen: a quarter of the budget; words of more pages hardly tell any apart
constexpr float least_words = 0.03F;      // chosen: cosine of the rare words alone; below topic_words of relate.cpp
constexpr float least_runs = 2;           // chosen: one may be a formula
constexpr float steps = 16;               // chosen: of cosines that are one to choose by; near copies differ by less
constexpr std::uint64_t sample = 4;       // from: Broder 1997, hashes that are 0 modulo it stand for all

using Found = RareLists::Found;

RareLists lists_of_words(const Collection& collection) {
    const auto each = [&collection](std::uint32_t row, const RareLists::Add& add) {
        const PageTerms& page = collection.terms[row];
        for (PageTerms::Cursor use(page); !use.done(); use.next()) {
            const float idf = collection.idf[use->term];
            if (idf > 0)
                add(use->term, static_cast<float>(weight_of(use->words, idf) / page.length(PageTerms::Counted::words)));
        }
    };
    return {collection.terms.size(), collection.words.size(), each, most_rows};
}

// Of a sample of the runs.
RareLists lists_of_runs(const std::vector<Runs>& pages) {
    const auto each_run = [&pages](std::uint32_t row, const auto& take) {
        for (const std::uint64_t run : pages[row].shared) {
            if (run % sample == 0) take(run);
        }
    };
    auto known = std::make_shared<std::vector<std::uint64_t>>();
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < pages.size(); ++row) each_run(row, [&](std::uint64_t) { ++count; });
    known->reserve(count);
    for (std::uint32_t row = 0; row < pages.size(); ++row)
        each_run(row, [&](std::uint64_t run) { known->push_back(run); });
    std::ranges::sort(*known);
    known->erase(std::unique(known->begin(), known->end()), known->end());
    const std::size_t keys = known->size();
    const auto each = [known, each_run](std::uint32_t row, const RareLists::Add& add) {
        each_run(row, [&](std::uint64_t run) {
            add(static_cast<std::uint32_t>(std::ranges::lower_bound(*known, run) - known->begin()), 1);
        });
    };
    return {pages.size(), keys, each};
}

class Finder {
  public:
    Finder(const Collection& collection, const Admission& admission, const std::vector<std::uint32_t>& ranks)
        : runs_(lists_of_runs(collection.shingles)),
          words_(lists_of_words(collection)),
          admission_(admission),
          ranks_(ranks) {}

    // The nearest of a page, and whether others were left out.
    std::pair<std::vector<std::uint32_t>, bool> nearest(std::uint32_t row, RareLists::Scratch& scratch) const {
        std::vector<std::uint32_t> rows;
        std::vector<Found> by_words = words_.sharing(row, budget, scratch);
        std::vector<Found> by_runs = runs_.sharing(row, budget, scratch);
        bool full = keep(row, by_words, most_by_words, least_words);
        full = keep(row, by_runs, most_by_runs, least_runs) || full;
        rows.reserve(by_words.size() + by_runs.size());
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
        // Of those that are alike to all the same, each page takes the next behind it, not all of them the first.
        const auto pages = static_cast<std::uint32_t>(ranks_.size());
        const auto key = [&](const Found& other) {
            return std::tuple(-std::floor(other.sum * steps), (ranks_[other.row] + pages - ranks_[row]) % pages);
        };
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(most), {}, key);
        found.resize(most);
        return true;
    }

    RareLists runs_;
    RareLists words_;
    const Admission& admission_;
    const std::vector<std::uint32_t>& ranks_;
};

}  // namespace

Candidates find_candidates(const Collection& collection, const Admission& admission,
                           const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    const std::size_t pages = collection.pages.size();
    std::vector<std::vector<std::uint32_t>> nearest(pages);
    std::vector<std::uint8_t> full(pages);
    {
        const Finder finder(collection, admission, ranks);
        const auto weight = [&](std::size_t row) { return collection.pages[row].tokens.size() * 16; };
        parallel_for(chunks_by_weight(pages, weight), run, [&](const Chunk& chunk) {
            RareLists::Scratch scratch(pages);
            for (std::size_t row = chunk.first; row < chunk.last; ++row) {
                check_cancelled();
                auto [rows, more] = finder.nearest(static_cast<std::uint32_t>(row), scratch);
                nearest[row] = std::move(rows);
                full[row] = more ? 1 : 0;
            }
        });
    }
    for (const auto& [page, other] : link_copies(collection.shingles, ranks, most_by_words / 2, run)) {
        full[page] = 1;
        if (admission.admits(page, other)) nearest[page].push_back(other);
    }
    Candidates candidates;
    candidates.full.assign(full.begin(), full.end());
    std::size_t count = 0;
    for (const auto& rows : nearest) count += rows.size();
    candidates.pairs.reserve(count);
    for (std::uint32_t row = 0; row < pages; ++row) {
        for (const std::uint32_t other : std::exchange(nearest[row], {})) {
            const auto [a, b] = std::minmax(row, other);
            candidates.pairs.emplace_back(a, b);
        }
    }
    std::ranges::sort(candidates.pairs);
    candidates.pairs.erase(std::unique(candidates.pairs.begin(), candidates.pairs.end()), candidates.pairs.end());
    return candidates;
}

}  // namespace retold::compare
