#include "retold/tokenize/language.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "retold/text/char_class.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/word_hash.hpp"
#include "tokenize/word_table.hpp"

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
template <const auto& languages>
const WordTable& function_words() {
    static const WordTable table = [] {
        WordTable words;
        for (std::size_t i = 0; i < languages.size(); ++i) {
            for (const std::string& word : StopWords::of(languages[i]).words()) words[word] |= 1U << i;
        }
        return words;
    }();
    return table;
}

// What a sample shows: letters by script, and the hashes of its words.
struct Sample {
    std::array<unsigned, 40> letters{};
    std::array<std::uint64_t, sample_size + 2> words{};
    std::size_t word_count = 0;

    explicit Sample(std::string_view text) : hash_(text) {}

    void read(std::string_view part) {
        std::size_t start = 0;
        for (std::size_t at = 0; at < part.size();) {
            const Character c = character_at(part, at);
            at += c.size;
            const bool ascii = c.code_point < 0x80;
            if (ascii && (c.code_point | 0x20U) >= U'a' && (c.code_point | 0x20U) <= U'z') {
                ++letters[static_cast<std::size_t>(Script::latin)];
            } else if (!ascii && (text::is_letter(c.code_point) || text::is_mark(c.code_point))) {
                ++letters[static_cast<std::size_t>(text::script_of(c.code_point))];
            } else {
                take(part.substr(start, at - c.size - start));
                start = at;
            }
        }
        take(part.substr(start));
    }

    unsigned count(Script script) const { return letters[static_cast<std::size_t>(script)]; }

  private:
    void take(std::string_view word) {
        if (!word.empty() && word.size() <= longest) words[word_count++] = hash_(word);
    }

    WordHasher hash_;
};

// The language with most function words, if it has a few and clearly more than the next.
template <const auto& languages>
std::string by_words(const Sample& sample) {
    const WordTable& table = function_words<languages>();
    std::array<unsigned, languages.size() + 1> votes{};  // one more, so that there is a second
    for (std::size_t word = 0; word < sample.word_count; ++word) {
        for (std::uint32_t bits = table.find(sample.words[word]); bits != 0; bits &= bits - 1) {
            ++votes[static_cast<std::size_t>(std::countr_zero(bits))];
        }
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
    Sample sample(text);
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
