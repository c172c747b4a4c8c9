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

bool are_aligned(const annotate::Quote& a, const annotate::Quote& b, const Alignment& alignment, float least) {
    return std::ranges::any_of(alignment.aligned, [&](const Aligned& group) {
        return group.score >= least && touches(a.content, group.a) && touches(b.content, group.b);
    });
}

const annotate::Name* name_at(const annotate::Annotations& page, const annotate::Quote& quote) {
    if (!quote.speaker_span || quote.speaker.empty()) return nullptr;
    const auto name = std::ranges::find(page.names, quote.speaker, &annotate::Name::canonical);
    return name != page.names.end() && touches(name->mentions, {*quote.speaker_span}) ? &*name : nullptr;
}

const annotate::Name* speaker_told(const annotate::Annotations& page, std::string_view raw,
                                   const annotate::Quote& quote) {
    if (const annotate::Name* name = name_at(page, quote)) return name;
    if (quote.speaker.empty() || quote.content.empty()) return nullptr;
    const std::size_t end = quote.speaker_span ? quote.speaker_span->start : quote.content.front().start;
    const std::size_t line = raw.substr(0, end).rfind('\n');
    const Span before{line == std::string_view::npos ? 0 : line + 1, end};
    const annotate::Name* only = nullptr;
    for (const annotate::Name& name : page.names) {
        using annotate::NameKind;
        if (name.kind == NameKind::place || !touches(name.mentions, {before})) continue;
        if (only != nullptr) return nullptr;
        only = &name;
    }
    return only != nullptr && only->canonical == quote.speaker ? only : nullptr;
}

const annotate::Name* named_speaker(const annotate::Annotations& page, const annotate::Quote& quote) {
    using annotate::NameKind;
    const annotate::Name* name = name_at(page, quote);
    return name != nullptr && (name->kind == NameKind::person || name->kind == NameKind::organisation) ? name : nullptr;
}

}  // namespace retold::compare
