// Nine of ten full stops stand between an ASCII word and a space or line end and an ASCII letter. These few lines judge
// them as the rules in sentence_judge.cpp would; what is not plain is left to those.
#include <algorithm>

#include "tokenize/item_marks.hpp"
#include "tokenize/sentence_judge.hpp"
#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t longest_item = 6;  // letters of a Roman number

bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

SentenceJudge::Plain SentenceJudge::judge_plain(std::size_t at) {
    if (text_[at] != '.') return Plain::unsure;
    std::size_t next = at + 1;
    unsigned lines = 0;
    for (const std::size_t most = std::min(text_.size(), next + reach); next < most; ++next) {
        if (text_[next] == '\n') {
            if (line_breaks_ || ++lines > 1) return Plain::goes_on;  // the line end is judged by itself
        } else if (text_[next] != ' ') {
            break;
        }
    }
    if (next >= text_.size()) return Plain::unsure;
    // A short word with a full stop may be the next part of an abbreviation ("Ph. D.") or the mark of a list item.
    const bool short_next = std::ranges::any_of(text_.substr(next, 5), [](char c) { return c == '.' || c == ')'; });
    if (is_ascii_lower(text_[next])) return short_next ? Plain::unsure : Plain::goes_on;
    if (next == at + 1)
        return is_ascii_digit(text_[next]) && at > 0 && is_ascii_digit(text_[at - 1]) ? Plain::goes_on : Plain::unsure;
    return is_ascii_upper(text_[next]) && !short_next ? judge_plain_word(at) : Plain::unsure;
}

// A word of lower-case letters but the first, known to be no abbreviation, ends a sentence before a capital.
SentenceJudge::Plain SentenceJudge::judge_plain_word(std::size_t end) {
    std::size_t start = end;
    const std::size_t least = end > reach ? end - reach : 0;
    while (start > least && is_ascii_lower(text_[start - 1])) --start;
    if (start > least && is_ascii_upper(text_[start - 1])) --start;
    if (start == least || (text_[start - 1] != ' ' && text_[start - 1] != '\n') || end - start < 2)
        return Plain::unsure;
    const std::size_t gap = before_blanks(text_, start);
    if (gap > 0 && text_[gap - 1] == '.') return Plain::unsure;  // "v. Chr."
    const std::string_view word = text_.substr(start, end - start);
    if (word.size() <= longest_item && is_item_mark(word)) return Plain::unsure;
    return abbreviations_.kind_of_simple(word) == Abbreviation::none ? Plain::ends : Plain::unsure;
}

}  // namespace retold::tokenize
