#include "annotate/names/name_lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <utility>

#include "retold/annotate/reader/reading.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/languages.hpp"

namespace retold::annotate {
namespace {

constexpr auto keys = std::to_array<std::pair<std::string_view, NameWords>>({
    {"role", bits(NameWord::role)},
    {"role she", bits(NameWord::role, NameWord::feminine)},
    {"role he", bits(NameWord::role, NameWord::masculine)},
    {"trade", bits(NameWord::role, NameWord::common)},
    {"honorific", bits(NameWord::honorific)},
    {"honorific she", bits(NameWord::honorific, NameWord::feminine)},
    {"honorific he", bits(NameWord::honorific, NameWord::masculine)},
    {"organisation", bits(NameWord::organisation)},
    {"place", bits(NameWord::place)},
    {"town", bits(NameWord::town)},
    {"thing", bits(NameWord::thing)},
    {"form", bits(NameWord::form)},
    {"particle", bits(NameWord::particle)},
    {"link", bits(NameWord::link)},
    {"speech", bits(NameWord::speech)},
    {"preposition", bits(NameWord::preposition)},
    {"article", bits(NameWord::article)},
    {"given", bits(NameWord::given)},
    {"family", bits(NameWord::family)},
    {"land", bits(NameWord::land)},
    {"never", bits(NameWord::never)},
    {"common", bits(NameWord::common)},
    {"of", bits(NameWord::of)},
    {"subject", bits(NameWord::subject)},
    {"measure", bits(NameWord::measure)},
    {"she", bits(NameWord::she)},
    {"he", bits(NameWord::he)},
    {"both", bits(NameWord::both)},
    {"firm", bits(NameWord::firm)},
    {"located", bits(NameWord::located)},
    {"adjective", bits(NameWord::adjective)},
    {"who", bits(NameWord::who)},
    {"vessel", bits(NameWord::vessel)},
    {"inside", bits(NameWord::inside, NameWord::preposition)},
});

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

template <typename Do>
void for_each_phrase(std::string_view phrases, const Do& act) {
    while (!phrases.empty()) {
        const std::size_t comma = std::min(phrases.find(','), phrases.size());
        const std::string_view phrase = trimmed(phrases.substr(0, comma));
        phrases.remove_prefix(std::min(comma + 1, phrases.size()));
        if (!phrase.empty()) act(phrase);
    }
}

}  // namespace

struct NameLexicons {
    std::map<std::string, NameLexicon, std::less<>> by_language;
    NameLexicon none;
    std::unordered_set<std::u32string> given;  // of all languages with capitals

    NameLexicons() {
        const Uncancelled whole;
        for (const std::string_view tag : languages_with("name_words")) {
            NameLexicon& lexicon = by_language[std::string(tag)];
            lexicon.read(std::string(tag));
            if (!lexicon.has_option("no capitals")) given.insert(lexicon.given_.begin(), lexicon.given_.end());
            lexicon.given_.clear();
        }
    }
};

namespace {

const NameLexicons& lexicons() {
    static const NameLexicons all;
    return all;
}

// How many of the letters words of the lexicon cover, short ones and names left out.
std::size_t covered(const NameLexicon& lexicon, std::u32string_view letters) {
    constexpr std::size_t shortest = 3;  // chosen: letters; shorter words are shared by many languages
    constexpr NameWords of_names = bits(NameWord::given, NameWord::family, NameWord::land);
    std::size_t sum = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!at_border(letters, at)) continue;
        const auto match = lexicon.at(letters, at);
        if (match.end < at + shortest) continue;
        if ((match.words & of_names) == 0) sum += match.end - at;
        at = match.end - 1;
    }
    return sum;
}

}  // namespace

const NameLexicon& NameLexicon::of(std::string_view language) {
    const NameLexicons& all = lexicons();
    const auto found = all.by_language.find(nearest_language(language, "name_words"));
    return found == all.by_language.end() ? all.none : found->second;
}

const NameLexicon& NameLexicon::likely(std::u32string_view letters) {
    constexpr std::size_t sample = 1000;  // chosen: letters; enough for a vote, and a text's length costs nothing
    letters = letters.substr(0, sample);
    const NameLexicon* best = &lexicons().none;
    std::size_t most = 0;
    for (const auto& [language, lexicon] : lexicons().by_language) {
        const std::size_t sum = covered(lexicon, letters);
        if (sum > most + most / 8) {
            best = &lexicon;
            most = sum;
        }
    }
    return *best;
}

bool NameLexicon::is_given_somewhere(std::u32string_view word) {
    return lexicons().given.contains(std::u32string(word));
}

NameLexicon::Match NameLexicon::at(std::u32string_view letters, std::size_t at, bool inside) const {
    const auto match = phrases_.longest(letters, at, inside);
    Match found{match.end, 0};
    for (const std::uint32_t words : match.values) found.words |= words;
    return found;
}

NameWords NameLexicon::ending(std::u32string_view word) const {
    if (endings_.empty() || word.empty()) return 0;
    for (std::size_t size = std::min(longest_ending_, word.size() - 1); size > 0; --size) {
        const auto found = endings_.find(std::u32string(word.substr(word.size() - size)));
        if (found != endings_.end()) return found->second;
    }
    return 0;
}

bool NameLexicon::has_option(std::string_view option) const {
    return std::ranges::find(options_, option) != options_.end();
}

std::u32string NameLexicon::same_role(std::u32string_view role) const {
    std::u32string letters(role);
    const auto found = same_roles_.find(letters);
    return found == same_roles_.end() ? letters : found->second;
}

void NameLexicon::add(std::string_view phrase, NameWords words) {
    if (phrase.front() == '*') {
        const std::u32string letters = fold_letters(phrase.substr(1));
        endings_[letters] |= words;
        longest_ending_ = std::max(longest_ending_, letters.size());
        return;
    }
    phrases_.add(phrase, words);
}

void NameLexicon::add_phrases(std::string_view key, std::string_view phrases) {
    if (key == "option") {
        for_each_phrase(phrases, [&](std::string_view phrase) { options_.emplace_back(phrase); });
    } else if (key == "same role") {
        std::u32string first;
        for_each_phrase(phrases, [&](std::string_view phrase) {
            const std::u32string letters = fold_letters(phrase);
            if (first.empty()) first = letters;
            same_roles_[letters] = first;
        });
    } else if (key == "case") {
        for_each_phrase(phrases, [&](std::string_view phrase) { case_endings_.push_back(fold_letters(phrase)); });
    } else {
        const auto* const found = std::ranges::find(keys, key, &std::pair<std::string_view, NameWords>::first);
        if (found == keys.end()) throw DataError("name_words.txt: unknown key \"" + std::string(key) + "\"");
        for_each_phrase(phrases, [&](std::string_view phrase) { add(phrase, found->second); });
        if (key != "given") return;
        for_each_phrase(phrases, [&](std::string_view phrase) { given_.push_back(fold_letters(phrase)); });
    }
}

void NameLexicon::read(const std::string& tag) {
    language_ = tag;
    stop_words_ = &tokenize::StopWords::of(tag);
    for (const auto& [line, number] : language_list(tag, "name_words").plain()) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) throw DataError("name_words.txt: no key in \"" + std::string(line) + "\"");
        add_phrases(line.substr(0, colon), line.substr(colon + 1));
    }
    if (has_option("common words")) {
        for (const auto& [line, number] : language_list(tag, "word_shares").plain()) {
            for (const std::string_view word : split_words(line)) add(word, bit(NameWord::common));
        }
    }
    for (const auto& [line, number] : language_list(tag, "speech_verbs").plain()) {
        for (const std::string_view word : split_words(line)) add(word, bit(NameWord::speech));
    }
    if (!has_option("no capitals")) {  // words that a name may stand before or behind
        for (const auto& [line, number] : language_list(tag, "speech").plain()) {
            if (line.starts_with("say: ")) add_phrases("speech", line.substr(line.find(':') + 1));
        }
        for (const auto& [line, number] : language_list(tag, "relative_days").plain()) {  // "Dün X köyünde"
            if (line.starts_with("day -1:") || line.starts_with("day 0:") || line.starts_with("day 1:"))
                add_phrases("never", line.substr(line.find(':') + 1));
        }
    }
    for (const auto& [line, number] : language_list(tag, "months").plain()) {
        for (const std::string_view word : split_words(line.substr(std::min(line.find(' '), line.size()))))
            add(word, bit(NameWord::time));
    }
    for (const auto& [line, number] : language_list(tag, "weekdays").plain()) {
        for_each_phrase(line.substr(std::min(line.find(':') + 1, line.size())),
                        [&](std::string_view phrase) { add(phrase, bit(NameWord::time)); });
    }
    std::ranges::stable_sort(case_endings_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

}  // namespace retold::annotate
