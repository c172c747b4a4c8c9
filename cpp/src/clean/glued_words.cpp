#include "retold/clean/glued_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::clean {
namespace {

using tokenize::StopWords;

constexpr std::size_t shortest_name = 4;  // letters; shorter ones are prefixes of too many words

// Words that surnames begin with in small letters.
constexpr std::array<std::string_view, 12> particles = {"de",  "del", "della", "di", "da", "du",
                                                        "van", "von", "la",    "le", "al", "el"};

using Counts = std::unordered_map<std::string_view, std::size_t, HashKey, std::equal_to<>>;

// The places between the letters of a word, and what the letters are.
struct Letters {
    std::vector<std::size_t> ends;  // the byte where letter i ends
    std::vector<bool> upper;
    bool plain = true;  // letters only
};

Letters letters_of(std::string_view word) {
    Letters letters;
    for (std::size_t at = 0; at < word.size();) {
        const text::Unit unit = text::decode_at(word, at);
        letters.plain = letters.plain && text::is_letter(unit.code_point);
        at += unit.size;
        letters.ends.push_back(at);
        letters.upper.push_back(text::is_upper(unit.code_point));
    }
    return letters;
}

class Finder {
  public:
    Finder(std::string_view text, std::string_view language) : text_(text), stop_words_(StopWords::of(language)) {
        for (const tokenize::Token& token : tokenize::words(text)) {
            if (token.kind != tokenize::TokenKind::letter) continue;
            words_.push_back(token.span);
            ++counts_[slice(text, token.span)];
        }
    }

    std::vector<GluedWord> find() const {
        std::vector<GluedWord> found;
        for (const Span span : words_) {
            if (const auto glued = examine(span)) found.push_back(*glued);
        }
        return found;
    }

  private:
    std::size_t count(std::string_view word) const {
        const auto found = counts_.find(word);
        return found == counts_.end() ? 0 : found->second;
    }

    bool is_function_word(std::string_view word) const { return stop_words_.contains(text::fold_key(word)); }

    // A capitalised word of the document that is not merely a function word at the start of a sentence.
    bool is_name(std::string_view word, std::size_t letters, bool upper) const {
        return upper && letters >= shortest_name && count(word) > 0 && !is_function_word(word);
    }

    // A function word that names do not commonly end with: three letters, or one of few.
    bool may_follow(std::string_view word, std::size_t letters) const {
        return (letters > 2 || word == "to" || word == "of" || word == "by") && is_function_word(word);
    }

    std::optional<GluedWord> examine(Span span) const {
        const std::string_view word = slice(text_, span);
        if (word.size() < 5 || count(word) != 1) return std::nullopt;
        const Letters letters = letters_of(word);
        if (!letters.plain) return std::nullopt;
        const std::size_t size = letters.ends.size();
        const auto small = [&](std::size_t first, std::size_t last) {
            return std::none_of(letters.upper.begin() + static_cast<std::ptrdiff_t>(first),
                                letters.upper.begin() + static_cast<std::ptrdiff_t>(last),
                                [](bool upper) { return upper; });
        };
        std::optional<GluedWord> loose;
        for (std::size_t k = 2; k + 2 <= size; ++k) {
            const std::string_view left = word.substr(0, letters.ends[k - 1]);
            const std::string_view right = word.substr(letters.ends[k - 1]);
            const GluedWord glued{span, span.start + left.size(), true};
            // Talibanto
            if (small(1, size) && is_name(left, k, letters.upper[0]) && may_follow(right, size - k)) return glued;
            // theTaliban
            const bool turns = small(0, k) && letters.upper[k] && small(k + 1, size);
            const bool particle = std::find(particles.begin(), particles.end(), left) != particles.end();
            if (turns && !particle && is_name(right, size - k, true) && is_function_word(left)) return glued;
            // PanelWith, saidTaliban
            const bool hump = !letters.upper[k - 1] && letters.upper[k];
            if (hump && !particle && known(left) && known(right)) loose = GluedWord{span, glued.split, false};
        }
        return loose;
    }

    bool known(std::string_view word) const { return count(word) > 0 || is_function_word(word); }

    std::string_view text_;
    const StopWords& stop_words_;
    std::vector<Span> words_;
    Counts counts_;
};

}  // namespace

std::vector<GluedWord> find_glued_words(std::string_view text, std::string_view language) {
    return Finder(text, language).find();
}

}  // namespace retold::clean
