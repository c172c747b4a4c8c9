// From measured aspects to a score, a relation and how close the call was.
#pragma once
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sizes that rules need beside the aspects.
struct PairSizes {
    std::size_t words_a = 0;  // of the bodies
    std::size_t words_b = 0;
    std::size_t sentences_a = 0;
    std::size_t sentences_b = 0;
    std::size_t groups = 0;  // aligned
    std::size_t pages = 2;   // of the comparison
    double facts = 1;        // shared_facts
    double others = 0;       // other_matters
    bool changed = false;    // whether aligned sentences differ in a name, a number or a negation
};

// Closeness of any two pages, 0 to 1: half the story probability, a quarter what is aligned, a quarter what is literal.
double closeness(const Aspects& aspects, std::size_t pages);

// How far the words or names of two pages are above what pages of one topic have, -1 to 1; not negative: of one topic.
double topic_strength(const Aspects& aspects);

struct Verdict {
    Relation relation = Relation::unrelated;
    Relation runner_up = Relation::same_topic;
    float margin = 0;
};
Verdict relate(const Aspects& aspects, const PairSizes& sizes);

}  // namespace retold::compare
