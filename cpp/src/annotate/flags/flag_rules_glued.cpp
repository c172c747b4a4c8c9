#include <algorithm>
#include <string>
#include <unordered_map>

#include "annotate/flags/flag_rules.hpp"
#include "annotate/flags/flag_words.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t least_name = 6;     // chosen: letters; shorter names begin too many other words
constexpr std::size_t least_times = 2;    // chosen: how often the name must stand alone
constexpr std::size_t longest_word = 32;  // chosen: letters that are looked at
constexpr std::size_t least_tail = 8;     // chosen: letters; hardly an ending that is put behind names is so long

class GluedWords {
  public:
    explicit GluedWords(const TextReading& reading) : reading_(reading), words_(FlagWords::of(reading.language)) {
        for (const ReadToken& token : reading.tokens) {
            const std::u32string_view word = word_of(reading, token);
            if (is_worded(token) && token.capital && word.size() >= least_name && word.size() <= longest_word)
                ++capitals_[word];
        }
    }

    void find(Flags& flags) const {
        const auto& tokens = reading_.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!is_worded(tokens[i])) continue;
            std::size_t cut = joint_of_case(tokens[i]);
            if (cut == 0) cut = tail_of_name(tokens[i]);
            if (cut != 0) flag(tokens[i].span, cut, 0.8, flags);  // chosen: both parts are known
            if (cut == 0 && stop_inside(tokens[i]) != 0) flag(tokens[i].span, stop_inside(tokens[i]), 0.6, flags);
        }
    }

  private:
    void flag(Span span, std::size_t cut, double score, Flags& flags) const {
        const std::string_view text = reading_.text;
        std::string reason = "no space between \"";
        reason.append(slice(text, {span.start, cut})).append("\" and \"").append(slice(text, {cut, span.end}));
        flags.push_back({FlagKind::glued_words, span, reason.append("\""), score});
    }

    std::size_t byte_of(const ReadToken& token, std::size_t letter) const {
        return reading_.offsets[token.first + letter];
    }

    char32_t letter_at(const ReadToken& token, std::size_t letter) const {
        return text::decode_at(reading_.text, byte_of(token, letter)).code_point;
    }

    // The byte between a small word and a capital that goes on with a name of the text: "theStandard".
    std::size_t joint_of_case(const ReadToken& token) const {
        const std::u32string_view word = word_of(reading_, token);
        if (token.capital || word.size() > longest_word) return 0;
        for (std::size_t i = 2; i + 2 < word.size(); ++i) {
            if (!text::is_upper(letter_at(token, i))) continue;
            const bool known = words_.has(FlagWord::glued, word.substr(0, i));
            return known && text::is_lower(letter_at(token, i + 1)) ? byte_of(token, i) : 0;
        }
        return 0;
    }

    // The byte between a name that stands elsewhere in the text and a word behind it: "Orvikto".
    std::size_t tail_of_name(const ReadToken& token) const {
        const std::u32string_view word = word_of(reading_, token);
        if (!token.capital || token.capitals || word.size() > longest_word) return 0;
        for (std::size_t size = least_name; size + 2 <= word.size(); ++size) {
            const auto name = capitals_.find(word.substr(0, size));
            if (name == capitals_.end() || name->second < least_times) continue;
            const std::u32string_view tail = word.substr(size);
            const bool long_tail =
                tail.size() >= least_tail && words_.has(FlagWord::ending, tail.substr(tail.size() - 3));
            if (!long_tail && !words_.has(FlagWord::glued, tail)) continue;
            if (text::is_lower(letter_at(token, size))) return byte_of(token, size);
        }
        return 0;
    }

    // The byte behind a full stop inside what is read as one word, where a sentence seems to begin: "left.Then".
    std::size_t stop_inside(const ReadToken& token) const {
        const std::u32string_view word = word_of(reading_, token);
        const std::size_t stop = word.find(U'.');
        if (stop == std::u32string_view::npos || stop < 3 || stop + 3 > word.size() || word.size() > longest_word ||
            word.find(U'.', stop + 1) != std::u32string_view::npos)
            return 0;
        if (!text::is_upper(letter_at(token, stop + 1)) || !text::is_lower(letter_at(token, stop + 2))) return 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (i != stop && i != stop + 1 && !text::is_lower(letter_at(token, i))) return 0;
        }
        return byte_of(token, stop + 1);
    }

    const TextReading& reading_;
    const FlagWords& words_;
    std::unordered_map<std::u32string_view, std::size_t> capitals_;
};

}  // namespace

void flag_glued_words(const TextReading& reading, const std::vector<Name>&, Flags& flags) {
    GluedWords(reading).find(flags);
}

// Latin, Cyrillic and Greek letters in one word: letters of one that look like those of another.
void flag_mixed_scripts(const TextReading& reading, Flags& flags) {
    for (const ReadToken& token : reading.tokens) {
        if (!is_worded(token) || token.last - token.first < 3) continue;  // chosen: letters; signs of units are shorter
        text::Script first = text::Script::common;
        for (std::size_t at = token.span.start; at < token.span.end;) {
            const text::Unit unit = text::decode_at(reading.text, at);
            const text::Script script = text::script_of(unit.code_point);
            at += unit.size;
            if (script != text::Script::latin && script != text::Script::cyrillic && script != text::Script::greek)
                continue;
            if (first == text::Script::common) first = script;
            if (script == first) continue;
            std::string reason(to_string(first));
            reason.append(" and ").append(to_string(script)).append(" letters in one word");
            flags.push_back({FlagKind::mixed_scripts, token.span, reason, 0.8});  // chosen: brands may do it
            break;
        }
    }
}

}  // namespace retold::annotate
