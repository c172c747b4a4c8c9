#include "retold/clean/glued_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <unordered_map>

#include "clean/capitals.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/number_table.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::clean {
namespace {

using tokenize::StopWords;

constexpr std::size_t shortest_name = 4;                     // letters; shorter ones are prefixes of too many words
constexpr std::size_t shortest_glued = 5;                    // bytes
constexpr std::size_t longest_text = std::size_t{1} << 30U;  // bytes; what stands behind them is not looked at
// chosen: times that a text has a function word alone. Words end in rare ones too: landless, takeover, Brittany.
constexpr std::size_t common = 3;

// Words that surnames begin with in small letters.
constexpr std::array<std::string_view, 12> particles = {"de",  "del", "della", "di", "da", "du",
                                                        "van", "von", "la",    "le", "al", "el"};

struct Word {
    std::uint32_t first = 0;  // of the words with capitals
    std::uint32_t count = 0;
    bool amid = false;  // after a small word, so that its capital is its own
};

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

// Whether one of eight bytes ends a line, or begins an ideograph or kana.
bool has_cut(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high_bits = each * 0x80;
    const std::uint64_t low = eight & ~high_bits;
    const std::uint64_t wide = eight & (low + each * (0x100 - 0xE3)) & ~(low + each * (0xFF - 0xE9));
    const std::uint64_t no_line_end = eight | ((low ^ each * '\n') + ~high_bits);
    return ((wide | ~no_line_end) & high_bits) != 0;
}

// The end of the line, or of the stretch before the next ideograph or kana: no word goes on through one.
std::size_t after_cut(std::string_view text, std::size_t at) {
    for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (has_cut(eight)) break;
    }
    for (; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') return at + 1;
        if (byte >= 0xE3 && byte <= 0xE9) return std::min(at + 3, text.size());  // U+3000 to U+9FFF
    }
    return at;
}

class Finder {
  public:
    Finder(std::string_view text, std::string_view language) : text_(text), stop_words_(StopWords::of(language)) {
        // Lines without capitals have nothing glued; the others are read some at a time.
        constexpr std::size_t piece = 2048;
        std::size_t first = 0;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = after_cut(text, start);
            const bool capital = has_capital(text.substr(start, end - start));
            if (!capital && first < start) note_words(first, start);
            if (!capital || end - first > piece) {
                if (capital) note_words(first, end);
                first = end;
            }
            start = end;
        }
        if (first < text.size()) note_words(first, text.size());
    }

    std::vector<GluedWord> find(bool certain_only) {
        std::vector<GluedWord> found;
        for (const Capitalised& one : capitalised_) {
            const std::string_view word = slice(text_, one.span());
            if (word.size() < shortest_glued || (one.only_first && names_that_begin(word) == 0)) continue;
            const auto glued = examine(one.span(), certain_only);
            if (glued && find_word(word).count == 1) found.push_back(*glued);
        }
        return found;
    }

  private:
    struct Capitalised {  // a word; eight bytes, since news have hundreds
        std::uint32_t start = 0;
        std::uint32_t size : 30 = 0;
        bool only_first : 1 = false;  // is a capital
        bool amid : 1 = false;        // see Word
        Span span() const { return {start, std::size_t{start} + size}; }
    };

    // Only words with capitals matter; most words are passed over at their first letter.
    void note_words(std::size_t start, std::size_t end) {
        tokenize::WordReader reader(text_.substr(start, end - start));
        std::array<tokenize::Token, tokenize::WordReader::least_room> room;
        Span before{start, start};
        bool small_before = false;
        while (const std::size_t count = reader.read(room)) {
            for (const tokenize::Token& token : std::span(room).first(count)) {
                if (token.kind != tokenize::TokenKind::letter) continue;
                const Span span{token.span.start + start, token.span.end + start};
                small_before = note_word(span, before, small_before);
                before = span;
            }
        }
    }

    // Notes a word that has capitals; whether it begins with a small letter.
    bool note_word(Span span, Span before, bool small_before) {
        const std::string_view word = slice(text_, span);
        const Capitals capitals = capitals_of(text_, span);
        if (capitals.first || capitals.inner) {
            const bool runs_on = before.end + 1 == span.start && text_[before.end] == ' ';
            const bool amid = capitals.first && small_before && runs_on;
            capitalised_.push_back({static_cast<std::uint32_t>(span.start),
                                    static_cast<std::uint32_t>(span.size()) & 0x3FFFFFFFU,
                                    capitals.first && !capitals.inner, amid});
            if (amid && word.size() >= shortest_name) names_[front_of(word)] |= size_bit(word.size());
        }
        return !capitals.first;
    }

    // The first bytes of a word, of as many letters or fewer.
    static std::uint32_t front_of(std::string_view word) {
        std::uint32_t front = 0;
        std::memcpy(&front, word.data(), sizeof front);
        return front;
    }
    static constexpr std::size_t last_bit = 63;  // of all sizes from there on
    static std::uint64_t size_bit(std::size_t bytes) { return std::uint64_t{1} << std::min(bytes, last_bit); }

    // The sizes of the words that stand amid a sentence and begin as this one does, but are two bytes shorter at least.
    std::uint64_t names_that_begin(std::string_view word) const {
        const std::uint64_t* sizes = names_.find(front_of(word));
        const std::uint64_t shorter = word.size() - 2 < last_bit ? size_bit(word.size() - 1) - 1 : ~std::uint64_t{0};
        return sizes == nullptr ? 0 : *sizes & shorter;
    }

    // The words are counted when the first is asked for, which is seldom.
    Word find_word(std::string_view word) {
        for (; counted_ < capitalised_.size(); ++counted_) {
            const std::string_view next = text_of(static_cast<std::uint32_t>(counted_));
            const auto is = [&](std::uint32_t number) { return text_of(words_[number].first) == next; };
            const auto hash_of = [&](std::uint32_t number) { return hash(text_of(words_[number].first)); };
            const std::uint32_t number = numbers_.add(hash(next), is, hash_of);
            if (number == words_.size()) words_.push_back({static_cast<std::uint32_t>(counted_), 0, false});
            ++words_[number].count;
            words_[number].amid = words_[number].amid || capitalised_[counted_].amid;
        }
        const auto is = [&](std::uint32_t number) { return text_of(words_[number].first) == word; };
        const std::uint32_t number = numbers_.find(hash(word), is);
        return number == words_.size() ? Word{} : words_[number];
    }

    std::string_view text_of(std::uint32_t capitalised) const { return slice(text_, capitalised_[capitalised].span()); }
    std::uint64_t hash(std::string_view word) const { return seeded_hash(word, numbers_.seed()); }

    bool is_function_word(std::string_view word) const { return stop_words_.contains(text::fold_key(word)); }

    // A word that the document capitalises in the middle of a sentence.
    bool is_name(std::string_view word, std::size_t letters) {
        return letters >= shortest_name && find_word(word).amid && !is_function_word(word);
    }

    // A function word that names do not commonly end with: three letters, or one of few.
    bool may_follow(std::string_view word, std::size_t letters) {
        if (letters <= 2 && word != "to" && word != "of" && word != "by") return false;
        return is_function_word(word) && is_common(word);
    }

    // Whether the text has the word alone, in small letters, often enough. Searched for once per function word.
    bool is_common(std::string_view word) {
        const auto [known, fresh] = common_.try_emplace(word, false);
        if (!fresh) return known->second;
        std::size_t count = 0;
        for (std::size_t at = text_.find(word); at != std::string_view::npos && count < common;) {
            const std::size_t end = at + word.size();
            if ((at == 0 || is_space(text_[at - 1])) && (end == text_.size() || is_space(text_[end]))) ++count;
            at = text_.find(word, end);
        }
        return known->second = count >= common;
    }
    static bool is_space(char c) { return c == ' ' || c == '\n'; }

    // Of a word that the text has once.
    std::optional<GluedWord> examine(Span span, bool certain_only) {
        const std::string_view word = slice(text_, span);
        const Letters letters = letters_of(word);
        if (!letters.plain) return std::nullopt;
        const std::size_t size = letters.ends.size();
        const auto small = [&](std::size_t first, std::size_t last) {
            return std::none_of(letters.upper.begin() + static_cast<std::ptrdiff_t>(first),
                                letters.upper.begin() + static_cast<std::ptrdiff_t>(last),
                                [](bool upper) { return upper; });
        };
        const bool one_capital = letters.upper[0] && small(1, size);
        const std::uint64_t names = names_that_begin(word);
        std::optional<GluedWord> loose;
        for (std::size_t k = 2; k + 2 <= size; ++k) {
            const std::string_view left = word.substr(0, letters.ends[k - 1]);
            const std::string_view right = word.substr(letters.ends[k - 1]);
            const GluedWord glued{span, span.start + left.size(), true};
            // Harbourto
            if (one_capital) {
                const bool known_size = (names & size_bit(left.size())) != 0;
                if (known_size && may_follow(right, size - k) && is_name(left, k)) return glued;
                continue;
            }
            if (letters.upper[k - 1] || !letters.upper[k]) continue;
            // theHarbour
            const bool turns = small(0, k) && small(k + 1, size);
            const bool particle = std::find(particles.begin(), particles.end(), left) != particles.end();
            const bool may_be_name = size - k >= shortest_name;
            if (turns && !particle && may_be_name && is_function_word(left) && find_word(right).count > 0) return glued;
            // PanelWith, saidHarbour
            if (!certain_only && !particle && known(left) && known(right)) loose = GluedWord{span, glued.split, false};
        }
        return loose;
    }

    bool known(std::string_view word) { return find_word(word).count > 0 || is_function_word(word); }

    std::string_view text_;
    const StopWords& stop_words_;
    std::vector<Capitalised> capitalised_;
    FlatTable<std::uint32_t, std::uint64_t> names_;  // the sizes of words amid a sentence, as bits, by the first bytes
    NumberTable numbers_;                            // of words_
    std::vector<Word> words_;
    std::size_t counted_ = 0;  // of capitalised_
    std::unordered_map<std::string_view, bool, HashKey, std::equal_to<>> common_;
};

}  // namespace

std::vector<GluedWord> find_glued_words(std::string_view text, std::string_view language) {
    return Finder(text.substr(0, longest_text), language).find(false);
}

std::vector<GluedWord> certain_glued_words(std::string_view text, std::string_view language) {
    return Finder(text.substr(0, longest_text), language).find(true);
}

}  // namespace retold::clean
