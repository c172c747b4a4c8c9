#include "annotate/names/acronyms.hpp"

#include <algorithm>
#include <optional>

namespace retold::annotate {
namespace {

constexpr std::size_t most_letters = 12;  // chosen: longer ones are words
constexpr std::uint32_t most_words = 12;  // chosen: names of bodies that have an acronym are shorter

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

// The one word between brackets that open at token `at`; nothing if there is another thing.
std::optional<std::uint32_t> bracketed(const NamePage& page, std::uint32_t at) {
    if (!page.is_mark(at, U'(') || !page.is_word(at + 1) || !page.is_mark(at + 2, U')')) return std::nullopt;
    const std::size_t size = page.token(at + 1).last - page.token(at + 1).first;
    if (size < 2 || size > most_letters || page.token(at + 1).kind != tokenize::TokenKind::letter) return std::nullopt;
    return at + 1;
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
        words.insert(words.begin(), page.letters(i));
        small.insert(small.begin(), page.is(i, bits(NameWord::particle, NameWord::link)) || page[i].function_word);
        if (words.size() == 1 && acronym.size() < 3) continue;
        if (small.front() || (cased && !page.is_capital(i))) continue;
        if (spells_from(acronym, words, small, 0, 0)) best = i;
        if (best != at && !cased) break;
    }
    return best;
}

bool has_case(const NamePage& page, std::uint32_t i) {
    return page.token(i).capital;
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

}  // namespace

bool spells(std::u32string_view acronym, const std::vector<std::u32string_view>& words,
            const std::vector<bool>& small) {
    if (acronym.size() > most_letters || words.size() > most_words || words.size() != small.size()) return false;
    return !words.empty() && spells_from(acronym, words, small, 0, 0);
}

void find_acronyms(const NamePage& page, std::vector<FoundName>& names) {
    std::vector<FoundName> spelled;
    for (std::uint32_t at = 1; at + 2 < page.size(); ++at) {
        const auto acronym = bracketed(page, at);
        if (!acronym) continue;
        const std::uint32_t first = definition(page, at, page.letters(*acronym), has_case(page, *acronym));
        if (first == at) continue;
        spelled.push_back(made(page, first, at, "spelled out before its acronym"));
        spelled.push_back(made(page, *acronym, *acronym + 1, "acronym in brackets"));
        spelled.back().acronym = true;
    }
    std::vector<FoundName> all;
    auto next = names.begin();
    for (FoundName& name : spelled) {
        while (next != names.end() && next->last <= name.first) all.push_back(*next++);
        while (next != names.end() && next->first < name.last) ++next;
        if (name.acronym) name.meant = static_cast<std::uint32_t>(all.size() - 1);
        all.push_back(name);
    }
    all.insert(all.end(), next, names.end());
    names = std::move(all);
}

}  // namespace retold::annotate
