#include "compare/align/sentence_features.hpp"

#include <algorithm>

#include "retold/similarity/sets.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

void add_trigrams(std::string_view word, std::vector<std::uint64_t>& trigrams) {
    constexpr char32_t edge = 1;
    constexpr unsigned bits = 21;
    constexpr std::uint64_t mask = (std::uint64_t{1} << 3 * bits) - 1;
    std::uint64_t window = edge;
    for (std::size_t at = 0; at < word.size();) {
        const text::Unit unit = text::decode_at(word, at);
        const bool first = at == 0;
        window = (window << bits | unit.code_point) & mask;
        if (!first) trigrams.push_back(window);
        at += unit.size;
    }
    trigrams.push_back((window << bits | edge) & mask);
}

}  // namespace

SentenceFeatures features_of(const Prepared& page, std::uint32_t first_sentence, std::uint32_t last_sentence,
                             const Collection& collection) {
    SentenceFeatures features = features_without_letters(page, first_sentence, last_sentence, collection);
    add_letters(features, page, first_sentence, last_sentence, collection);
    return features;
}

void add_letters(SentenceFeatures& features, const Prepared& page, std::uint32_t first_sentence,
                 std::uint32_t last_sentence, const Collection& collection) {
    const std::uint32_t last = page.sentences[last_sentence - 1].last;
    for (std::uint32_t t = page.sentences[first_sentence].first; t < last; ++t)
        add_trigrams(collection.words[page.tokens[t].term], features.trigrams);
    features.trigrams = similarity::to_set(std::move(features.trigrams));
}

SentenceFeatures features_without_letters(const Prepared& page, std::uint32_t first_sentence,
                                          std::uint32_t last_sentence, const Collection& collection) {
    const std::uint32_t first = page.sentences[first_sentence].first;
    const std::uint32_t last = page.sentences[last_sentence - 1].last;
    SentenceFeatures features;
    features.tokens = last - first;
    std::vector<std::uint64_t> stems;
    stems.reserve(features.tokens);
    for (std::uint32_t t = first; t < last; ++t) stems.push_back(collection.stem(page.tokens[t].term));
    features.words = weigh(std::move(stems), collection.idf);
    std::vector<std::uint64_t> facts;
    for (std::uint32_t t = first; t < last; ++t) {
        const Word token = page.tokens[t];
        if (token.name != 0 || token.number != 0) facts.push_back(collection.stem(token.term));
    }
    features.facts = weigh_set(std::move(facts), collection.idf);
    for (const std::uint64_t term : features.facts.terms) features.fact_bits |= std::uint64_t{1} << (term & 63U);
    return features;
}

double similarity(const SentenceFeatures& a, const SentenceFeatures& b) {
    return similarity(similarity::dot(a.words, b.words), similarity::dice(a.trigrams, b.trigrams), a, b);
}

double similarity(double cosine, double letters, const SentenceFeatures& a, const SentenceFeatures& b) {
    // chosen: words carry most, letters find inflected forms, facts weigh more than their share
    constexpr double word_part = 0.5;
    constexpr double letter_part = 0.3;
    constexpr double fact_part = 0.2;
    const double alike = word_part * std::min(1.0, cosine) + letter_part * letters;
    if (a.facts.terms.empty() && b.facts.terms.empty()) return alike / (word_part + letter_part);
    return (a.fact_bits & b.fact_bits) == 0 ? alike
                                            : alike + fact_part * similarity::weighted_jaccard(a.facts, b.facts);
}

}  // namespace retold::compare
