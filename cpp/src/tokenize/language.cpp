#include "retold/tokenize/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

#include "retold/text/char_class.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/script_data.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {
namespace {

using text::Script;

constexpr std::size_t sample_size = 500;  // bytes from each of two places, as far as they are needed
constexpr std::size_t longest = 24;       // bytes of a function word
constexpr std::size_t script_count = 40;

bool follows_apostrophe(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const char32_t before = character_before(text, at).code_point;
    return before == U'\'' || before == U'’';
}

// What a sample shows: letters by script, those beyond ASCII, and the hashes of its words.
struct Sample {
    std::array<unsigned, script_count> letters{};
    std::array<std::uint64_t, sample_size + 2> words;  // the first word_count
    std::size_t word_count = 0;
    std::array<char32_t, sample_size + 2> beyond_ascii;  // letters and marks, the first letter_count
    std::size_t letter_count = 0;

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
                beyond_ascii[letter_count++] = c.code_point;
            } else {
                take(part.substr(start, at - start), follows_apostrophe(part, start));
                start = at + c.size;
            }
            at += c.size;
        }
        take(part.substr(start), follows_apostrophe(part, start));
    }

    unsigned count(Script script) const { return letters[static_cast<std::size_t>(script)]; }

  private:
    static bool is_ascii_letter(char c) {
        const unsigned letter = static_cast<unsigned char>(c) | 0x20U;
        return letter >= 'a' && letter <= 'z';
    }

    // The "s" of "today's" is no word.
    void take(std::string_view word, bool after_apostrophe) {
        if (word.empty() || word.size() > longest || (word.size() == 1 && after_apostrophe)) return;
        words[word_count++] = hash_(word);
    }

    WordHasher hash_;
};

// How sure an answer must be: `clear` spares the rest of the sample.
enum class Evidence { clear, any };

// How much of the sample speaks for each of the languages that share a script: its function words, less twice the
// letters that it is not written with.
std::vector<int> scores_of(const ScriptData& data, const Sample& sample, std::vector<unsigned>& votes) {
    for (std::size_t word = 0; word < sample.word_count; ++word) {
        for (const std::uint16_t language : data.with_word(sample.words[word])) ++votes[language];
    }
    int known = 0;
    std::vector<int> own(votes.size());  // letters that it is written with
    for (std::size_t letter = 0; letter < sample.letter_count; ++letter) {
        const auto& languages = data.with_letter(sample.beyond_ascii[letter]);
        if (!languages.empty()) ++known;
        for (const std::uint16_t language : languages) ++own[language];
    }
    std::vector<int> scores(votes.size());
    for (std::size_t i = 0; i < votes.size(); ++i) {
        scores[i] = static_cast<int>(votes[i]) - (data.has_letters(i) ? 2 * (known - own[i]) : 0);
    }
    return scores;
}

// The language with the best score, if it is clearly better than every other one; or else, as closely related languages
// share most of their words, if those that only one of the two has nearly all speak for it.
std::string by_words(const ScriptData& data, const Sample& sample, Evidence evidence) {
    std::vector<unsigned> votes(data.languages().size());
    const std::vector<int> scores = scores_of(data, sample, votes);
    const auto best = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    if (best == scores.size() || scores[best] <= 0 || votes[best] < (evidence == Evidence::clear ? 8U : 2U)) return {};
    std::vector<int> shared(votes.size());  // words of the best that another has too
    for (std::size_t word = 0; word < sample.word_count; ++word) {
        const auto& languages = data.with_word(sample.words[word]);
        if (!std::ranges::binary_search(languages, best)) continue;
        for (const std::uint16_t language : languages) ++shared[language];
    }
    for (std::size_t other = 0; other < scores.size(); ++other) {
        if (other == best) continue;
        const int own = scores[best] - shared[other];
        const int against = scores[other] - shared[other];
        const bool clear = evidence == Evidence::clear;
        const bool more = clear ? scores[best] >= 2 * scores[other] : scores[best] * 4 >= scores[other] * 5;
        if (!more && (clear || own < 2 || own < 3 * against)) return {};
    }
    return std::string(data.languages()[best]);
}

// The language of the sample as far as its letters and words tell; empty if they do not.
std::string judge(const Sample& sample, Evidence evidence) {
    const unsigned kana = sample.count(Script::hiragana) + sample.count(Script::katakana);
    const unsigned han = sample.count(Script::han);
    std::array<unsigned, script_count> letters = sample.letters;
    letters[static_cast<std::size_t>(Script::common)] = letters[static_cast<std::size_t>(Script::other)] = 0;
    const auto most = static_cast<Script>(std::ranges::max_element(letters) - letters.begin());
    const unsigned found = letters[static_cast<std::size_t>(most)];
    if (found == 0) return {};
    const bool clear = evidence == Evidence::clear;
    if (clear && (found < 20 || found * 10 < std::accumulate(letters.begin(), letters.end(), 0U) * 9)) return {};
    if (most == Script::han || most == Script::hiragana || most == Script::katakana) {
        if (kana * 10 > han + kana) return std::string(ScriptData::of(Script::hiragana).only_language());
        return clear ? std::string() : std::string(ScriptData::of(Script::han).only_language());  // kana may follow
    }
    const ScriptData& data = ScriptData::of(most);
    const std::string_view only = data.only_language();
    return only.empty() ? by_words(data, sample, evidence) : std::string(only);
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

}  // namespace retold::tokenize
