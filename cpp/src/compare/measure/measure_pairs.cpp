#include "compare/measure/measure_pairs.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "compare/measure/find_candidates.hpp"
#include "compare/measure/measure.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

using Set = PageTerms::Set;

void measure_pair(const Collection& collection, Pair& pair) {
    Aspects& is = pair.aspects;
    const PageTerms& a = collection.terms[pair.a];
    const PageTerms& b = collection.terms[pair.b];
    const SharedTerms shared_of = shared_terms(a, b, collection.idf, collection.least_telling);
    is.words = share(shared_of.cosines[0], 1);
    is.lead = share(shared_of.cosines[1], 1);
    is.title = share(shared_of.cosines[2], 1);
    is.rare = rare_share(shared_of.rare, a.size(Set::rare), b.size(Set::rare));
    is.formula = formula_share(shared_of.telling);
    const bool cased = collection.pages[pair.a].cased && collection.pages[pair.b].cased;
    is.names = cased ? static_cast<float>(shared_of.names) : -1;
    const bool numbers = a.size(Set::numbers) + b.size(Set::numbers) > 0;
    is.numbers = numbers ? static_cast<float>(shared_of.numbers) : -1;
    const Runs& runs_a = collection.shingles[pair.a];
    const Runs& runs_b = collection.shingles[pair.b];
    const auto shared = static_cast<double>(similarity::intersection_size(runs_a.shared, runs_b.shared));
    const auto size_a = static_cast<double>(runs_a.count);
    const auto size_b = static_cast<double>(runs_b.count);
    is.text = share(shared, size_a + size_b - shared);
    is.containment_a = share(shared, size_a);
    is.containment_b = share(shared, size_b);
}

MeasuredPairs measure_candidates(const Collection& collection, const Admission& admission,
                                 const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    Candidates candidates = find_candidates(collection, admission, ranks, run);
    return_freed_memory();
    MeasuredPairs measured{std::vector<Pair>(candidates.pairs.size()), false, std::move(candidates.full)};
    const auto weight = [&](std::size_t i) { return collection.shingles[candidates.pairs[i].first].count + 1; };
    parallel_for(chunks_by_weight(measured.pairs.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            check_cancelled();
            Pair& pair = measured.pairs[i];
            std::tie(pair.a, pair.b) = candidates.pairs[i];
            measure_pair(collection, pair);
        }
    });
    return measured;
}

// How close others come to a page behind those that may tell its story.
void add_crowds(std::size_t pages, std::vector<Pair>& pairs) {
    constexpr std::size_t first = 8;  // chosen: partners that a page may have in its story
    constexpr std::size_t last = 20;  // chosen: within most_by_words
    std::vector<std::vector<float>> near(pages);
    for (const Pair& pair : pairs) {
        near[pair.a].push_back(pair.aspects.words);
        near[pair.b].push_back(pair.aspects.words);
    }
    std::vector<float> crowd(pages, 0);
    for (std::size_t page = 0; page < pages; ++page) {
        std::ranges::sort(near[page], std::greater<>());
        near[page].resize(last, 0);
        for (std::size_t i = first; i < last; ++i) crowd[page] += near[page][i] / static_cast<float>(last - first);
    }
    for (Pair& pair : pairs) pair.aspects.crowd = (crowd[pair.a] + crowd[pair.b]) / 2;
}

MeasuredPairs measure_admitted(const Collection& collection, const Admission& admission, const RunOptions& run) {
    MeasuredPairs measured{measure(collection, run), true, std::vector<bool>(collection.pages.size(), false)};
    if (admission.excludes())
        measured.complete =
            std::erase_if(measured.pairs, [&](const Pair& pair) { return !admission.admits(pair.a, pair.b); }) == 0;
    return measured;
}

}  // namespace

MeasuredPairs measure_pairs(Collection& collection, const Admission& admission, const std::vector<std::uint32_t>& ranks,
                            const RunOptions& run) {
    const std::size_t pages = collection.pages.size();
    MeasuredPairs measured = pages > most_complete ? measure_candidates(collection, admission, ranks, run)
                                                   : measure_admitted(collection, admission, run);
    give_back(collection.terms);
    give_back(collection.shingles);
    if (pages > most_complete) return_freed_memory();
    add_crowds(pages, measured.pairs);
    return measured;
}

}  // namespace retold::compare
