#include "annotate/names/acronyms.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "retold/base/hash.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t most_letters = 12;       // chosen: longer ones are words
constexpr std::uint32_t most_in_brackets = 8;  // chosen: letters spelled as words, as Urdu writes them
constexpr std::uint32_t most_words = 12;       // chosen: names of bodies that have an acronym are shorter

bool spells_from(std::u32string_view acronym, const std::vector<std::u32string_view>& words,
                 const std::vector<bool>& small, std::size_t word, std::size_t letter) {
    if (word == words.size()) return letter == acronym.size();
    if (small[word] && spells_from(acronym, words, small, word + 1, letter)) return true;
    const std::u32string_view held = words[word];
    if (letter == acronym.size() || held.empty() || held[0] != acronym[letter]) return false;
    std::size_t inside = 1;
    for (std::size_t taken = letter + 1;; ++taken) {
        if (spells_from(acronym, words, small, word + 1, taken)) return true;
        if (taken == acronym.size()) return false;
        inside = held.find(acronym[taken], inside);
        if (inside == std::u32string_view::npos) return false;
        ++inside;
    }
}

// The token of the closing bracket, where brackets with one to four short words open at token `at`; else `at`.
std::uint32_t bracket_end(const NamePage& page, std::uint32_t at) {
    if (!page.is_mark(at, U'(')) return at;
    std::uint32_t last = at + 1;
    std::size_t letters = 0;
    for (; last <= at + most_in_brackets && page.is_word(last); ++last) {
        if (page.is_number(last)) return at;
        letters += page.token(last).last - page.token(last).first;
    }
    return last > at + 1 && page.is_mark(last, U')') && letters > 1 && letters <= most_letters ? last : at;
}

// Whether the words stand elsewhere too, as far as the count of the first tells.
bool is_repeated(const NamePage& page, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
        if (page.use(i).lower < 2) return false;
    }
    return true;
}

// Whether the letters of the shorter are among those of the longer, in order.
bool is_shortened(std::u32string_view longer, std::u32string_view shorter) {
    std::size_t at = 0;
    for (const char32_t letter : longer) at += at < shorter.size() && shorter[at] == letter ? 1U : 0U;
    return at == shorter.size();
}

// Where the name of a body starts that ends before token `at`; `at` where there is none. The names are in order.
std::uint32_t body_before(const std::vector<FoundName>& names, std::uint32_t at) {
    const auto next = std::ranges::lower_bound(names, at, {}, &FoundName::first);
    if (next == names.begin()) return at;
    const FoundName& name = *std::prev(next);
    return name.last == at && (name.inside & bit(NameWord::organisation)) != 0 ? name.first : at;
}

// "l'eau" without its article.
std::u32string_view behind_elision(const NamePage& page, std::u32string_view word) {
    constexpr std::size_t longest = 3;  // chosen: letters, "qu'" is the longest
    const std::size_t at = word.find(U'\'');
    const bool elided = at != std::u32string_view::npos && at < longest && at + 1 < word.size();
    return elided && page.lexicon().has_option("elisions") ? word.substr(at + 1) : word;
}

// The first token of the words before `at` that the acronym stands for; `at` where there are none.
std::uint32_t definition(const NamePage& page, std::uint32_t at, std::u32string_view acronym, bool cased) {
    std::vector<std::u32string_view> words;
    std::vector<bool> small;
    std::uint32_t best = at;
    for (std::uint32_t back = 1; back <= most_words && back <= at; ++back) {
        const std::uint32_t i = at - back;
        if (!page.same_sentence(i, at)) break;
        if (!page.is_word(i)) {
            if (page.is_mark(i, U'-') || page.is_mark(i, U'&')) continue;
            break;
        }
        words.insert(words.begin(), behind_elision(page, page.letters(i)));
        const NameWords passed = bits(NameWord::particle, NameWord::link) | (cased ? 0 : bit(NameWord::organisation));
        small.insert(small.begin(), page.is(i, passed) || page[i].function_word);
        if (words.size() == 1 && acronym.size() < 3) continue;
        if ((small.front() && cased) || (cased && !page.is_capital(i))) continue;
        if (spells_from(acronym, words, small, 0, 0)) best = i;
        if (best != at && !cased) break;
    }
    return best;
}

FoundName made(const NamePage& page, std::uint32_t first, std::uint32_t last, std::string_view why) {
    FoundName name;
    name.first = first;
    name.last = last;
    name.span = page.name_span(first, last);
    for (std::uint32_t i = first; i < last; ++i) name.inside |= page[i].words;
    name.evidence = why;
    return name;
}

// The names with the spelled ones in the place of those that they overlap; acronyms know what they mean.
std::vector<FoundName> merged(std::vector<FoundName> names, const std::vector<FoundName>& spelled) {
    std::vector<FoundName> all;
    auto next = names.begin();
    for (FoundName name : spelled) {
        while (next != names.end() && next->last <= name.first) all.push_back(*next++);
        while (next != names.end() && next->first < name.last) ++next;
        if (name.acronym) name.meant = all.back().first;
        all.push_back(name);
    }
    all.insert(all.end(), next, names.end());
    return all;
}

// Acronyms of scripts without capitals wherever else they stand.
void find_again(const NamePage& page, std::vector<FoundName>& names) {
    std::unordered_map<std::uint64_t, std::uint32_t, HashKey> by_word;  // the first word: an acronym's number
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        if (names[n].acronym) by_word.emplace(page[names[n].first].word, n);
    }
    std::vector<FoundName> again;
    auto next = names.begin();
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        while (next != names.end() && next->last <= i) ++next;
        const auto found = by_word.find(page[i].word);
        if (found == by_word.end() || (next != names.end() && next->first <= i)) continue;
        const FoundName& acronym = names[found->second];
        const std::uint32_t size = acronym.last - acronym.first;
        if (i + size > page.size() || page.letters(i, i + size) != page.letters(acronym.first, acronym.last)) continue;
        again.push_back(made(page, i, i + size, "acronym that the text explains"));
        again.back().acronym = true;
        again.back().meant = acronym.meant;
    }
    names.insert(names.end(), again.begin(), again.end());
    std::ranges::stable_sort(names, {}, &FoundName::first);
}

}  // namespace

bool spells(std::u32string_view acronym, const std::vector<std::u32string_view>& words,
            const std::vector<bool>& small) {
    if (acronym.size() > most_letters || words.size() > most_words || words.size() != small.size()) return false;
    return !words.empty() && spells_from(acronym, words, small, 0, 0);
}

void find_acronyms(const NamePage& page, std::vector<FoundName>& names) {
    const bool cased = !page.lexicon().has_option("no capitals");
    std::vector<FoundName> spelled;
    for (std::uint32_t at = 1; at + 2 < page.size(); ++at) {
        const std::uint32_t last = bracket_end(page, at);
        if (last == at) continue;
        const bool one = last == at + 2;
        std::uint32_t first = at;
        if (one) first = definition(page, at, page.letters(at + 1), cased && page.is_capital(at + 1));
        std::string_view why = "spelled out before its acronym";
        if (first == at && !cased) {
            const std::uint32_t body = body_before(names, at);
            const bool told = body < at && (is_repeated(page, at + 1, last) ||
                                            is_shortened(page.letters(body, at), page.letters(at + 1, last)));
            if (told) first = body;
            why = "before brackets with a shorter name";
        }
        if (first == at) continue;
        spelled.push_back(made(page, first, at, why));
        spelled.push_back(made(page, at + 1, last, "acronym in brackets"));
        spelled.back().acronym = true;
    }
    names = merged(std::move(names), spelled);
    if (!cased && !spelled.empty()) find_again(page, names);
}

}  // namespace retold::annotate
