// Marks of list items in running text: they stay with their items, and part those that have no full stop.
#include <algorithm>

#include "tokenize/item_marks.hpp"
#include "tokenize/sentence_judge.hpp"
#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {

namespace {

// What may stand before the mark of an item.
bool leads_item(char32_t c) {
    return is_blank(c) || is_opener(c) || is_plain_bullet(c);
}

}  // namespace

// Whether the sentence so far is only this word, and an opening bracket perhaps, or its list begins behind a colon.
bool SentenceJudge::starts_item(std::string_view word) const {
    auto at = static_cast<std::size_t>(word.data() - text_.data());
    const std::size_t least = std::max(sentence_start_, at - std::min(at, reach));
    bool blank = false;
    while (at > least) {
        const Character c = character_before(text_, at);
        if (c.code_point == U':' || c.code_point == U'：') return blank && is_first_item(word);
        if (!leads_item(c.code_point)) return false;
        blank = true;
        at -= c.size;
    }
    return at == sentence_start_;
}

// Where the list item starts whose mark is before the run, in a list without full stops: "1. Open it 2. Close it"; or
// 0.
std::size_t SentenceJudge::next_item(const Run& run, const Follow& follow) {
    const bool marks = run.single && run.kind == Stop::full_stop && follow.gap && !is_lower(follow.first);
    const std::string_view before = marks ? word_before(text_, run.start) : std::string_view();
    const std::size_t start = run.start - before.size();
    if (before.empty() || start <= sentence_start_ || !leads_item(character_before(text_, start).code_point)) return 0;
    const bool initial = length(before, 2) == 1 && is_upper(character_at(before, 0).code_point);  // "J. K. Holt"
    if (initial || !starts_next_item(start)) return 0;
    const bool ordinal = data_.ordinals && run.closer != U')' && all_digits(before);
    if (ordinal && !abbreviations_.role_of(word_after(text_, follow.word)).starter()) return 0;
    const std::size_t behind = before_blanks(text_, start);
    const Character bullet = character_before(text_, std::max<std::size_t>(behind, 1));
    return behind > sentence_start_ && is_plain_bullet(bullet.code_point) ? behind - bullet.size : start;
}

// Whether a list item begins at `at` that follows the one the sentence began as: "a. Open it. b. Close it."
bool SentenceJudge::starts_next_item(std::size_t at) const {
    const std::string_view next = item_mark_at(text_, at);
    if (next.empty()) return false;
    std::size_t start = sentence_start_;
    for (std::size_t back = 0; start < at && back < reach; ++back) {
        const Character c = character_at(text_, start);
        if (!leads_item(c.code_point)) break;
        start += c.size;
    }
    const std::string_view first = item_mark_at(text_, start);
    if (first.empty() || start >= at) return false;
    return follows_item(first, next);
}

}  // namespace retold::tokenize
