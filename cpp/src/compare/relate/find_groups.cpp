#include "compare/relate/find_groups.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "compare/figures.hpp"
#include "compare/measure/story_probability.hpp"
#include "compare/relate/group_pages.hpp"

namespace retold::compare {
namespace {

constexpr double story_likeness = 0.5;  // from: same_story of relate.cpp
constexpr double topic_likeness = 0.5;  // chosen: the middle of what is asked of a pair

using Members = std::vector<std::uint32_t>;

// In units of its last place: sums of these do not depend on the order of pages.
long score(const JudgedPages& judged, std::size_t a, std::size_t b) {
    return std::lround(judged.pairs[pair_index(judged.pages.size(), a, b)].score * static_cast<float>(places));
}

// The title, or the first sentence, of the page closest to the others.
std::string label_of(const JudgedPages& judged, const Members& members) {
    std::uint32_t best = members.front();
    long most = -1;
    for (const std::uint32_t i : members) {
        long sum = 0;
        for (const std::uint32_t j : members) sum += i == j ? 0 : score(judged, i, j);
        if (sum > most || (sum == most && judged.ranks[i] < judged.ranks[best])) {
            most = sum;
            best = i;
        }
    }
    const auto& sentences = judged.collection.pages[best].sentences;
    return sentences.empty() ? std::string() : std::string(slice(judged.pages[best].raw, sentences.front().span));
}

double mean_score(const JudgedPages& judged, const Members& members) {
    long sum = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = i + 1; j < members.size(); ++j) sum += score(judged, members[i], members[j]);
    }
    return static_cast<double>(sum) / (places * static_cast<double>(members.size() * (members.size() - 1) / 2));
}

std::vector<Group> find_groups(const JudgedPages& judged, double at_least,
                               const std::function<double(const Pair&)>& likeness) {
    std::vector<Group> found;
    for (Members& members : group_pages(judged.pages.size(), judged.pairs, likeness, at_least, judged.ranks)) {
        const float mean = rounded(mean_score(judged, members));
        std::string label = label_of(judged, members);
        found.push_back({std::move(members), std::move(label), mean});
    }
    const auto first = [&](const Group& group) {
        std::uint32_t least = judged.ranks[group.documents.front()];
        for (const std::uint32_t i : group.documents) least = std::min(least, judged.ranks[i]);
        return least;
    };
    std::ranges::sort(found, [&](const Group& x, const Group& y) {
        return std::pair(-x.score, first(x)) < std::pair(-y.score, first(y));
    });
    return found;
}

}  // namespace

std::vector<Group> find_stories(const JudgedPages& judged) {
    // Copies and retellings are one story whatever else is measured.
    return find_groups(judged, story_likeness, [&](const Pair& pair) {
        return pair.relation <= Relation::retelling ? 1.0 : story_probability(pair.aspects, judged.pages.size());
    });
}

std::vector<Group> find_topics(const JudgedPages& judged) {
    return find_groups(judged, topic_likeness,
                       [](const Pair& pair) { return pair.relation < Relation::unrelated ? 1.0 : 0.0; });
}

}  // namespace retold::compare
