#include "retold/tokenize/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "tokenize/marks.hpp"

namespace retold::tokenize {
namespace {

using text::Script;

constexpr std::size_t sample_size = 500;  // bytes from each of two places
constexpr std::size_t longest = 24;       // bytes of a function word

constexpr auto latin_languages =
    std::to_array<std::string_view>({"en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr"});
constexpr auto cyrillic_languages = std::to_array<std::string_view>({"ru"});
constexpr auto devanagari_languages = std::to_array<std::string_view>({"hi"});
constexpr auto arabic_languages = std::to_array<std::string_view>({"ar", "fa", "ur"});

struct ScriptLanguage {
    Script script;
    std::string_view language;
};
// Scripts that point at one language.
constexpr auto script_languages = std::to_array<ScriptLanguage>({{Script::greek, "el"},
                                                                 {Script::hangul, "ko"},
                                                                 {Script::thai, "th"},
                                                                 {Script::hebrew, "he"},
                                                                 {Script::armenian, "hy"},
                                                                 {Script::ethiopic, "am"},
                                                                 {Script::myanmar, "my"}});

// Function words of the languages that share a script, each with a bit per language.
class FunctionWords {
  public:
    template <typename Languages>
    explicit FunctionWords(const Languages& languages) {
        for (std::size_t i = 0; i < languages.size(); ++i) {
            for (const std::string& word : StopWords::of(languages[i]).words()) bits_[word] |= 1U << i;
        }
    }
    std::uint32_t operator()(std::string_view folded) const {
        const auto found = bits_.find(folded);
        return found == bits_.end() ? 0 : found->second;
    }

  private:
    std::unordered_map<std::string, std::uint32_t, HashKey, std::equal_to<>> bits_;
};

// What a sample shows: letters by script, and its words.
struct Sample {
    std::array<unsigned, 40> letters{};
    std::string words;  // folded, each with a space behind

    void read(std::string_view part) {
        std::string_view word;
        for (std::size_t at = 0; at < part.size();) {
            const Character c = character_at(part, at);
            const bool letter = c.code_point < 0x80 ? (c.code_point | 0x20U) >= U'a' && (c.code_point | 0x20U) <= U'z'
                                                    : text::is_letter(c.code_point) || text::is_mark(c.code_point);
            if (letter) {
                ++letters[static_cast<std::size_t>(c.code_point < 0x80 ? Script::latin
                                                                       : text::script_of(c.code_point))];
                word = word.empty() ? part.substr(at, c.size) : std::string_view(word.data(), word.size() + c.size);
            } else {
                take(word);
                word = {};
            }
            at += c.size;
        }
        take(word);
    }

    unsigned count(Script script) const { return letters[static_cast<std::size_t>(script)]; }

  private:
    void take(std::string_view word) {
        if (word.empty() || word.size() > longest) return;
        text::append_fold_key(word, words);
        words.push_back(' ');
    }
};

// The language with most function words, if it has a few and clearly more than the next.
template <const auto& languages>
std::string by_words(const Sample& sample) {
    static const FunctionWords function_words(languages);
    std::array<unsigned, 16> votes{};
    for (std::string_view rest = sample.words; !rest.empty();) {
        const std::size_t end = rest.find(' ');
        const std::uint32_t bits = function_words(rest.substr(0, end));
        for (std::size_t i = 0; i < languages.size(); ++i) votes[i] += bits >> i & 1U;
        rest.remove_prefix(end + 1);
    }
    const auto best = std::ranges::max_element(votes);
    const unsigned most = *best;
    *best = 0;
    const unsigned second = *std::ranges::max_element(votes);
    if (most < 2 || most * 4 < second * 5) return {};
    return std::string(languages[static_cast<std::size_t>(best - votes.begin())]);
}

// The longest well-formed part of up to sample_size bytes from `at` on.
std::string_view part_of(std::string_view text, std::size_t at) {
    while (at < text.size() && text::is_continuation(text[at])) ++at;
    std::size_t end = std::min(text.size(), at + sample_size);
    while (end > at && end < text.size() && text::is_continuation(text[end])) --end;
    return text.substr(at, end - at);
}

}  // namespace

std::string guess_language(std::string_view text) {
    Sample sample;
    if (text.size() <= 2 * sample_size) {
        sample.read(text);
    } else {
        sample.read(part_of(text, text.size() / 4));
        sample.read(part_of(text, text.size() / 2));
    }
    const unsigned kana = sample.count(Script::hiragana) + sample.count(Script::katakana);
    const unsigned han = sample.count(Script::han);
    std::array<unsigned, 40> letters = sample.letters;
    letters[static_cast<std::size_t>(Script::common)] = letters[static_cast<std::size_t>(Script::other)] = 0;
    const auto most = static_cast<Script>(std::ranges::max_element(letters) - letters.begin());
    if (letters[static_cast<std::size_t>(most)] == 0) return {};
    if (most == Script::han || most == Script::hiragana || most == Script::katakana) {
        return kana * 10 > han + kana ? "ja" : "zh";
    }
    if (most == Script::latin) return by_words<latin_languages>(sample);
    if (most == Script::arabic) return by_words<arabic_languages>(sample);
    if (most == Script::cyrillic) return by_words<cyrillic_languages>(sample);
    if (most == Script::devanagari) return by_words<devanagari_languages>(sample);
    const auto found = std::ranges::find(script_languages, most, &ScriptLanguage::script);
    return found == script_languages.end() ? std::string() : std::string(found->language);
}

std::string primary_language(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : language) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return language;
}

}  // namespace retold::tokenize
