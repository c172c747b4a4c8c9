#include "annotate/quotes/speech_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/languages.hpp"

namespace retold::annotate {
namespace {

constexpr auto keys = std::to_array<std::pair<std::string_view, Words>>({
    {"say", Word::say},
    {"state", Word::state},
    {"call", Word::call},
    {"trail", Word::trail},
    {"tell", Word::tell},
    {"source", Word::source},
    {"sourced", Word::sourced},
    {"as", Word::as},
    {"link", Word::link},
    {"kept link", Word::kept_link},
    {"pronoun", Word::pronoun},
    {"who", Word::who},
    {"adverb", Word::adverb},
    {"helper", Word::helper},
    {"preposition", Word::preposition},
    {"conjunction", Word::conjunction},
    {"role", Word::role},
    {"article", Word::article},
    {"venue", Word::venue},
    {"thing", Word::thing},
    {"topic", Word::topic},
    {"quoting", Word::quoting},
    {"time", Word::time},
    {"noun", Word::noun},
    {"passive", Word::passive},
    {"particle", Word::particle},
    {"claim", Word::claim},
    {"of", Word::of},
    {"opener", Word::opener},
    {"people", Word::people},
    {"reported", Word::reported},
    {"own", Word::own},
    {"own source", Word::own_source},
    {"back", Word::back},
    {"view", Word::view},
    {"adjunct", Word::adjunct},
    {"verdict", Word::verdict},
    {"about", Word::about},
    {"survey", Word::survey},
    {"regard", Word::regard},
    {"source relative", Word::source_relative},
});

constexpr auto orders = std::to_array<std::pair<std::string_view, WordOrder>>({
    {"verb second", WordOrder::verb_second},
    {"verb last", WordOrder::verb_last},
    {"verb first", WordOrder::verb_first},
});

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> phrases_of(std::string_view line) {
    std::vector<std::string_view> phrases;
    while (!line.empty()) {
        const std::size_t comma = std::min(line.find(','), line.size());
        if (const std::string_view phrase = trimmed(line.substr(0, comma)); !phrase.empty()) phrases.push_back(phrase);
        line.remove_prefix(std::min(comma + 1, line.size()));
    }
    return phrases;
}

}  // namespace

void SpeechWords::read(std::string_view tag) {
    empty_ = false;
    const WordList list = language_list(tag, "speech");
    std::vector<std::string_view> prefixes;
    for (const auto& [line, number] : list.plain()) {
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view key = std::string_view(line).substr(0, colon);
        const std::string_view phrases = std::string_view(line).substr(std::min(colon + 1, line.size()));
        if (key == "order") {
            const auto* const order =
                std::ranges::find(orders, trimmed(phrases), &std::pair<std::string_view, WordOrder>::first);
            if (order == orders.end()) list.fail(number, "unknown order");
            order_ = order->second;
            continue;
        }
        if (key == "dashes" || key == "no capitals") {
            (key == "dashes" ? dashes_ : cased_) = key == "dashes";
            continue;
        }
        if (key == "hung articles") {
            hung_ = true;
            continue;
        }
        if (key == "inserted" || key == "modifiers" || key == "no subject") {
            (key == "inserted" ? inserted_ : key == "modifiers" ? modifiers_ : drops_) = true;
            continue;
        }
        if (key == "adverb ending") {
            for (const std::string_view ending : phrases_of(phrases)) adverb_endings_.push_back(fold_letters(ending));
            continue;
        }
        if (key == "prefix") {
            prefixes = phrases_of(phrases);
            continue;
        }
        const auto* const found = std::ranges::find(keys, key, &std::pair<std::string_view, Words>::first);
        if (found == keys.end()) list.fail(number, "unknown key");
        articles_ = articles_ || found->second == Word::article;
        for (const std::string_view phrase : phrases_of(phrases)) {
            const auto bit = static_cast<std::uint32_t>(std::countr_zero(found->second));
            phrases_.add(phrase, bit);
            for (const std::string_view prefix : prefixes) phrases_.add(std::string(prefix).append(phrase), bit);
        }
    }
}

struct SpeechLists {
    std::map<std::string, SpeechWords, std::less<>> by_language;
    SpeechWords none;

    SpeechLists() {
        const Uncancelled whole;
        for (const std::string_view tag : languages_with("speech")) by_language[std::string(tag)].read(tag);
    }
};

namespace {

const SpeechLists& lists() {
    static const SpeechLists all;
    return all;
}

// How many of the letters its words cover, in pieces between borders.
std::size_t covered(const SpeechWords& speech, std::u32string_view letters) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!at_border(letters, at)) continue;
        const SpeechWords::Match match = speech.longest(letters, at);
        if (match.end <= at) continue;
        sum += match.end - at;
        at = match.end - 1;
    }
    return sum;
}

}  // namespace

const SpeechWords& SpeechWords::of(const TextReading& reading) {
    constexpr std::size_t sample = 800;  // chosen: letters; a few sentences tell, and a text's length costs nothing
    constexpr std::size_t surely_covered = 4;  // chosen: one letter of so many, small words among them
    constexpr std::size_t least_covered = 14;  // chosen: likewise; less is chance
    const std::u32string_view letters = std::u32string_view(reading.letters).substr(0, sample);
    const SpeechWords* best = &of(reading.language);
    std::size_t most = covered(*best, letters);
    if ((!reading.language.empty() && best->empty()) || !best->cased()) return *best;
    if (most * surely_covered >= letters.size()) return *best;
    // Guesses of the language know some languages only, and take others for them.
    most = std::max(most + most / 2, letters.size() / least_covered);
    for (const auto& [language, speech] : lists().by_language) {
        const std::size_t sum = covered(speech, letters);
        if (sum <= most) continue;
        best = &speech;
        most = sum;
    }
    return *best;
}

const SpeechWords& SpeechWords::of(std::string_view language) {
    const SpeechLists& all = lists();
    const auto found = all.by_language.find(nearest_language(language, "speech"));
    return found == all.by_language.end() ? all.none : found->second;
}

bool SpeechWords::is_adverb(std::u32string_view word) const {
    constexpr std::size_t shortest_stem = 3;  // chosen: letters; "only", "rely" are no such words
    return std::ranges::any_of(adverb_endings_, [&](const std::u32string& ending) {
        return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
    });
}

SpeechWords::Match SpeechWords::longest(std::u32string_view letters, std::size_t at) const {
    const PhraseTable::Match found = phrases_.longest(letters, at);
    Match match{.end = found.end, .words = 0};
    for (const std::uint32_t bit : found.values) match.words |= Words{1} << bit;
    return match;
}

}  // namespace retold::annotate
