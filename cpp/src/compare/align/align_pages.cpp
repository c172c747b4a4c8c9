#include "compare/align/align_pages.hpp"

#include <algorithm>
#include <utility>

#include "compare/align/align.hpp"
#include "compare/align/changes.hpp"

namespace retold::compare {
namespace {

constexpr double edited_share = 0.6;   // chosen: words in common, in order, of the longer side
constexpr double partial_ratio = 0.6;  // chosen: length of the shorter to the longer side
constexpr double partial_share = 0.5;  // chosen: words of the shorter side that the longer has, in order

// Of sentences [first, last).
std::vector<Token> tokens_of(const Prepared& page, std::uint32_t first, std::uint32_t last) {
    std::vector<Token> tokens;
    for (std::uint32_t number = first; number < last; ++number) {
        std::uint32_t t = page.sentences[number].first;
        for (const Span place : page.places.of(page.sentences, number)) {
            const Word word = page.tokens[t++];
            tokens.push_back({place, word.term, word.name != 0, word.number != 0});
        }
    }
    return tokens;
}

AlignedKind kind_of(const Link& link, std::size_t a, std::size_t b, std::size_t common) {
    const auto shorter = static_cast<double>(std::min(a, b));
    const auto longer = static_cast<double>(std::max<std::size_t>(1, std::max(a, b)));
    const auto shared = static_cast<double>(common);
    if (link.moved) return AlignedKind::moved;
    if (common == a && common == b) return AlignedKind::same;
    if (shared >= edited_share * longer) return AlignedKind::edited;
    const bool unequal = shorter < partial_ratio * longer;
    if (unequal && link.a_last - link.a_first != link.b_last - link.b_first) return AlignedKind::summary;
    if (unequal && shared >= partial_share * shorter) return AlignedKind::partial;
    return AlignedKind::paraphrase;
}

std::vector<Span> spans_of(const Prepared& page, std::uint32_t first, std::uint32_t last) {
    std::vector<Span> spans;
    for (std::uint32_t i = first; i < last; ++i) spans.push_back(page.sentences[i].span);
    return spans;
}

// Sentences of the body that no group has, and the share of the body's words in those that one has.
std::pair<std::vector<Span>, float> rest_of(const Prepared& page, const std::vector<bool>& taken) {
    std::vector<Span> rest;
    std::size_t inside = 0;
    for (std::size_t i = 0; i < page.sentences.size(); ++i) {
        const Sentence& sentence = page.sentences[i];
        if (sentence.title) continue;
        if (taken[i])
            inside += sentence.last - sentence.first;
        else
            rest.push_back(sentence.span);
    }
    const double all = std::max<std::uint32_t>(1, page.body_tokens);
    return {std::move(rest), static_cast<float>(static_cast<double>(inside) / all)};
}

}  // namespace

Alignment align_pages(Pair& pair, const Collection& collection, bool a_first) {
    const Prepared& a = collection.pages[pair.a];
    const Prepared& b = collection.pages[pair.b];
    auto [links, complete] = a_first ? align(a, b, collection) : align(b, a, collection);
    if (!a_first) {
        for (Link& link : links) {
            std::swap(link.a_first, link.b_first);
            std::swap(link.a_last, link.b_last);
        }
        std::ranges::sort(links, {}, &Link::a_first);
    }
    Alignment alignment;
    if (!complete) alignment.limits.push_back(Limit::long_pages);
    bool all_words = true;
    std::vector<bool> taken_a(a.sentences.size(), false);
    std::vector<bool> taken_b(b.sentences.size(), false);
    for (const Link& link : links) {
        const auto left = tokens_of(a, link.a_first, link.a_last);
        const auto right = tokens_of(b, link.b_first, link.b_last);
        WordDifference difference = a_first ? differences(left, right, collection.words, a.language)
                                            : differences(right, left, collection.words, b.language);
        if (!a_first) {
            for (Change& change : difference.changes) std::swap(change.a, change.b);
        }
        all_words = all_words && difference.complete;
        alignment.aligned.push_back({kind_of(link, left.size(), right.size(), difference.common),
                                     spans_of(a, link.a_first, link.a_last), spans_of(b, link.b_first, link.b_last),
                                     static_cast<float>(link.score), std::move(difference.changes)});
        std::fill(taken_a.begin() + link.a_first, taken_a.begin() + link.a_last, true);
        std::fill(taken_b.begin() + link.b_first, taken_b.begin() + link.b_last, true);
    }
    if (!all_words) alignment.limits.push_back(Limit::long_sentences);
    std::tie(alignment.only_a, pair.aspects.aligned_a) = rest_of(a, taken_a);
    std::tie(alignment.only_b, pair.aspects.aligned_b) = rest_of(b, taken_b);
    return alignment;
}

}  // namespace retold::compare
