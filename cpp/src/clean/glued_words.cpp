#include "retold/clean/glued_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <string>
#include <unordered_map>

#include "retold/base/flat_table.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::clean {
namespace {

using tokenize::StopWords;

constexpr std::size_t shortest_name = 4;   // letters; shorter ones are prefixes of too many words
constexpr std::size_t shortest_glued = 5;  // bytes
// chosen: times that a text has a function word alone. Words end in rare ones too: landless, takeover, Brittany.
constexpr std::size_t common = 3;

// Words that surnames begin with in small letters.
constexpr std::array<std::string_view, 12> particles = {"de",  "del", "della", "di", "da", "du",
                                                        "van", "von", "la",    "le", "al", "el"};

struct Word {
    std::size_t count = 0;
    bool amid = false;  // after a small word, so that its capital is its own
};
using Words = FlatTable<std::string_view, Word>;

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

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

// The first bytes of eight, as memory holds them.
std::uint64_t first_bytes(std::size_t count) {
    const std::uint64_t low = count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
    if constexpr (std::endian::native == std::endian::little) return low;
    return count >= 8 ? low : ~(~std::uint64_t{0} >> (8 * count));
}

// One bit, the highest of its byte, for every capital of eight letters of ASCII.
std::uint64_t capitals_in(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    return (eight + each * (0x80 - 'A')) & ~(eight + each * (0x7F - 'Z')) & high_bits;
}

bool has_capital(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (std::uint64_t eight = 0; text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & high_bits) == 0) {
                if (capitals_in(eight) != 0) return true;
                at += sizeof eight;
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z') return true;
            ++at;
            continue;
        }
        const text::Unit unit = text::decode_at(text, at);
        if (text::is_upper(unit.code_point)) return true;
        at += unit.size;
    }
    return false;
}

// The end of the line, or of the stretch before the next ideograph or kana: no word goes on through one.
std::size_t after_cut(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') return at + 1;
        if (byte >= 0xE3 && byte <= 0xE9) return std::min(at + 3, text.size());  // U+3000 to U+9FFF
    }
    return at;
}

// Whether the first letter is a capital, and whether another is.
struct Capitals {
    bool first;
    bool inner;
};

Capitals capitals_of(std::string_view text, Span span) {
    const std::string_view word = slice(text, span);
    if (std::uint64_t eight = 0; word.size() <= sizeof eight && text.size() - span.start >= sizeof eight) {
        std::memcpy(&eight, word.data(), sizeof eight);
        eight &= first_bytes(word.size());
        if ((eight & high_bits) == 0) {
            const std::uint64_t capitals = capitals_in(eight);
            return {(capitals & first_bytes(1)) != 0, (capitals & ~first_bytes(1)) != 0};
        }
    }
    const auto byte = static_cast<unsigned char>(word.front());
    if (byte < 0x80) return {byte >= 'A' && byte <= 'Z', has_capital(word.substr(1))};
    const text::Unit unit = text::decode_at(word, 0);
    return {text::is_upper(unit.code_point), has_capital(word.substr(unit.size))};
}

class Finder {
  public:
    Finder(std::string_view text, std::string_view language) : text_(text), stop_words_(StopWords::of(language)) {
        // Some lines at a time keep the tokens few. Those without capitals have nothing glued.
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
            const std::string_view word = slice(text_, one.span);
            if (word.size() < shortest_glued || (one.only_first && names_that_begin(word) == 0)) continue;
            const auto glued = examine(one.span, certain_only);
            if (glued && find_word(word).count == 1) found.push_back(*glued);
        }
        return found;
    }

  private:
    struct Capitalised {
        Span span;
        bool only_first = false;  // is a capital
        bool amid = false;        // see Word
    };

    // Only words with capitals matter; most words are passed over at their first letter.
    void note_words(std::size_t start, std::size_t end) {
        Span before{start, start};
        bool small_before = false;
        for (const tokenize::Token& token : tokenize::words(text_.substr(start, end - start))) {
            if (token.kind != tokenize::TokenKind::letter) continue;
            const Span span{token.span.start + start, token.span.end + start};
            const std::string_view word = slice(text_, span);
            const Capitals capitals = capitals_of(text_, span);
            if (capitals.first || capitals.inner) {
                const bool runs_on = before.end + 1 == span.start && text_[before.end] == ' ';
                const bool amid = capitals.first && small_before && runs_on;
                capitalised_.push_back({span, capitals.first && !capitals.inner, amid});
                if (amid && word.size() >= shortest_name) names_[front_of(word)] |= size_bit(word.size());
            }
            small_before = !capitals.first;
            before = span;
        }
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
            Word& known = words_[slice(text_, capitalised_[counted_].span)];
            ++known.count;
            known.amid = known.amid || capitalised_[counted_].amid;
        }
        const Word* found = words_.find(word);
        return found == nullptr ? Word{} : *found;
    }

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
    Words words_;
    std::size_t counted_ = 0;  // of capitalised_
    std::unordered_map<std::string_view, bool, HashKey, std::equal_to<>> common_;
};

}  // namespace

std::vector<GluedWord> find_glued_words(std::string_view text, std::string_view language) {
    return Finder(text, language).find(false);
}

std::vector<GluedWord> certain_glued_words(std::string_view text, std::string_view language) {
    return Finder(text, language).find(true);
}

}  // namespace retold::clean
