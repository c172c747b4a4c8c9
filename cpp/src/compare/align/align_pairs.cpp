#include "compare/align/align_pairs.hpp"

#include <algorithm>
#include <atomic>
#include <tuple>
#include <utility>

#include "compare/align/align.hpp"
#include "compare/align/align_pages.hpp"
#include "compare/figures.hpp"
#include "compare/measure/story_probability.hpp"
#include "retold/base/freed_memory.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t few_pages = 12;   // chosen: all of whose pairs are aligned
constexpr double worth_aligning = 0.1;  // chosen: story probability; far below same_story, so that nothing is missed
constexpr float worth_aligning_text = 0.05F;  // chosen: containment; one sentence of twenty
constexpr std::size_t many_pages = 50;        // chosen: of whose pairs not all that are worth it are aligned
constexpr std::size_t most_partners = 16;     // chosen: for each page of many; those next in line tell nothing new
constexpr std::size_t most_weight = 10'000;   // chosen: sentences that add to the work of a page's sentence

// How likely the pair is one story or a copy, by what was measured so far.
double likelihood(const Aspects& aspects, std::size_t pages) {
    return std::max(story_probability(aspects, pages), static_cast<double>(aspects.text));
}

bool is_worth_aligning(const Pair& pair, const Collection& collection) {
    const std::size_t a = collection.pages[pair.a].sentences.size();
    const std::size_t b = collection.pages[pair.b].sentences.size();
    if (a == 0 || b == 0) return false;
    return collection.pages.size() <= few_pages || may_have_partners(pair.aspects, collection.pages.size());
}

// Of the chosen pairs those that are among the closest of one of their pages. In the order they came.
void keep_closest(std::vector<Pair*>& chosen, const Collection& collection, const std::vector<std::uint32_t>& ranks) {
    const auto key = [&](const Pair* pair) {
        const auto [low, high] = std::minmax(ranks[pair->a], ranks[pair->b]);
        return std::tuple(-likelihood(pair->aspects, collection.pages.size()), low, high);
    };
    std::vector<std::pair<decltype(key(nullptr)), std::size_t>> order;
    for (std::size_t i = 0; i < chosen.size(); ++i) order.emplace_back(key(chosen[i]), i);
    std::ranges::sort(order);
    std::vector<std::size_t> partners(collection.pages.size(), 0);
    std::vector<bool> keep(chosen.size(), false);
    for (const auto& [unused, i] : order) {
        std::size_t& of_a = partners[chosen[i]->a];
        std::size_t& of_b = partners[chosen[i]->b];
        keep[i] = of_a < most_partners || of_b < most_partners;
        ++of_a;
        ++of_b;
    }
    std::size_t next = 0;
    std::erase_if(chosen, [&](const Pair*) { return !keep[next++]; });
}

// Gives back the words of pages behind their last pair. Many threads may tell of pairs.
class LastUse {
  public:
    LastUse(const std::vector<Pair*>& chosen, Collection& collection)
        : collection_(collection), left_(collection.pages.size()) {
        for (const Pair* pair : chosen) {
            ++left_[pair->a];
            ++left_[pair->b];
        }
    }

    void done_with(const Pair& pair) {
        for (const std::uint32_t page : {pair.a, pair.b}) {
            if (--left_[page] != 0) continue;
            give_back(collection_.pages[page].tokens);
            give_back(collection_.pages[page].places);
        }
    }

  private:
    Collection& collection_;
    std::vector<std::atomic<std::uint32_t>> left_;  // of each page, the pairs to come
};

}  // namespace

bool may_have_partners(const Aspects& aspects, std::size_t pages) {
    return story_probability(aspects, pages) >= worth_aligning ||
           std::max(aspects.containment_a, aspects.containment_b) >= worth_aligning_text;
}

std::vector<Pair*> choose_pairs(std::vector<Pair>& pairs, const Collection& collection,
                                const std::vector<std::uint32_t>& ranks) {
    std::vector<Pair*> chosen;
    for (Pair& pair : pairs) {
        if (is_worth_aligning(pair, collection)) chosen.push_back(&pair);
    }
    if (collection.pages.size() > many_pages) keep_closest(chosen, collection, ranks);
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i]->alignment = static_cast<std::int32_t>(i);
    return chosen;
}

Alignments align_pairs(const std::vector<Pair*>& chosen, Collection& collection,
                       const std::vector<std::uint32_t>& ranks, const RunOptions& run,
                       const std::function<void(Pair&, Alignment&)>& judge) {
    Alignments alignments(chosen.size());
    LastUse last_use(chosen, collection);
    const bool many = collection.pages.size() > many_pages;
    const auto work = [&](std::size_t i) {
        const auto& sentences = [&](std::uint32_t p) { return collection.pages[p].sentences.size() + 1; };
        return sentences(chosen[i]->a) * std::min<std::size_t>(sentences(chosen[i]->b), most_weight) * 128;
    };
    parallel_for(chunks_by_weight(chosen.size(), work), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            Pair& pair = *chosen[i];
            Alignment alignment = align_pages(pair, collection, ranks[pair.a] < ranks[pair.b]);
            for (Aligned& group : alignment.aligned) group.score = rounded(static_cast<double>(group.score));
            judge(pair, alignment);
            alignments.set(i, alignment);
            if (many) last_use.done_with(pair);
        }
    });
    return alignments;
}

}  // namespace retold::compare
