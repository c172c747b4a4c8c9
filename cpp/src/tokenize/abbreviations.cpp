#include "tokenize/abbreviations.hpp"

#include <algorithm>

#include "retold/text/normalize.hpp"
#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {
namespace {

// Where the part of a word behind its last hyphen, or behind an elided article, starts; 0 if there is none.
std::size_t tail_of(std::string_view word) {
    constexpr std::size_t longest_article = 4;  // dell'ing, qu'av
    if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos) return hyphen + 1;
    for (const std::string_view mark : {"'", "’"}) {
        const std::size_t at = word.find(mark);
        if (at != std::string_view::npos && at <= longest_article) return at + mark.size();
    }
    return 0;
}

// The word that starts at `at`, if a full stop is right behind it; else nothing.
std::string_view part_at(std::string_view text, std::size_t at) {
    const std::string_view word = word_after(text, at);
    const std::size_t end = at + word.size();
    return end < text.size() && text[end] == '.' ? word : std::string_view();
}

}  // namespace

Abbreviation Abbreviations::listed(std::uint64_t hash) const {
    const Abbreviation own = extra_.role(hash).abbreviation();
    return own != Abbreviation::none ? own : data_.role(hash).abbreviation();
}

bool Abbreviations::has_ending(std::string_view word) const {
    return std::ranges::any_of(
        data_.endings, [&](std::string_view ending) { return word.size() > ending.size() && word.ends_with(ending); });
}

Abbreviation Abbreviations::kind_of_simple(std::string_view word) {
    if (word.size() <= std::max(data_.longest, extra_.longest)) {
        if (const Abbreviation kind = listed(hash_(word)); kind != Abbreviation::none) return kind;
    }
    return has_ending(word) ? Abbreviation::may : Abbreviation::none;
}

Abbreviation Abbreviations::kind_of(std::string_view word) {
    if (const Abbreviation kind = kind_of_simple(word); kind != Abbreviation::none) return kind;
    const std::string_view tail = word.substr(tail_of(word));
    // A single letter is no tail: it is what elision or a contraction leaves.
    const bool none = tail.size() == word.size() || tail.size() > std::max(data_.longest, extra_.longest);
    return none || length(tail, 2) < 2 ? Abbreviation::none : listed(hash_(tail));
}

// The word before `part`, if only its full stop and blanks stand between; else nothing.
std::string_view Abbreviations::part_before(std::string_view part) const {
    const auto start = static_cast<std::size_t>(part.data() - text_.data());
    const std::size_t stop = before_blanks(text_, start);
    if (stop == start || stop == 0 || text_[stop - 1] != '.') return {};
    return word_before(text_, stop - 1);
}

bool Abbreviations::numbers(std::string_view word, std::size_t least) {
    const std::string_view before = part_before(word);
    if (before.empty() || before.data() < text_.data() + least) return false;
    return has_ending(before) || kind_of(before) == Abbreviation::number;
}

Abbreviations::Spaced Abbreviations::spaced(std::string_view word, std::size_t next) const {
    std::array<std::string_view, most_parts> parts;
    constexpr std::size_t middle = most_parts / 2;
    parts[middle] = word;
    std::size_t first = middle;
    while (first > 0) {
        const std::string_view part = part_before(parts[first]);
        if (part.empty() || part.size() > longest_part) break;
        parts[--first] = part;
    }
    std::size_t last = middle + 1;
    while (last < most_parts) {
        const std::string_view part = part_at(text_, next);
        if (part.empty() || part.size() > longest_part) break;
        parts[last++] = part;
        next = behind_blanks(text_, next + part.size() + 1);
    }
    if (last - first < 2) return {};
    std::string key;
    for (std::size_t from = first; from <= middle; ++from) {
        for (std::size_t to = last; to > middle && to - from > 1; --to) {
            key.clear();
            for (std::size_t i = from; i < to; ++i) {
                if (i > from) key += '.';
                text::append_fold_key(parts[i], key);
            }
            const Abbreviation kind = listed(hash_bytes(key));
            if (kind != Abbreviation::none) return {kind, to > middle + 1};
        }
    }
    // Two single letters, the first a small one, are not the end and the beginning of sentences.
    const bool letters = last > middle + 1 && length(word, 2) == 1 && length(parts[middle + 1], 2) == 1 &&
                         is_lower(character_at(word, 0).code_point);
    return {Abbreviation::none, letters};
}

}  // namespace retold::tokenize
