#include "compare/align/align_pairs.hpp"

#include <algorithm>

#include "compare/align/align.hpp"
#include "compare/align/align_pages.hpp"
#include "compare/figures.hpp"
#include "compare/measure/story_probability.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t few_pages = 12;   // chosen: all of whose pairs are aligned
constexpr double worth_aligning = 0.1;  // chosen: story probability; far below same_story, so that nothing is missed
constexpr float worth_aligning_text = 0.05F;  // chosen: containment; one sentence of twenty
constexpr std::size_t most_weight = 10'000;   // chosen: sentences that add to the work of a page's sentence

bool is_worth_aligning(const Pair& pair, const Collection& collection) {
    const std::size_t a = collection.pages[pair.a].sentences.size();
    const std::size_t b = collection.pages[pair.b].sentences.size();
    if (a == 0 || b == 0) return false;
    if (collection.pages.size() <= few_pages) return true;
    const Aspects& is = pair.aspects;
    return story_probability(is, collection.pages.size()) >= worth_aligning ||
           std::max(is.containment_a, is.containment_b) >= worth_aligning_text;
}

}  // namespace

std::vector<Alignment> align_pairs(std::vector<Pair>& pairs, const Collection& collection,
                                   const std::vector<std::uint32_t>& ranks, const RunOptions& run) {
    std::vector<Pair*> chosen;
    for (Pair& pair : pairs) {
        if (is_worth_aligning(pair, collection)) chosen.push_back(&pair);
    }
    std::vector<Alignment> alignments(chosen.size());
    const auto work = [&](std::size_t i) {
        const auto& sentences = [&](std::uint32_t p) { return collection.pages[p].sentences.size() + 1; };
        return sentences(chosen[i]->a) * std::min<std::size_t>(sentences(chosen[i]->b), most_weight) * 128;
    };
    parallel_for(chunks_by_weight(chosen.size(), work), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            Pair& pair = *chosen[i];
            alignments[i] = align_pages(pair, collection, ranks[pair.a] < ranks[pair.b]);
            for (Aligned& group : alignments[i].aligned) group.score = rounded(static_cast<double>(group.score));
            pair.alignment = static_cast<std::int64_t>(i);
        }
    });
    return alignments;
}

}  // namespace retold::compare
