#include "compare/relate/find_groups.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "compare/figures.hpp"
#include "compare/measure/find_candidates.hpp"
#include "compare/measure/story_probability.hpp"
#include "compare/relate/group_pages.hpp"

namespace retold::compare {
namespace {

constexpr double story_average = 0.5;  // from: same_story of relate.cpp
constexpr std::size_t few_pages = 12;  // from: few_pages of story_probability.cpp
constexpr float one_day = 0.5F;        // from: story_probability.cpp, where days begin to add
constexpr double topic_average = 0.5;  // chosen: the middle of what is asked of a pair

using Members = std::vector<std::uint32_t>;

// Sums of scores in units of their last place, so that they do not depend on the order of pages.
struct Sums {
    std::vector<std::size_t> group_of;  // of each page; none: one more than the last
    std::vector<long> of_page;          // of its pairs inside its group
    std::vector<long> of_group;
    std::vector<long> pairs;  // of each group, that are there
};

Sums sum_scores(const JudgedPages& judged, const std::vector<Members>& groups) {
    const std::size_t pages = judged.documents.size();
    Sums sums{std::vector(pages, groups.size()), std::vector(pages, 0L), std::vector(groups.size(), 0L),
              std::vector(groups.size(), 0L)};
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const std::uint32_t page : groups[group]) sums.group_of[page] = group;
    }
    for (const Pair& pair : judged.pairs) {
        const std::size_t group = sums.group_of[pair.a];
        if (group == groups.size() || group != sums.group_of[pair.b]) continue;
        const long score = std::lround(pair.score * static_cast<float>(places));
        for (long* sum : {&sums.of_page[pair.a], &sums.of_page[pair.b], &sums.of_group[group]}) *sum += score;
        ++sums.pairs[group];
    }
    return sums;
}

// The title, or the first sentence, of the page closest to the others.
std::string label_of(const JudgedPages& judged, const Members& members, const Sums& sums) {
    const std::uint32_t best = *std::ranges::min_element(
        members, {}, [&](std::uint32_t page) { return std::pair(-sums.of_page[page], judged.ranks[page]); });
    const Document& document = judged.documents[best];
    if (document.title && !document.title->empty()) return std::string(slice(document.raw, *document.title));
    if (document.sentences.empty()) return {};
    return std::string(slice(document.raw, document.sentences.front()));
}

std::vector<Group> find_groups(const JudgedPages& judged, const Grouping& grouping) {
    std::vector<Members> groups = group_pages(judged.documents.size(), judged.pairs, grouping, judged.ranks);
    const Sums sums = sum_scores(judged, groups);
    std::vector<Group> found;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const float mean =
            rounded(static_cast<double>(sums.of_group[i]) / (places * static_cast<double>(sums.pairs[i])));
        std::string label = label_of(judged, groups[i], sums);
        found.push_back({std::move(groups[i]), std::move(label), mean});
    }
    const auto first = [&](const Group& group) {
        std::uint32_t least = judged.ranks[group.documents.front()];
        for (const std::uint32_t i : group.documents) least = std::min(least, judged.ranks[i]);
        return least;
    };
    std::ranges::sort(found, {}, [&](const Group& group) { return std::pair(-group.score, first(group)); });
    return found;
}

// Copies and retellings are one story whatever else is measured, and a page that holds another one as far as it does:
// a passage that two stories quote makes them no story. Pages that were judged to fill one template with two events are
// none.
double story_likeness(const Pair& pair, std::size_t pages) {
    if (pair.relation <= Relation::retelling && pair.relation != Relation::contains) return 1;
    const double probability = story_probability(pair.aspects, pages);
    if (pair.relation == Relation::contains) {
        return std::max({probability, static_cast<double>(pair.aspects.containment_a),
                         static_cast<double>(pair.aspects.containment_b)});
    }
    return pair.relation > Relation::same_story && probability >= story_average ? 0 : probability;
}

// Of pages that may have more partners than were looked at, how like they are to the last that was: what is missing is
// hardly closer.
std::vector<double> likeness_beyond(const JudgedPages& judged) {
    std::vector<double> beyond(judged.documents.size(), 0);
    std::vector<std::vector<double>> seen(judged.documents.size());
    for (const Pair& pair : judged.pairs) {
        const double likeness = story_likeness(pair, judged.documents.size());
        for (const std::uint32_t page : {pair.a, pair.b}) {
            if (judged.full[page]) seen[page].push_back(likeness);
        }
    }
    for (std::size_t page = 0; page < seen.size(); ++page) {
        if (seen[page].size() < most_by_words) continue;
        const auto last = seen[page].begin() + most_by_words - 1;
        std::ranges::nth_element(seen[page], last, std::greater<>());
        beyond[page] = *last;
    }
    return beyond;
}

// Of a few pages, a square table of likeness. A copy or retelling that states no day has the day of what it tells
// again: a page of that day is as like the one as the other.
class FewPages {
  public:
    explicit FewPages(const JudgedPages& judged)
        : pages_(judged.documents.size()), likeness_(pages_ * pages_, 0), times_(pages_ * pages_, -1) {
        std::vector<const Pair*> again;
        for (const Pair& pair : judged.pairs) {
            likeness_[at(pair.a, pair.b)] = likeness_[at(pair.b, pair.a)] = story_likeness(pair, pages_);
            times_[at(pair.a, pair.b)] = times_[at(pair.b, pair.a)] = pair.aspects.time;
            if (pair.relation <= Relation::retelling && pair.relation != Relation::contains) again.push_back(&pair);
        }
        const std::vector<double> own = likeness_;
        for (const Pair* pair : again) {
            for (std::uint32_t page = 0; page < pages_; ++page) {
                if (page == pair->a || page == pair->b) continue;
                raise(page, pair->a, pair->b, own);
                raise(page, pair->b, pair->a, own);
            }
        }
    }

    double operator()(const Pair& pair) const { return likeness_[at(pair.a, pair.b)]; }

  private:
    std::size_t at(std::uint32_t a, std::uint32_t b) const { return a * pages_ + b; }

    void raise(std::uint32_t page, std::uint32_t undated, std::uint32_t dated, const std::vector<double>& own) {
        if (times_[at(page, undated)] >= 0 || times_[at(page, dated)] < one_day) return;
        double& likeness = likeness_[at(page, undated)];
        likeness = likeness_[at(undated, page)] = std::max(likeness, own[at(page, dated)]);
    }

    std::size_t pages_;
    std::vector<double> likeness_;
    std::vector<float> times_;
};

}  // namespace

std::vector<Group> find_stories(const JudgedPages& judged) {
    if (judged.documents.size() <= few_pages) return find_groups(judged, {FewPages(judged), story_average, {}});
    const auto likeness = [&](const Pair& pair) { return story_likeness(pair, judged.documents.size()); };
    return find_groups(judged, {likeness, story_average, likeness_beyond(judged)});
}

std::vector<Group> find_topics(const JudgedPages& judged) {
    const auto likeness = [](const Pair& pair) { return pair.relation < Relation::unrelated ? 1.0 : 0.0; };
    return find_groups(judged, {likeness, topic_average, {}});
}

}  // namespace retold::compare
