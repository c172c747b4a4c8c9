#include "compare/facts/said_words.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "retold/base/hash.hpp"
#include "retold/similarity/edit_distance.hpp"
#include "retold/text/normalize.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::compare {

namespace {

// Of sentences in their order.
std::size_t end_of(const std::vector<Span>& sentences) {
    return sentences.empty() ? 0 : sentences.back().end;
}

}  // namespace

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
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const bool both = a[i] == b[j];
        const bool forward = a[i] <= b[j];
        shared += both ? 1 : 0;
        i += forward ? 1 : 0;
        j += !forward || both ? 1 : 0;
    }
    return shared;
}

std::vector<std::uint64_t> word_hashes(std::string_view raw, const std::vector<Span>& spans) {
    std::vector<std::uint64_t> hashes;
    for (const Span span : spans) {
        const std::string_view said = slice(raw, span);
        for (const tokenize::Token& word : tokenize::words(said))
            hashes.push_back(hash_bytes(text::fold_key(slice(said, word.span))));
    }
    return hashes;
}

float told_in_order(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    if (a.empty() || b.empty()) return 0;
    std::unordered_map<std::uint64_t, char32_t> numbers;
    const auto numbered = [&](const std::vector<std::uint64_t>& words) {
        std::u32string text;
        for (const std::uint64_t word : words)
            text.push_back(numbers.try_emplace(word, static_cast<char32_t>(numbers.size() + 1)).first->second);
        return text;
    };
    const std::u32string left = numbered(a);
    const std::u32string right = numbered(b);
    const std::size_t common = (a.size() + b.size() - similarity::indel(left, right)) / 2;
    return static_cast<float>(common) / static_cast<float>(std::min(a.size(), b.size()));
}

std::vector<Likeness> best_partners(std::vector<Likeness> all) {
    std::ranges::sort(all, {}, &Likeness::rank);
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

std::pair<std::size_t, std::size_t> places_beside(std::size_t i, std::size_t a, std::size_t b, std::size_t most) {
    if (std::max(a, b) <= most) return {0, b};
    // |i * b - j * a| <= most * max(a, b)
    const std::size_t place = i * b;
    const std::size_t reach = most * std::max(a, b);
    const std::size_t first = place > reach ? (place - reach + a - 1) / a : 0;
    return {std::min(first, b), std::min((place + reach) / a + 1, b)};
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

std::vector<const Aligned*> groups_at(const annotate::Quote& a, const Alignment& alignment) {
    std::vector<const Aligned*> found;
    const auto& groups = alignment.aligned;
    for (const Span span : a.content) {
        auto group = std::ranges::lower_bound(groups, span.start + 1, {}, [](const Aligned& g) { return end_of(g.a); });
        for (; group != groups.end() && !group->a.empty() && group->a.front().start < span.end; ++group) {
            if (touches({span}, group->a)) found.push_back(&*group);
        }
    }
    return found;
}

bool are_aligned(const annotate::Quote& a, const annotate::Quote& b, const Alignment& alignment, float least) {
    return std::ranges::any_of(groups_at(a, alignment), [&](const Aligned* group) {
        return group->score >= least && touches(b.content, group->b);
    });
}

const annotate::Name* name_at(const annotate::Annotations& page, const annotate::Quote& quote) {
    if (!quote.speaker_span || quote.speaker.empty()) return nullptr;
    const auto name = std::ranges::find(page.names, quote.speaker, &annotate::Name::canonical);
    return name != page.names.end() && touches(name->mentions, {*quote.speaker_span}) ? &*name : nullptr;
}

NamePlaces::NamePlaces(const annotate::Annotations& page) {
    for (const annotate::Name& name : page.names) {
        by_canonical_.try_emplace(name.canonical, &name);
        if (name.kind == annotate::NameKind::place) continue;
        for (const Span mention : name.mentions) mentions_.emplace_back(mention, &name);
    }
    std::ranges::sort(mentions_, {}, [](const auto& mention) { return mention.first; });
}

const annotate::Name* NamePlaces::only_name_in(Span span) const {
    auto at =
        std::ranges::lower_bound(mentions_, span.start, {}, [](const auto& mention) { return mention.first.start; });
    if (at != mentions_.begin() && overlap(std::prev(at)->first, span) > 0) --at;
    const annotate::Name* only = nullptr;
    for (; at != mentions_.end() && at->first.start < span.end; ++at) {
        if (only != nullptr && only != at->second) return nullptr;
        only = at->second;
    }
    return only;
}

const annotate::Name* NamePlaces::speaker_told(std::string_view raw, const annotate::Quote& quote) const {
    if (quote.speaker.empty()) return nullptr;
    const auto known = by_canonical_.find(quote.speaker);
    const bool named = known != by_canonical_.end() && quote.speaker_span;
    if (named && touches(known->second->mentions, {*quote.speaker_span})) return known->second;
    if (quote.content.empty()) return nullptr;
    const std::size_t end = quote.speaker_span ? quote.speaker_span->start : quote.content.front().start;
    const std::size_t line = raw.substr(0, end).rfind('\n');
    const annotate::Name* only = only_name_in({line == std::string_view::npos ? 0 : line + 1, end});
    return only != nullptr && only->canonical == quote.speaker ? only : nullptr;
}

}  // namespace retold::compare
