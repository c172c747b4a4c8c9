#include "retold/annotate/reader/phrase_table.hpp"

#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

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
    for (const char32_t letter : letters) {
        const auto [edge, fresh] =
            edges_.try_emplace((std::uint64_t{node} << 32U) | letter, static_cast<std::uint32_t>(values_.size()));
        node = edge->second;
        if (fresh) {
            values_.emplace_back();
            open_.emplace_back();
        }
    }
    if (node != 0) (open ? open_ : values_)[node].push_back(value);
}

std::uint32_t PhraseTable::child(std::uint32_t node, char32_t letter) const {
    const auto found = edges_.find((std::uint64_t{node} << 32U) | letter);
    return found == edges_.end() ? 0 : found->second;
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
        if (!values_[node].empty() && (inside || at_border(letters, at))) best = {at, values_[node]};
        if (open_[node].empty()) continue;
        std::size_t end = at;
        while (end < letters.size() && end - at <= longest_ending && !at_border(letters, end)) ++end;
        if (at_border(letters, end) && end >= best.end) {
            if (values_[node].empty() || end > best.end) best = {end, open_[node]};
        }
    }
    return best;
}

}  // namespace retold::annotate
