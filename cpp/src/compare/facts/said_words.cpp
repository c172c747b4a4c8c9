#include "compare/facts/said_words.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>

namespace retold::compare {

std::vector<NearWord> words_in(const PageReading& page, const std::vector<Span>& spans) {
    std::vector<NearWord> words;
    for (const Span span : spans) {
        const auto first =
            std::ranges::lower_bound(page.words, span.start, {}, [](const NearWord& word) { return word.span.start; });
        for (auto it = first; it != page.words.end() && it->span.start < span.end; ++it)
            words.push_back({it->stem, 1, it->span});
    }
    std::ranges::stable_sort(words, {}, &NearWord::stem);
    const auto same = [](const NearWord& a, const NearWord& b) { return a.stem == b.stem; };
    words.erase(std::unique(words.begin(), words.end(), same), words.end());
    return words;
}

std::vector<std::uint64_t> stems_in(const PageReading& page, const std::vector<Span>& spans) {
    std::vector<std::uint64_t> stems;
    for (const NearWord& word : words_in(page, spans)) stems.push_back(word.stem);
    return stems;
}

std::size_t shared_stems(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

std::vector<Likeness> best_partners(std::vector<Likeness> all) {
    std::ranges::sort(all, {}, [](const Likeness& one) { return std::tuple(-one.score, one.i + one.j, one.i); });
    std::unordered_set<std::size_t> left;
    std::unordered_set<std::size_t> right;
    std::erase_if(all, [&](const Likeness& one) {
        if (left.contains(one.i) || right.contains(one.j)) return true;
        left.insert(one.i);
        right.insert(one.j);
        return false;
    });
    return all;
}

bool touches(const std::vector<Span>& spans, const std::vector<Span>& others) {
    return std::ranges::any_of(spans, [&](Span span) {
        return std::ranges::any_of(others, [&](Span other) { return overlap(span, other) > 0; });
    });
}

float shared_share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const auto all = static_cast<float>(a.size() + b.size());
    return all > 0 ? 2 * static_cast<float>(shared_stems(a, b)) / all : 0;
}

bool are_aligned(const annotate::Quote& a, const annotate::Quote& b, const Alignment& alignment) {
    return std::ranges::any_of(alignment.aligned, [&](const Aligned& group) {
        return touches(a.content, group.a) && touches(b.content, group.b);
    });
}

const annotate::Name* name_at(const annotate::Annotations& page, const annotate::Quote& quote) {
    if (!quote.speaker_span || quote.speaker.empty()) return nullptr;
    const auto name = std::ranges::find(page.names, quote.speaker, &annotate::Name::canonical);
    return name != page.names.end() && touches(name->mentions, {*quote.speaker_span}) ? &*name : nullptr;
}

const annotate::Name* named_speaker(const annotate::Annotations& page, const annotate::Quote& quote) {
    using annotate::NameKind;
    const annotate::Name* name = name_at(page, quote);
    return name != nullptr && (name->kind == NameKind::person || name->kind == NameKind::organisation) ? name : nullptr;
}

}  // namespace retold::compare
