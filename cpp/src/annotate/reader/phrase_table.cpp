#include "retold/annotate/reader/phrase_table.hpp"

#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint8_t whole_phrase = 1;   // from: bits of ends_
constexpr std::uint8_t open_phrase = 2;    // from: likewise
constexpr std::size_t longest_ending = 8;  // chosen: letters that "*" stands for; a case ending or a verb's
constexpr std::size_t most_spaces = 4;     // chosen: in the place of one; more is a column of a table

bool is_word_letter(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    return text::is_letter(c) || text::is_mark(c);
}

// Scripts whose words stand without spaces, or that hang endings on them which lists need not hold.
bool is_unspaced(char32_t c) {
    if (c < 0x0E00) return false;
    switch (text::script_of(c)) {
        case text::Script::han:
        case text::Script::hiragana:
        case text::Script::katakana:
        case text::Script::hangul:
        case text::Script::thai:
        case text::Script::lao:
        case text::Script::khmer:
        case text::Script::myanmar:
            return true;
        default:
            return c == 0x30FC || c == 0x3005;  // long vowel, repetition
    }
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r';
}

}  // namespace

bool joins(char32_t left, char32_t right) {
    return is_word_letter(left) && is_word_letter(right) && !is_unspaced(left) && !is_unspaced(right);
}

bool at_border(std::u32string_view letters, std::size_t at) {
    return at == 0 || at >= letters.size() || !joins(letters[at - 1], letters[at]);
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
    std::u32string letters = fold_letters(phrase);
    const bool open = !letters.empty() && letters.back() == U'*';
    if (open) letters.pop_back();
    std::uint32_t node = 0;
    for (const char32_t letter : letters) node = add_child(node, letter);
    if (node == 0) return;
    (open ? open_ : values_)[node].push_back(value);
    ends_[node] |= open ? open_phrase : whole_phrase;
}

std::size_t PhraseTable::place_of(std::uint64_t key) const {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // from: the golden ratio, as in Fibonacci hashing
    const std::size_t mask = edges_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * spread) >> 32U) & mask;
    while (edges_[at].key != 0 && edges_[at].key != key) at = (at + 1) & mask;
    return at;
}

std::uint32_t PhraseTable::child(std::uint32_t node, char32_t letter) const {
    const std::uint64_t key = (std::uint64_t{node} << 32U) | letter;
    return key == 0 ? 0 : edges_[place_of(key)].child;
}

std::uint32_t PhraseTable::add_child(std::uint32_t node, char32_t letter) {
    const std::uint64_t key = (std::uint64_t{node} << 32U) | letter;
    if (key == 0) return 0;
    if (2 * (taken_ + 1) > edges_.size()) grow();
    Edge& edge = edges_[place_of(key)];
    if (edge.key == 0) {
        edge = {.key = key, .child = static_cast<std::uint32_t>(values_.size())};
        ++taken_;
        values_.emplace_back();
        open_.emplace_back();
        ends_.push_back(0);
    }
    return edge.child;
}

void PhraseTable::grow() {
    std::vector<Edge> old(2 * edges_.size());
    old.swap(edges_);
    for (const Edge& edge : old)
        if (edge.key != 0) edges_[place_of(edge.key)] = edge;
}

PhraseTable::Match PhraseTable::longest(std::u32string_view letters, std::size_t at, bool inside) const {
    Match best;
    std::uint32_t node = 0;
    while (at < letters.size()) {
        const bool blank = is_blank(letters[at]);
        node = child(node, blank ? U' ' : letters[at]);
        if (node == 0) break;
        ++at;
        for (std::size_t more = 1; blank && more < most_spaces && at < letters.size() && is_blank(letters[at]);
             ++more) {
            ++at;
        }
        const std::uint8_t ends = ends_[node];
        if (ends == 0) continue;
        const bool whole = (ends & whole_phrase) != 0;
        if (whole && (inside || at_border(letters, at))) best = {at, values_[node]};
        if ((ends & open_phrase) == 0) continue;
        std::size_t end = at;
        while (end < letters.size() && end - at <= longest_ending && !at_border(letters, end)) ++end;
        if (at_border(letters, end) && end >= best.end) {
            if (!whole || end > best.end) best = {end, open_[node]};
        }
    }
    return best;
}

}  // namespace retold::annotate
