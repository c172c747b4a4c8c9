#include "annotate/names/capital_finder.hpp"

#include <algorithm>
#include <unordered_set>

#include "retold/base/hash.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::form);

}  // namespace

// Two words or more and nothing else in quotation marks, behind a word in lower case: a ship's name, no title and its
// person.
bool CapitalFinder::is_enclosed(Range run) const {
    if (run.first < 2 || words_of(run) < 2 || !page_.is_word(run.first - 2) || page_.token(run.first - 2).capital)
        return false;
    const auto is_mark = [&](std::uint32_t i, MarkRole role) {
        return i < page_.size() && !page_.is_word(i) &&
               (page_.token(i).role == role || page_.token(i).role == MarkRole::quotation);
    };
    return is_mark(run.first - 1, MarkRole::opening) && is_mark(run.last, MarkRole::closing) &&
           !page_.is_mark(run.first - 1, U'(');
}

// "consejera de Sanidad Berta Ruiz dijo": behind a title that names its field or town, the person begins at a given
// name, or, where a verb of speech follows, with the last words but the first. False where there is no such title.
bool CapitalFinder::take_behind_office(Range run) {
    constexpr std::uint32_t most_small_words = 3;  // from: capital_runs.cpp
    constexpr NameWords small = bits(NameWord::link, NameWord::particle, NameWord::article);
    std::uint32_t title = run.first;  // where it ends
    while (title > 0 && run.first - title < most_small_words && page_.is_word(title - 1) &&
           !page_.token(title - 1).capital && page_.is(title - 1, small))
        --title;
    if (capital_nouns_ || title == run.first || page_[title].role_first == title) return false;
    if (page_.is(run.first, bit(NameWord::given)) || words_of(run) < 3) return false;
    std::uint32_t cut = runs_.word_end(run.first);
    while (cut + 1 < run.last && !(page_.is(cut, bit(NameWord::given)) && page_.is_capital(cut))) ++cut;
    if (cut + 1 >= run.last) {
        cut = runs_.word_end(run.first);
        if (headed(run) || !page_.is(run.last, bit(NameWord::speech)) || !page_.is_capital(cut)) return false;
    }
    take({run.first, cut});
    const std::size_t count = found_.size();
    take({cut, run.last});
    if (found_.size() == count) return true;
    found_.back().role_first = page_[title].role_first;
    found_.back().role_last = title;
    return true;
}

// "burmistrz Zalesia Teresa Wilk", "Wali Kota Sukamaju Ratna Dewi": in languages that set the town of an office behind
// its title the person begins at a given name; in those with cases, where a verb of speech follows, with the last two
// words, unless the first of these is a patronymic.
bool CapitalFinder::take_behind_town(Range run) {
    if (!towns_behind_titles_ || page_[run.first].role_first == run.first) return false;
    if (page_.is(run.first, bit(NameWord::given)) || words_of(run) < 3) return false;
    if ((words_in(run) & heads & ~bit(NameWord::place)) != 0) return false;
    std::uint32_t cut = runs_.word_end(run.first);
    std::uint32_t before_last = run.first;
    for (std::uint32_t i = run.first; runs_.word_end(i) < run.last; i = runs_.word_end(i)) before_last = i;
    while (cut < before_last && !page_.is(cut, bit(NameWord::given))) cut = runs_.word_end(cut);
    if (!page_.is(cut, bit(NameWord::given))) {
        const std::u32string_view name = page_.letters(before_last);
        const bool patronymic = name.ends_with(U"вич") || name.ends_with(U"вна") || name.ends_with(U"ична");
        const bool cases = page_.lexicon().has_option("cases");
        if (!cases || !page_.is(run.last, bit(NameWord::speech)) || patronymic) return false;
        cut = before_last;
    }
    if (cut == run.first || !page_.is_capital(cut)) return false;
    std::size_t count = found_.size();
    take({run.first, cut});
    for (std::size_t n = count; n < found_.size(); ++n) found_[n].of_office = true;
    count = found_.size();
    take({cut, run.last});
    if (found_.size() == count) return true;
    found_.back().role_first = page_[run.first].role_first;
    found_.back().role_last = run.first;
    return true;
}

void CapitalFinder::take_parts() {
    const std::vector<bool> of_name = of_name_;
    for (const Range range : open_) {
        if (of_name[page_[range.first].word]) push(range, "part of a name in the text");
    }
}

// A key of the words of the range, head nouns left out.
std::uint64_t CapitalFinder::sequence(Range range) const {
    std::uint64_t key = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (!page_.is(i, heads)) key = mix(key ^ (page_[i].word + 1));
    }
    return key;
}

// Two names that stand side by side behind a title, where the text has the first alone elsewhere: "mayor of" is not
// written between "Wali Kota" and its town.
void CapitalFinder::split_known() {
    std::unordered_set<std::uint64_t, HashKey> alone;
    for (const FoundName& name : found_) alone.insert(sequence({name.first, name.last}));
    const std::size_t count = found_.size();
    for (std::size_t n = 0; n < count; ++n) {
        const Range range{found_[n].first, found_[n].last};
        const std::uint32_t words = words_of(range);
        if (words < 3 || words > 6 || page_[range.first].role_first == range.first || headed(range)) continue;
        for (std::uint32_t cut = range.first + 1; cut + 1 < range.last; ++cut) {
            if (!alone.contains(sequence({range.first, cut})) || !page_.is_capital(cut)) continue;
            const std::string_view why = found_[n].evidence;
            push({cut, range.last}, "title before it");
            found_.back().role_first = page_[range.first].role_first;
            found_.back().role_last = range.first;
            found_[n] = made({range.first, cut}, why);
            break;
        }
    }
}

// German: "Lohners Vertrag" is a name with a thing of hers, where the text has the name without the ending.
void CapitalFinder::take_genitives() {
    std::unordered_set<std::uint64_t, HashKey> last_words;
    const auto key = [&](std::u32string_view word) {
        std::uint64_t packed = 0;
        for (const char32_t letter : word) packed = mix(packed ^ letter);
        return packed;
    };
    for (const FoundName& name : found_) {
        if (page_.is_word(name.last - 1)) last_words.insert(key(page_.letters(name.last - 1)));
    }
    for (FoundName& name : found_) {
        const std::u32string_view word = page_.letters(name.first);
        if (name.last - name.first < 2 || word.size() < 4 || !word.ends_with(U's')) continue;
        if (last_words.contains(key(word.substr(0, word.size() - 1))))
            name = made({name.first, name.first + 1}, "genitive of a name in the text");
    }
}

}  // namespace retold::annotate
