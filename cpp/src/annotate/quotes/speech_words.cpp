#include "annotate/quotes/speech_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"
#include "retold/tokenize/language.hpp"

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

}  // namespace

void SpeechWords::read(std::string_view tag) {
    empty_ = false;
    const WordList list = language_list(tag, "speech");
    for (const auto& [line, number] : list.plain()) {
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view key = std::string_view(line).substr(0, colon);
        std::string_view phrases = std::string_view(line).substr(std::min(colon + 1, line.size()));
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
        const auto* const found = std::ranges::find(keys, key, &std::pair<std::string_view, Words>::first);
        if (found == keys.end()) list.fail(number, "unknown key");
        while (!phrases.empty()) {
            const std::size_t comma = std::min(phrases.find(','), phrases.size());
            phrases_.add(trimmed(phrases.substr(0, comma)), found->second);
            phrases.remove_prefix(std::min(comma + 1, phrases.size()));
        }
    }
}

struct SpeechLists {
    std::map<std::string, SpeechWords, std::less<>> by_language;
    SpeechWords none;

    SpeechLists() {
        for (const std::string_view tag : languages_with("speech")) by_language[std::string(tag)].read(tag);
    }
};

const SpeechWords& SpeechWords::of(std::string_view language) {
    static const SpeechLists all;
    const auto found = all.by_language.find(tokenize::primary_language(language));
    return found == all.by_language.end() ? all.none : found->second;
}

SpeechWords::Match SpeechWords::longest(std::u32string_view letters, std::size_t at) const {
    const PhraseTable::Match found = phrases_.longest(letters, at);
    Match match{.end = found.end, .words = 0};
    for (const std::uint32_t value : found.values) match.words |= value;
    return match;
}

}  // namespace retold::annotate
