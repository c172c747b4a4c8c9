// Why a pair has its relation, in words.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "compare/align/align_pairs.hpp"
#include "compare/relate/hold_to_stories.hpp"
#include "compare/relate/relate.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {
namespace {

// What only a template explains for pages of two stories.
constexpr float template_share = 0.5F;  // chosen: of the runs of words, in common
constexpr float slotted_share = 0.15F;  // from: alike of shared_facts.cpp
constexpr float slotted_lines = 0.5F;   // chosen: of the words, in aligned sentences

bool from_template(const Pair& pair) {
    const float copied = std::max(pair.aspects.containment_a, pair.aspects.containment_b);
    const float aligned = std::min(pair.aspects.aligned_a, pair.aspects.aligned_b);
    return pair.relation > Relation::same_story &&
           (copied >= template_share || (copied >= slotted_share && aligned >= slotted_lines));
}

std::string percent(float share) {
    return std::to_string(std::lround(share * 100)) + "%";
}

// Two places, without the zero before the point.
std::string figure(float value) {
    const long hundredths = std::lround(std::clamp(value, 0.0F, 1.0F) * 100);
    if (hundredths == 100) return "1.00";
    return {'.', static_cast<char>('0' + hundredths / 10), static_cast<char>('0' + hundredths % 10)};
}

// A page with its own figures.
struct Side {
    const std::string& id;
    float containment;
    float aligned;
};

// In the order of ids: the words are the same for the pair the other way round.
std::pair<Side, Side> pages_of(const Comparison& comparison, const Pair& pair) {
    const Aspects& is = pair.aspects;
    const Side a{comparison.documents[pair.a].id, is.containment_a, is.aligned_a};
    const Side b{comparison.documents[pair.b].id, is.containment_b, is.aligned_b};
    return b.id < a.id ? std::pair(b, a) : std::pair(a, b);
}

void add_literal(std::vector<std::string>& words, const Comparison& comparison, const Pair& pair) {
    const Aspects& is = pair.aspects;
    const auto [a, b] = pages_of(comparison, pair);
    const bool close = pair.relation <= Relation::contains;
    if (!close && std::max(is.containment_a, is.containment_b) < 0.005F) {
        words.emplace_back("no run of five words in common");
        return;
    }
    words.push_back(percent(a.containment) + " of " + a.id + "'s five-word runs are in " + b.id + ", " +
                    percent(b.containment) + " of " + b.id + "'s in " + a.id);
}

void add_aligned(std::vector<std::string>& words, const Comparison& comparison, const Pair& pair) {
    if (pair.alignment < 0) {
        const bool turned = comparison.documents[pair.b].id < comparison.documents[pair.a].id;
        for (const std::uint32_t page : {turned ? pair.b : pair.a, turned ? pair.a : pair.b}) {
            const Document& document = comparison.documents[page];
            if (!document.sentences.empty() || document.title) continue;
            words.push_back("sentences not compared: " + document.id + " has none");
            return;
        }
        words.emplace_back(may_have_partners(pair.aspects, comparison.documents.size())
                               ? "sentences not compared: both pages have enough closer partners"
                               : "sentences not compared: too little in common");
        return;
    }
    const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
    const auto groups = alignment.aligned.size();
    const auto [a, b] = pages_of(comparison, pair);
    words.push_back(std::to_string(groups) + (groups == 1 ? " group" : " groups") + " of aligned sentences with " +
                    percent(a.aligned) + " of " + a.id + "'s and " + percent(b.aligned) + " of " + b.id + "'s words");
    for (const Limit limit : alignment.limits) {
        words.emplace_back(limit == Limit::long_pages
                               ? "long pages: each sentence and quotation was compared with its likeliest partners only"
                               : "long sentences: of some only the words at both ends were compared");
    }
}

void add_topic(std::vector<std::string>& words, const Aspects& is) {
    words.push_back("titles and leads " + figure(is.lead) + " alike, whole texts " + figure(is.words) +
                    " (tf-idf cosine)");
    if (is.names >= 0) words.push_back("names " + figure(is.names) + " in common");
    if (is.numbers >= 0) words.push_back("numbers " + figure(is.numbers) + " in common");
    if (is.values >= 0) words.push_back("values of the same things " + figure(is.values) + " in common");
    if (is.time >= 0) words.push_back("stated dates " + figure(is.time) + " close");
    if (is.embedding >= 0) words.push_back("vectors " + figure(is.embedding) + " alike");
}

}  // namespace

std::vector<std::string> reasons(const Comparison& comparison, const Pair& pair) {
    std::vector<std::string> words;
    if (pair.aspects.words < 0)
        return {"not compared: too few rare words in common, or the sources or dates exclude it"};
    if (pair.relation <= Relation::contains) {
        add_literal(words, comparison, pair);
        add_aligned(words, comparison, pair);
        add_topic(words, pair.aspects);
    } else if (pair.relation == Relation::retelling) {
        add_aligned(words, comparison, pair);
        add_literal(words, comparison, pair);
        add_topic(words, pair.aspects);
    } else {
        if (from_template(pair))
            words.emplace_back("much wording in common, but other names and numbers: written from one template");
        if (pair.relation == Relation::same_topic && topic_strength(pair.aspects) < 0)
            words.emplace_back("of one topic with most pages of the other's story");
        if (is_held(pair, comparison.documents.size())) {
            words.emplace_back(pair.relation == Relation::same_story
                                   ? "of one story by what its other pages have in common"
                                   : "alike, but most pages of their stories are not");
        }
        add_topic(words, pair.aspects);
        add_aligned(words, comparison, pair);
        add_literal(words, comparison, pair);
    }
    return words;
}

}  // namespace retold::compare
