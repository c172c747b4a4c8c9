#include "compare/relate/hold_to_stories.hpp"

#include <cstddef>

#include "compare/measure/story_probability.hpp"
#include "compare/relate/relate.hpp"

namespace retold::compare {
namespace {

constexpr double same_story = 0.5;    // from: same_story of relate.cpp
constexpr double all_but_sure = 0.9;  // chosen: one page may be right against a story; on the sets by event few are

constexpr std::size_t none = static_cast<std::size_t>(-1);

void change(Pair& pair, Relation relation) {
    pair.runner_up = pair.relation;
    pair.relation = relation;
    pair.margin = 0;
}

}  // namespace

void hold_to_stories(std::vector<Pair>& pairs, const std::vector<Group>& stories, std::size_t documents) {
    std::vector<std::size_t> story_of(documents, none);
    for (std::size_t story = 0; story < stories.size(); ++story) {
        for (const std::uint32_t page : stories[story].documents) story_of[page] = story;
    }
    for (Pair& pair : pairs) {
        if (pair.relation < Relation::same_story) continue;
        const bool one = story_of[pair.a] != none && story_of[pair.a] == story_of[pair.b];
        if (one == (pair.relation == Relation::same_story)) continue;
        const double probability = story_probability(pair.aspects, documents);
        if (one && probability < same_story) change(pair, Relation::same_story);
        if (!one && probability < all_but_sure)
            change(pair, topic_strength(pair.aspects) >= 0 ? Relation::same_topic : Relation::unrelated);
    }
}

bool is_held(const Pair& pair, std::size_t pages) {
    if (pair.relation < Relation::same_story || pair.margin > 0) return false;
    const bool alike = story_probability(pair.aspects, pages) >= same_story;
    const bool changed = pair.relation == Relation::same_story || pair.runner_up == Relation::same_story;
    return changed && alike != (pair.relation == Relation::same_story);
}

}  // namespace retold::compare
