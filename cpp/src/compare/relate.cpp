#include "compare/relate.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace retold::compare::detail {
namespace {

// Logistic regression on pairs of news articles about one event or not, among 2, 5, 6 and all articles of a set;
// docs/comparing.md says which and how well. Roots spread the low end, where pairs of one topic and of one story part.
// The more pages, the better their own word counts tell a topic's words from a story's, and the less needs to be alike.
constexpr double intercept = -16.15;
constexpr double of_words = 16.8;
constexpr double of_lead = 13.2;
constexpr double of_numbers = 3.4;
constexpr double of_copied = 9.8;  // accounts of one event share quotations word for word, pages of one topic do not
constexpr double most_copied = 0.4;
constexpr double of_pages = 3.0;
constexpr double half_of_pages = 60;
constexpr double usual_numbers = 0.1;  // where neither page has any: no evidence either way
constexpr double of_time = 1.5;        // set by hand: a day apart adds a little, a week takes a little away

constexpr double duplicate_jaccard = 0.8;
constexpr double reprint_containment = 0.5;
constexpr double contains_ratio = 0.6;  // words of the shorter to the longer page
constexpr double retelling_share = 0.4;
constexpr double retelling_groups = 3;
constexpr double retelling_story = 0.3;
constexpr double same_story = 0.5;
constexpr double topic_words = 0.08;
constexpr double topic_names = 0.15;

double known(float aspect, double otherwise) {
    return aspect < 0 ? otherwise : static_cast<double>(aspect);
}

// How far a condition's weakest part is above its threshold, as a share of what could be above or below: -1 to 1.
double above(double value, double threshold) {
    const double room = value >= threshold ? 1 - threshold : threshold;
    return room > 0 ? std::clamp((value - threshold) / room, -1.0, 1.0) : 0;
}

}  // namespace

double story_probability(const Aspects& aspects, std::size_t pages) {
    const auto count = static_cast<double>(pages);
    const auto copied = static_cast<double>(std::max(aspects.containment_a, aspects.containment_b));
    double logit = intercept + of_words * std::sqrt(static_cast<double>(aspects.words)) +
                   of_lead * std::sqrt(static_cast<double>(aspects.lead)) +
                   of_copied * std::min(most_copied, std::sqrt(copied)) +
                   of_numbers * known(aspects.numbers, usual_numbers) + of_pages * count / (count + half_of_pages);
    if (aspects.time >= 0) logit += of_time * (static_cast<double>(aspects.time) - 0.5);
    const double lexical = 1 / (1 + std::exp(-logit));
    // Vectors can only add: they find what shares no words, and say nothing against what does.
    constexpr double same_meaning = 0.75;
    const double meaning =
        aspects.embedding < 0 ? 0 : std::max(0.0, above(static_cast<double>(aspects.embedding), same_meaning));
    return 1 - (1 - lexical) * (1 - meaning);
}

double closeness(const Aspects& aspects, std::size_t pages) {
    const double literal = std::max(static_cast<double>(aspects.text),
                                    static_cast<double>(aspects.containment_a + aspects.containment_b) / 2);
    const double aligned = (known(aspects.aligned_a, 0) + known(aspects.aligned_b, 0)) / 2;
    return std::min(1.0, 0.5 * story_probability(aspects, pages) + 0.25 * aligned + 0.25 * literal);
}

Verdict relate(const Aspects& aspects, const PairSizes& sizes) {
    const double shorter = static_cast<double>(std::min(sizes.words_a, sizes.words_b));
    const double longer = static_cast<double>(std::max<std::size_t>(1, std::max(sizes.words_a, sizes.words_b)));
    const bool a_is_shorter = sizes.words_a <= sizes.words_b;
    const double contained = std::max(aspects.containment_a, aspects.containment_b);
    const double of_shorter = a_is_shorter ? aspects.containment_a : aspects.containment_b;
    const double aligned = known(a_is_shorter ? aspects.aligned_a : aspects.aligned_b, 0);
    const auto needed = std::min({retelling_groups, static_cast<double>(std::max<std::size_t>(1, sizes.sentences_a)),
                                  static_cast<double>(std::max<std::size_t>(1, sizes.sentences_b))});
    const double story = story_probability(aspects, sizes.pages);
    const double topic = std::max(above(aspects.words, topic_words), above(known(aspects.names, 0), topic_names));
    const double enough_groups = static_cast<double>(sizes.groups) >= needed ? 1 : -0.1;
    const bool unequal = shorter < contains_ratio * longer;
    // How well each relation's condition holds, from the closest relation to the farthest; the first that holds is it.
    const std::array<double, relation_count> holds = {
        above(aspects.text, duplicate_jaccard),
        unequal ? -1.0 : above(contained, reprint_containment),
        unequal ? above(of_shorter, reprint_containment) : -1.0,
        std::min({above(aligned, retelling_share), above(story, retelling_story), enough_groups}),
        above(story, same_story),
        topic,
        1.0,
    };
    const auto first =
        static_cast<std::size_t>(std::ranges::find_if(holds, [](double h) { return h >= 0; }) - holds.begin());
    // The other relation: a closer one that nearly holds, or the next that would hold without this one.
    Verdict verdict{static_cast<Relation>(first), Relation::unrelated, 0};
    double closer = -1;
    for (std::size_t i = 0; i < first; ++i) {
        if (holds[i] > closer) {
            closer = holds[i];
            verdict.runner_up = static_cast<Relation>(i);
        }
    }
    const double own = first + 1 < relation_count ? holds[first] : 1;
    if (first == 0 || (first + 1 < relation_count && own < -closer)) {
        std::size_t next = first + 1;
        while (holds[next] < 0) ++next;
        verdict.runner_up = static_cast<Relation>(next);
        verdict.margin = static_cast<float>(own);
    } else {
        verdict.margin = static_cast<float>(-closer);
    }
    return verdict;
}

}  // namespace retold::compare::detail
