#include "compare/measure/story_probability.hpp"

#include <algorithm>
#include <cmath>

#include "compare/figures.hpp"

namespace retold::compare {
namespace {

// Roots spread the low end, where pairs of one topic and of one story part.

// Of few pages, whose own word counts tell little. The more pages, the better these tell a topic's words from a
// story's, and the less needs to be alike.
// tuned: two public sets of news by event; logistic regression (docs/comparing.md)
struct Few {
    static constexpr double intercept = -16.15;  // chosen: by hand on five pages, checked on a third public set
    static constexpr double of_words = 16.8;     // tuned: two sets by event
    static constexpr double of_lead = 13.2;      // tuned: two sets by event
    static constexpr double of_numbers = 3.4;    // tuned: two sets by event
    static constexpr double of_copied = 9.8;     // tuned: two sets by event; quotations are shared word for word
    static constexpr double of_pages = 3.0;      // tuned: two sets by event
    static constexpr double half_of_pages = 60;  // tuned: two sets by event
    static constexpr double of_time = 1.5;       // chosen: a week apart takes a little away
    static constexpr double of_one_day = 6;      // chosen: the same day or the next one; of a handful of pages of one
                                                 // topic those of one day tell one event
};

// Of many pages, among which other events of one saga stand: what crowds around both pages counts against a pair, words
// that hardly another page has count for it, and so do titles and, where both are known, days. Then a pair whose pages
// both have likelier partners is none: pages of one event are each other's nearest, pages of one saga are not.
// tuned: three public sets of news by event, two of them with and without dates; logistic regression, each set with the
// same weight for each of its pairs of one event (docs/comparing.md)
struct Many {
    static constexpr double intercept = -8.15;      // chosen: half a logit above the fit, where no set's F1 is lower
    static constexpr double of_words = 15.25;       // tuned: three sets by event
    static constexpr double of_lead = 4.97;         // tuned: three sets by event
    static constexpr double of_title = 3.13;        // tuned: three sets by event
    static constexpr double of_copied = 7.35;       // tuned: three sets by event
    static constexpr double of_numbers = 1.3;       // tuned: three sets by event
    static constexpr double of_rare = 7.83;         // tuned: three sets by event
    static constexpr double of_crowd = -36.05;      // tuned: three sets by event
    static constexpr double most_crowd = 0.18;      // chosen: a story told by dozens of pages is crowded, too
    static constexpr double of_formula = -8;        // chosen: a formula alone is no story, however alike its pages are
    static constexpr double some_formula = 0.8;     // chosen: from there on; short reports of one event have as much
    static constexpr double usual_pages = 1200;     // from: the largest set that the weights were fitted on
    static constexpr double of_known_days = 5.1;    // tuned: three sets by event
    static constexpr double of_days_apart = -3.41;  // tuned: three sets by event; of ln(1 + days)
    // Where a day is not known.
    static constexpr double of_known_weekdays = 1.5;  // tuned: three sets by event, undated
    static constexpr double of_other_weekdays = -5;   // tuned: likewise; 0 for the same ones
    // tuned: the same sets, as they are and with most events left with one article; logistic regression
    static constexpr double even = 1.3;         // chosen: .7 above the fit, where no set's F1 is lower
    static constexpr double of_alone = 0.65;    // tuned: three sets by event
    static constexpr double of_rivals = -5.28;  // tuned: three sets by event; .44 for each logit of lead
    static constexpr double surest = 6;         // chosen: logits; a copy is no rival of another telling
};

constexpr double few_pages = 12;          // chosen: among so few there is no crowd
constexpr double many_pages = 50;         // from: the smallest set that the weights of many pages were fitted on
constexpr double most_copied = 0.4;       // chosen: from there on a pair is a copy, whatever else
constexpr double usual_numbers = 0.1;     // chosen: where neither page has any: no evidence either way
constexpr double least_closeness = 1e-4;  // from: places of relation.hpp; time says no more of days further apart
constexpr double half_after = 5;          // from: given_aspects.cpp

double root(float value) {
    return std::sqrt(std::max(0.0, static_cast<double>(value)));
}

double copied(const Aspects& is) {
    return std::min(most_copied, root(std::max(is.containment_a, is.containment_b)));
}

double logit_of_few(const Aspects& is, double pages) {
    const double logit = Few::intercept + Few::of_words * root(is.words) + Few::of_lead * root(is.lead) +
                         Few::of_copied * copied(is) + Few::of_numbers * known(is.numbers, usual_numbers) +
                         Few::of_pages * pages / (pages + Few::half_of_pages);
    if (is.time < 0) return logit;
    const double close = static_cast<double>(is.time) - 0.5;
    return logit + (close > 0 ? Few::of_one_day : Few::of_time) * close;
}

// The days behind the aspect time.
double days_apart(float time) {
    return half_after * std::sqrt(-std::log2(std::max(least_closeness, static_cast<double>(time))));
}

// What a pair has in common that says little about one event, taken away: reports of one kind (results, prices,
// weather) have a formula in common and other numbers, however many of them are alike.
double logit_of_formula(const Aspects& is) {
    const double telling = 1 - static_cast<double>(is.formula);
    const double crowded = std::max(0.0, static_cast<double>(is.crowd) - Many::most_crowd);
    const double same_numbers = std::min(1.0, known(is.numbers, usual_numbers) / usual_numbers);
    return Many::of_formula * (1 - std::sqrt(std::min(1.0, telling / (1 - Many::some_formula)))) +
           Many::of_crowd * crowded * (1 - telling * same_numbers);
}

// By what the two pages have in common, without what others have.
double logit_alone(const Aspects& is, double pages) {
    const double crowd = std::min(std::max(0.0, static_cast<double>(is.crowd)), Many::most_crowd);
    // Among more pages more pairs are as alike by chance, while a story has as many pages as ever.
    const double by_chance = std::log(std::max(1.0, pages / Many::usual_pages));
    const double logit = Many::intercept + Many::of_words * root(is.words) + Many::of_lead * root(is.lead) +
                         Many::of_title * root(is.title) + Many::of_copied * copied(is) +
                         Many::of_numbers * known(is.numbers, usual_numbers) + Many::of_rare * known(is.rare, 0) +
                         Many::of_crowd * crowd + logit_of_formula(is) - by_chance;
    if (is.time >= 0) return logit + Many::of_known_days + Many::of_days_apart * std::log1p(days_apart(is.time));
    if (is.weekdays < 0) return logit;
    return logit + Many::of_known_weekdays + Many::of_other_weekdays * (1 - static_cast<double>(is.weekdays));
}

double logit_of_many(const Aspects& is, double pages) {
    return Many::even + Many::of_alone * logit_alone(is, pages) + Many::of_rivals * static_cast<double>(is.rivals);
}

// Values of the same things: pages of one topic have a date or two in common, pages of one story most of what the
// shorter one counts and dates.
constexpr double even_values = 0.2;  // tuned: stories, seeds; where both answers are as likely
constexpr double most_values = 0.9;  // chosen: another event of one matter may have as much in common

}  // namespace

double story_probability(const Aspects& aspects, std::size_t pages) {
    const auto count = static_cast<double>(pages);
    const double share = std::clamp((count - few_pages) / (many_pages - few_pages), 0.0, 1.0);
    const double logit = (1 - share) * logit_of_few(aspects, count) + share * logit_of_many(aspects, count);
    const double lexical = 1 / (1 + std::exp(-logit));
    // Vectors can only add: they find what shares no words, and say nothing against what does.
    constexpr double same_meaning = 0.75;  // chosen: cosine; models differ, and a vector alone must be sure
    const double meaning =
        aspects.embedding < 0 ? 0 : std::max(0.0, above(static_cast<double>(aspects.embedding), same_meaning));
    // Among many pages another event of one saga has as much in common as that.
    const double told =
        (1 - share) * std::clamp(static_cast<double>(aspects.values) / even_values / 2, 0.0, most_values);
    return std::max(1 - (1 - lexical) * (1 - meaning), told);
}

void add_rivals(std::vector<Pair>& pairs, std::size_t pages) {
    const auto count = static_cast<double>(pages);
    if (count <= few_pages) return;
    constexpr double most_lead = 12;    // chosen: logits, on either side; what is farther is not looked at
    constexpr double of_lesser = 0.64;  // chosen: a page of a large story may have some partners that are closer
    std::vector<double> logits;
    std::vector<double> best(pages, -Many::surest);
    logits.reserve(pairs.size());
    for (const Pair& pair : pairs) {
        logits.push_back(std::min(Many::surest, logit_alone(pair.aspects, count)));
        for (const std::uint32_t page : {pair.a, pair.b}) best[page] = std::max(best[page], logits.back());
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto lead_of = [&](std::uint32_t page) { return std::min(most_lead, best[page] - logits[i]); };
        const auto [lesser, greater] = std::minmax({lead_of(pairs[i].a), lead_of(pairs[i].b)});
        pairs[i].aspects.rivals = rounded((of_lesser * lesser + (1 - of_lesser) * greater) / most_lead);
    }
}

}  // namespace retold::compare
