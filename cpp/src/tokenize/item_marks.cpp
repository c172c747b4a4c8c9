#include "tokenize/item_marks.hpp"

#include <algorithm>
#include <iterator>

#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {
namespace {

// The value of a number of digits of any script; 0 if it is none.
int value_of(std::string_view digits) {
    int value = 0;
    for (std::size_t at = 0; at < digits.size();) {
        const Character c = character_at(digits, at);
        if (!is_digit(c.code_point)) return 0;
        value = 10 * value + text::digit_value(c.code_point);
        at += c.size;
    }
    return value;
}

bool is_short_number(std::string_view word) {
    return length(word, 3) <= 2 && all_digits(word);
}

// Whether only short numbers stand between full stops; at most two.
bool is_levels(std::string_view word) {
    const std::size_t stop = word.find('.');
    if (stop == std::string_view::npos) return is_short_number(word);
    return is_short_number(word.substr(0, stop)) && is_short_number(word.substr(stop + 1));
}

// I to XXXIX in capitals or small letters; 0 if it is none.
int roman_value(std::string_view word) {
    const auto digit = [](char c) {
        return (c | 0x20) == 'i' ? 1 : (c | 0x20) == 'v' ? 5 : (c | 0x20) == 'x' ? 10 : 0;
    };
    int value = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const int here = digit(word[i]);
        const int next = i + 1 < word.size() ? digit(word[i + 1]) : 0;
        const bool one_case = (word[i] & 0x20) == (word[0] & 0x20);
        if (here == 0 || !one_case || word.size() > 6) return 0;
        value += here < next ? -here : here;
    }
    return value;
}

// Where the bullet stands again, behind a blank and an item that is not empty.
std::vector<std::size_t> bulleted(std::string_view text, Span sentence, std::size_t size) {
    const std::string_view bullet = text.substr(sentence.start, size);
    std::vector<std::size_t> starts;
    std::size_t item = behind_blanks(text, sentence.start + size);
    std::size_t at = item;
    while ((at = text.find(bullet, at)) < sentence.end) {
        if (at > item && is_blank(character_before(text, at).code_point)) starts.push_back(at);
        at += size;
        item = behind_blanks(text, at);
    }
    return starts;
}

// Where the item starts whose mark is before the bracket at `end`, if it follows `last`; else `end`.
std::size_t bracketed(std::string_view text, std::size_t end, std::string_view last, bool opened) {
    const std::string_view mark = word_before(text, end);
    const std::size_t start = end - mark.size() - (opened ? 1 : 0);
    if (mark.empty() || !is_item_mark(mark) || !follows_item(last, mark)) return end;
    if ((opened && text[start] != '(') || !is_blank(character_before(text, start).code_point)) return end;
    const std::size_t word = behind_blanks(text, end + 1);
    const bool refers = opened && (word >= text.size() || is_lower(character_at(text, word).code_point));
    return refers ? end : start;
}

}  // namespace

bool is_item_mark(std::string_view word) {
    if (const std::size_t stop = word.find('.'); stop != std::string_view::npos) {
        return is_short_number(word.substr(0, stop)) && is_levels(word.substr(stop + 1));
    }
    return length(word, 2) == 1 || is_short_number(word) || roman_value(word) > 0;
}

bool is_first_item(std::string_view word) {
    static constexpr std::string_view firsts[] = {"a", "A", "i", "I", "а", "А", "α", "Α", "أ", "ا", "א", "क", "ক"};
    return value_of(word) == 1 || std::ranges::find(firsts, word) != std::ranges::end(firsts);
}

std::string_view item_mark_at(std::string_view text, std::size_t at) {
    const std::string_view word = word_after(text, at);
    const std::size_t end = at + word.size();
    const bool marked = end < text.size() && (text[end] == '.' || text[end] == ')');
    return marked && is_item_mark(word) ? word : std::string_view();
}

bool follows_item(std::string_view first, std::string_view second) {
    if (const int value = value_of(first); value > 0) return value_of(second) == value + 1;
    if (const int value = roman_value(first); value > 0 && roman_value(second) == value + 1) return true;
    const bool letters = length(first, 2) == 1 && length(second, 2) == 1;
    return letters && character_at(second, 0).code_point == character_at(first, 0).code_point + 1;
}

std::vector<std::size_t> inner_items(std::string_view text, Span sentence) {
    const Character first = character_at(text, sentence.start);
    if (is_plain_bullet(first.code_point)) return bulleted(text, sentence, first.size);
    const bool opened = first.code_point == U'(';
    std::string_view last = word_after(text, sentence.start + (opened ? 1 : 0));
    std::size_t at = sentence.start + (opened ? 1 : 0) + last.size();
    std::vector<std::size_t> starts;
    if (last.empty() || !is_item_mark(last)) return starts;
    if (text.substr(at, 1) != ")") return starts;
    std::size_t item = behind_blanks(text, at + 1);
    while ((at = text.find(')', at + 1)) < sentence.end) {
        const std::size_t start = bracketed(text, at, last, opened);
        if (start == at || start <= item) continue;
        starts.push_back(start);
        last = word_before(text, at);
        item = behind_blanks(text, at + 1);
    }
    return starts;
}

}  // namespace retold::tokenize
