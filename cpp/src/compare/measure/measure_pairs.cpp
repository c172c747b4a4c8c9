#include "compare/measure/measure_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

#include "compare/measure/find_candidates.hpp"
#include "compare/measure/measure.hpp"
#include "retold/base/cancel.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::compare {
namespace {

float share(double part, double whole) {
    return whole > 0 ? static_cast<float>(std::clamp(part / whole, 0.0, 1.0)) : 0;
}

void measure_pair(const Prepared& a, const Prepared& b, Aspects& is) {
    is.words = share(similarity::dot(a.words, b.words), 1);
    is.lead = share(similarity::dot(a.lead, b.lead), 1);
    is.names = a.cased && b.cased ? static_cast<float>(similarity::weighted_jaccard(a.names, b.names)) : -1;
    const bool numbers = !a.numbers.terms.empty() || !b.numbers.terms.empty();
    is.numbers = numbers ? static_cast<float>(similarity::weighted_jaccard(a.numbers, b.numbers)) : -1;
    const auto shared = static_cast<double>(similarity::intersection_size(a.shingles, b.shingles));
    const auto size_a = static_cast<double>(a.shingles.size());
    const auto size_b = static_cast<double>(b.shingles.size());
    is.text = share(shared, size_a + size_b - shared);
    is.containment_a = share(shared, size_a);
    is.containment_b = share(shared, size_b);
}

MeasuredPairs measure_candidates(const std::vector<Prepared>& pages, const Admission& admission,
                                 const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    Candidates candidates = find_candidates(pages, admission, ranks, run);
    MeasuredPairs measured{std::vector<Pair>(candidates.pairs.size()), false, std::move(candidates.full)};
    const auto weight = [&](std::size_t i) { return pages[candidates.pairs[i].first].shingles.size() + 1; };
    parallel_for(chunks_by_weight(measured.pairs.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            check_cancelled();
            Pair& pair = measured.pairs[i];
            std::tie(pair.a, pair.b) = candidates.pairs[i];
            measure_pair(pages[pair.a], pages[pair.b], pair.aspects);
        }
    });
    return measured;
}

// What words of few pages and titles have in common.
void add_finer(const std::vector<Prepared>& pages, std::vector<Pair>& pairs, const RunOptions& run) {
    constexpr double few = 3;  // chosen: words beside those that are there; one shared of one tells little
    parallel_for(chunks_by_weight(pairs.size(), [](std::size_t) { return 64; }), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            const Prepared& a = pages[pairs[i].a];
            const Prepared& b = pages[pairs[i].b];
            const auto shared = static_cast<double>(similarity::intersection_size(a.rare, b.rare));
            const double squares =
                (static_cast<double>(a.rare.size()) + few) * (static_cast<double>(b.rare.size()) + few);
            pairs[i].aspects.rare = share(shared, std::sqrt(squares));
            pairs[i].aspects.title = share(similarity::dot(a.title, b.title), 1);
        }
    });
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

MeasuredPairs measure_admitted(const std::vector<Prepared>& pages, const Admission& admission, const RunOptions& run) {
    MeasuredPairs measured{measure(pages, run), true, std::vector<bool>(pages.size(), false)};
    if (admission.excludes())
        measured.complete =
            std::erase_if(measured.pairs, [&](const Pair& pair) { return !admission.admits(pair.a, pair.b); }) == 0;
    return measured;
}

}  // namespace

MeasuredPairs measure_pairs(const std::vector<Prepared>& pages, const Admission& admission,
                            const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    MeasuredPairs measured = pages.size() > most_complete ? measure_candidates(pages, admission, ranks, run)
                                                          : measure_admitted(pages, admission, run);
    add_finer(pages, measured.pairs, run);
    add_crowds(pages.size(), measured.pairs);
    return measured;
}

}  // namespace retold::compare
