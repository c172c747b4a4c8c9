#include "retold/tokenize/language.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>

#include "retold/text/char_class.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/word_hash.hpp"
#include "tokenize/word_table.hpp"

namespace retold::tokenize {
namespace {

using text::Script;

constexpr std::size_t sample_size = 500;  // bytes from each of two places, as far as they are needed
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
    std::array<std::uint64_t, sample_size + 2> words;  // the first word_count
    std::size_t word_count = 0;

    explicit Sample(std::string_view text) : hash_(text) {}

    void read(std::string_view part) {
        std::size_t start = 0;
        for (std::size_t at = 0; at < part.size();) {
            const std::size_t ascii = at;
            while (at < part.size() && is_ascii_letter(part[at])) ++at;
            letters[static_cast<std::size_t>(Script::latin)] += static_cast<unsigned>(at - ascii);
            if (at == part.size()) break;
            const Character c = character_at(part, at);
            if (c.code_point >= 0x80 && (text::is_letter(c.code_point) || text::is_mark(c.code_point))) {
                ++letters[static_cast<std::size_t>(text::script_of(c.code_point))];
            } else {
                take(part.substr(start, at - start));
                start = at + c.size;
            }
            at += c.size;
        }
        take(part.substr(start));
    }

    unsigned count(Script script) const { return letters[static_cast<std::size_t>(script)]; }

  private:
    static bool is_ascii_letter(char c) {
        const unsigned letter = static_cast<unsigned char>(c) | 0x20U;
        return letter >= 'a' && letter <= 'z';
    }

    void take(std::string_view word) {
        if (!word.empty() && word.size() <= longest) words[word_count++] = hash_(word);
    }

    WordHasher hash_;
};

// How sure an answer must be: `clear` spares the rest of the sample.
enum class Evidence { clear, any };

// The language with most function words, if it has a few and clearly more than the next.
template <const auto& languages>
std::string by_words(const Sample& sample, Evidence evidence) {
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
    if (evidence == Evidence::clear && (most < 8 || most < second * 2)) return {};
    return std::string(languages[static_cast<std::size_t>(best - votes.begin())]);
}

// The language of the sample as far as its letters and words tell; empty if they do not.
std::string judge(const Sample& sample, Evidence evidence) {
    const unsigned kana = sample.count(Script::hiragana) + sample.count(Script::katakana);
    const unsigned han = sample.count(Script::han);
    std::array<unsigned, 40> letters = sample.letters;
    letters[static_cast<std::size_t>(Script::common)] = letters[static_cast<std::size_t>(Script::other)] = 0;
    const auto most = static_cast<Script>(std::ranges::max_element(letters) - letters.begin());
    const unsigned found = letters[static_cast<std::size_t>(most)];
    if (found == 0) return {};
    const bool clear = evidence == Evidence::clear;
    if (clear && (found < 20 || found * 10 < std::accumulate(letters.begin(), letters.end(), 0U) * 9)) return {};
    if (most == Script::han || most == Script::hiragana || most == Script::katakana) {
        if (kana * 10 > han + kana) return "ja";
        return clear ? "" : "zh";  // kana may follow
    }
    if (most == Script::latin) return by_words<latin_languages>(sample, evidence);
    if (most == Script::arabic) return by_words<arabic_languages>(sample, evidence);
    if (most == Script::cyrillic) return by_words<cyrillic_languages>(sample, evidence);
    if (most == Script::devanagari) return by_words<devanagari_languages>(sample, evidence);
    const auto script = std::ranges::find(script_languages, most, &ScriptLanguage::script);
    return script == script_languages.end() ? std::string() : std::string(script->language);
}

// The longest well-formed part of up to `most` bytes from `at` on.
std::string_view part_of(std::string_view text, std::size_t at, std::size_t most) {
    while (at < text.size() && text::is_continuation(text[at])) ++at;
    std::size_t end = std::min(text.size(), at + most);
    while (end > at && end < text.size() && text::is_continuation(text[end])) --end;
    return text.substr(at, end - at);
}

}  // namespace

std::string guess_language(std::string_view text) {
    Sample sample(text);
    const std::size_t quarter = text.size() > 2 * sample_size ? text.size() / 4 : 0;
    const std::string_view first = part_of(text, quarter, sample_size);
    const std::string_view start = part_of(first, 0, sample_size / 2);
    const std::size_t second = std::max(quarter + first.size(), text.size() / 2);
    const std::string_view parts[] = {start, first.substr(start.size()), part_of(text, second, sample_size)};
    for (const std::string_view part : parts) {
        sample.read(part);
        if (std::string language = judge(sample, Evidence::clear); !language.empty()) return language;
    }
    return judge(sample, Evidence::any);
}

std::string primary_language(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : language) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return language;
}

}  // namespace retold::tokenize
