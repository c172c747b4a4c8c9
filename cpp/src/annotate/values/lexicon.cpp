#include "annotate/values/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "annotate/values/lexicon_keys.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"
#include "retold/base/resources.hpp"

namespace retold::annotate {
namespace {

constexpr auto kinds =
    std::to_array<std::string_view>({"months", "weekdays", "relative_days", "number_words", "bounds", "units"});

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Whether the phrase tells enough alone: weekdays in full, of hundreds and thousands the plain number word.
bool is_exact(const Meaning& meaning, std::string_view phrase, bool first) {
    if (meaning.role == Role::multiplier) return first;
    if (meaning.role == Role::weekday) return phrase.size() >= 4;
    return meaning.exact;
}

}  // namespace

struct Lexicons {
    std::map<std::string, Lexicon, std::less<>> by_language;
    Lexicon shared;

    Lexicons() {
        const Uncancelled whole;
        shared.read("shared/units.txt", "units");
        for (const std::string_view kind : kinds) {
            for (const std::string_view tag : languages_with(kind)) {
                const auto [found, fresh] = by_language.try_emplace(std::string(tag));
                Lexicon& lexicon = found->second;
                if (fresh) lexicon.read("shared/units.txt", "units");
                lexicon.language_ = tag;
                lexicon.read("languages/" + std::string(tag) + "/" + std::string(kind) + ".txt", kind);
                lexicon.has_numbers_ = lexicon.has_numbers_ || kind == "number_words";
            }
        }
    }
};

namespace {

const Lexicons& lexicons() {
    static const Lexicons all;
    return all;
}

// How many of the letters words of the lexicon cover, short ones left out.
std::size_t covered(const Lexicon& lexicon, std::u32string_view letters) {
    constexpr std::size_t shortest = 3;  // chosen: letters; shorter words are shared by many languages
    std::size_t sum = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!at_border(letters, at)) continue;
        const auto match = lexicon.phrases().longest(letters, at);
        if (match.end < at + shortest) continue;
        sum += match.end - at;
        at = match.end - 1;
    }
    return sum;
}

}  // namespace

const Lexicon& Lexicon::likely(std::u32string_view letters) {
    constexpr std::size_t sample = 400;  // chosen: pieces; enough for a vote, and a text's length costs nothing
    letters = letters.substr(0, sample);
    const Lexicon* best = &of("en");
    std::size_t most = covered(*best, letters);
    // Those with words of numbers first: of near languages, as Danish and Swedish, they tell more.
    for (const bool numbers : {true, false}) {
        for (const auto& [language, lexicon] : lexicons().by_language) {
            if (lexicon.has_numbers_ != numbers) continue;
            const std::size_t sum = covered(lexicon, letters);
            if (sum > most + most / 4) {
                best = &lexicon;
                most = sum;
            }
        }
    }
    return *best;
}

const Lexicon& Lexicon::of(std::string_view language) {
    const Lexicons& all = lexicons();
    for (const std::string_view kind : kinds) {
        const auto found = all.by_language.find(nearest_language(language, kind));
        if (found != all.by_language.end()) return found->second;
    }
    return all.shared;
}

void Lexicon::add(std::string_view phrases, const Meaning& meaning) {
    auto number = static_cast<std::uint32_t>(meanings_.size());
    meanings_.push_back(meaning);
    bool first = true;
    while (!phrases.empty()) {
        const std::size_t comma = std::min(phrases.find(','), phrases.size());
        const std::string_view phrase = trimmed(phrases.substr(0, comma));
        phrases.remove_prefix(std::min(comma + 1, phrases.size()));
        if (phrase.empty()) continue;
        const bool exact = is_exact(meaning, phrase, first);
        first = false;
        if (meanings_[number].exact != exact) {
            number = static_cast<std::uint32_t>(meanings_.size());
            meanings_.push_back(meaning);
            meanings_.back().exact = exact;
        }
        if (phrase.front() == '*') {
            (meaning.role == Role::past ? past_endings_ : future_endings_).push_back(fold_letters(phrase.substr(1)));
        } else {
            phrases_.add(phrase, number);
        }
    }
}

// "7 july jul": the first name of a month is its full one; so are other long ones.
void Lexicon::read(std::string_view path, std::string_view kind) {
    const WordList list = resource_list(path);
    for (const auto& [line, number] : list.plain()) {
        if (kind != "months") {
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos) read_line(line.substr(0, colon), line.substr(colon + 1), kind);
            continue;
        }
        Meaning meaning{.role = Role::month, .value = number_of(line.substr(0, line.find(' '))), .name = {}};
        bool first = true;
        for (const std::string_view word : split_words(line.substr(std::min(line.find(' '), line.size())))) {
            std::string phrase(word);
            std::ranges::replace(phrase, '_', ' ');
            meaning.exact = first || fold_letters(phrase).size() >= 4;
            add(phrase, meaning);
            first = false;
        }
    }
    std::ranges::sort(prefixes_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

void Lexicon::read_line(std::string_view key, std::string_view phrases, std::string_view kind) {
    Meaning meaning;
    if (kind == "weekdays") {
        add(phrases, {.role = Role::weekday, .value = number_of(key), .name = {}});
        return;
    }
    if (key == "prefix") {
        for (std::string_view rest = phrases; !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            prefixes_.push_back(fold_letters(trimmed(rest.substr(0, comma))));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        return;
    }
    if (!read_key(key, kind, meaning)) return;
    add(phrases, meaning);
}

}  // namespace retold::annotate
