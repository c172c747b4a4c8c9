#include "compare/relate/relate.hpp"

#include <algorithm>
#include <array>

#include "compare/figures.hpp"
#include "compare/measure/story_probability.hpp"

namespace retold::compare {
namespace {

constexpr double duplicate_jaccard = 0.8;     // chosen: a few words changed break five shingles each
constexpr double duplicate_aligned = 0.95;    // chosen: of each page's words; a paragraph more or less is a reprint
constexpr double other_fact = -0.02;          // chosen: a copy with one other figure is nearly a duplicate
constexpr double reprint_containment = 0.5;   // chosen: more than half of a text is taken over, whatever else is added
constexpr double contains_ratio = 0.6;        // chosen: words of the shorter to the longer page
constexpr double passage_containment = 0.25;  // chosen: a quarter of a text, copied; with what else it tells, contains
constexpr double passage_share = 0.6;         // chosen: of what is aligned, copied and not told in other words
constexpr double roundup_share = 0.2;         // chosen: of a page's words, in other matters; a roundup has items
constexpr double retelling_share = 0.6;       // chosen: of the words of the shorter page, aligned with the other; later
                                              // reports of one event have up to half of an earlier one again
constexpr double retelling_later = 0.75;  // chosen: likewise of pages whose days are far apart: a later report sums up
constexpr double far_apart = 0.2;         // chosen: the aspect time; more than a week
constexpr double retelling_groups = 3;    // chosen: aligned groups; one or two may be a quotation that both have
constexpr double retelling_story = 0.3;   // chosen: below same_story, as aligned sentences are evidence of their own
constexpr double same_story = 0.5;        // from: logistic regression, the point where both answers are as likely
constexpr double template_facts = 0.3;    // chosen: copies keep nearly all names and figures, other events hardly any
constexpr double topic_words = 0.08;      // chosen: tf-idf cosine; says only that pages are worth naming together
constexpr double topic_names = 0.15;      // chosen: weighted Jaccard; likewise

// How much of the words in aligned sentences is copied, as far as the runs of five words tell.
double copied_share(const Aspects& aspects) {
    const double aligned = std::max(known(aspects.aligned_a, 0), known(aspects.aligned_b, 0));
    const auto copied = static_cast<double>(std::max(aspects.containment_a, aspects.containment_b));
    return aligned > 0 ? std::min(1.0, copied / aligned) : 0;
}

}  // namespace

double closeness(const Aspects& aspects, std::size_t pages) {
    const double literal = std::max(static_cast<double>(aspects.text),
                                    static_cast<double>(aspects.containment_a + aspects.containment_b) / 2);
    const double aligned = (known(aspects.aligned_a, 0) + known(aspects.aligned_b, 0)) / 2;
    return std::min(1.0, 0.5 * story_probability(aspects, pages) + 0.25 * aligned + 0.25 * literal);
}

double topic_strength(const Aspects& aspects) {
    return std::max(above(static_cast<double>(aspects.words), topic_words),
                    above(known(aspects.names, 0), topic_names));
}

namespace {

// How well each relation's condition holds, from the closest relation to the farthest; the first that holds is it.
using Holds = std::array<double, relation_count>;

Holds holds_of(const Aspects& aspects, const PairSizes& sizes) {
    const double shorter = static_cast<double>(std::min(sizes.words_a, sizes.words_b));
    const double longer = static_cast<double>(std::max<std::size_t>(1, std::max(sizes.words_a, sizes.words_b)));
    // Of pages of one length either may be the shorter one: the relation does not depend on their order.
    const auto shorter_of = [&](float a, float b) {
        if (sizes.words_a == sizes.words_b) return std::max(a, b);
        return sizes.words_a < sizes.words_b ? a : b;
    };
    const double contained = std::max(aspects.containment_a, aspects.containment_b);
    const double of_shorter = shorter_of(aspects.containment_a, aspects.containment_b);
    const double aligned = known(shorter_of(aspects.aligned_a, aspects.aligned_b), 0);
    const auto needed = std::min({retelling_groups, static_cast<double>(std::max<std::size_t>(1, sizes.sentences_a)),
                                  static_cast<double>(std::max<std::size_t>(1, sizes.sentences_b))});
    const double story = story_probability(aspects, sizes.pages);
    const double topic = topic_strength(aspects);
    const double enough_groups = static_cast<double>(sizes.groups) >= needed ? 1 : -0.1;
    const bool later = aspects.time >= 0 && static_cast<double>(aspects.time) < far_apart;
    const bool unequal = shorter < contains_ratio * longer;
    const double one_event = above(sizes.facts, template_facts);
    // A passage taken over word for word, where most of what the pages share is that passage.
    const double passage = std::min(above(contained, passage_containment), above(copied_share(aspects), passage_share));
    return {
        std::min({one_event, above(aspects.text, duplicate_jaccard),
                  above(known(std::min(aspects.aligned_a, aspects.aligned_b), 1), duplicate_aligned),
                  sizes.changed ? other_fact : 1.0}),
        unequal ? -1.0
                : std::min({one_event, above(contained, reprint_containment), -above(sizes.others, roundup_share)}),
        std::min(one_event, std::max(unequal ? above(of_shorter, reprint_containment) : -1.0, passage)),
        std::min({one_event, above(aligned, later ? retelling_later : retelling_share), above(story, retelling_story),
                  enough_groups}),
        std::min(one_event, above(story, same_story)),
        topic,
        1.0,
    };
}

}  // namespace

Verdict relate(const Aspects& aspects, const PairSizes& sizes) {
    const Holds holds = holds_of(aspects, sizes);
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

}  // namespace retold::compare
