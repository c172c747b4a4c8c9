#include "compare/measure/story_probability.hpp"

#include <algorithm>
#include <cmath>

#include "compare/figures.hpp"

namespace retold::compare {
namespace {

// Roots spread the low end, where pairs of one topic and of one story part. The more pages, the better their own word
// counts tell a topic's words from a story's, and the less needs to be alike.
// tuned: two public sets of news by event; logistic regression (docs/comparing.md)
constexpr double intercept = -16.15;  // chosen: raised by hand on five pages, then checked on a third public set
constexpr double of_words = 16.8;
constexpr double of_lead = 13.2;
constexpr double of_numbers = 3.4;
constexpr double of_copied = 9.8;  // accounts of one event share quotations word for word, pages of one topic do not
constexpr double most_copied = 0.4;
constexpr double of_pages = 3.0;
constexpr double half_of_pages = 60;
constexpr double usual_numbers = 0.1;  // chosen: where neither page has any: no evidence either way
constexpr double of_time = 1.5;        // chosen: a day apart adds a little, a week takes a little away

// Values of the same things: pages of one topic have a date or two in common, pages of one story most of what the
// shorter one counts and dates.
constexpr double even_values = 0.2;  // tuned: stories, seeds; where both answers are as likely
constexpr double most_values = 0.9;  // chosen: another event of one matter may have as much in common

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
    constexpr double same_meaning = 0.75;  // chosen: cosine; models differ, and a vector alone must be sure
    const double meaning =
        aspects.embedding < 0 ? 0 : std::max(0.0, above(static_cast<double>(aspects.embedding), same_meaning));
    const double told = std::clamp(static_cast<double>(aspects.values) / even_values / 2, 0.0, most_values);
    return std::max(1 - (1 - lexical) * (1 - meaning), told);
}

}  // namespace retold::compare
