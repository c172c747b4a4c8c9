#include "tokenize/sentence_judge.hpp"

#include <algorithm>

#include "tokenize/item_marks.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/sentence_words.hpp"

namespace retold::tokenize {

Verdict SentenceJudge::operator()(std::size_t at, std::size_t sentence_start) {
    sentence_start_ = sentence_start;
    if (const Plain plain = judge_plain(at); plain != Plain::unsure) return {at + 1, at + 1, plain == Plain::ends};
    Run run = read_run(at);
    const Follow follow = read_follow(run.end);
    if (follow.unit_end) return {run.end, run.end, false};
    if (const std::size_t closed = spaced_closer(run, follow); closed > 0) {
        const Follow after = read_follow(closed);
        const bool stop = !after.gap && may_end(mark_of(after.first));  // « non ! ».
        return {closed, closed, !after.unit_end && !stop && !is_lower(after.first) && !continues(after.first)};
    }
    if (const std::size_t item = next_item(run, follow); item > 0) return {run.end, item, true};
    const bool ends = follow.gap ? ends_with_gap(run, follow) : ends_without_gap(run, follow);
    return {run.end, run.end, ends};
}

SentenceJudge::Run SentenceJudge::read_run(std::size_t at) {
    Run run{at, at, Stop::none, true, 0};
    for (std::size_t next = at; next < text_.size();) {
        Character c = character_at(text_, next);
        const std::size_t blank = next > at ? blanks_in_run(next) : 0;
        if (blank > 0) c = character_at(text_, next + blank);
        const Stop kind = mark_of(c.code_point);
        if (!may_end(kind)) break;
        const std::size_t end = next + blank + c.size;
        if (blank > 0) {
            // ". . ." goes on, but " .net" or " .5" is something new.
            if (end < text_.size() && is_word(character_at(text_, end).code_point)) break;
            if (run.kind == Stop::strong) break;
        }
        run.single = run.kind == Stop::none;
        const bool ranks = run.kind == Stop::none || kind == Stop::strong ||
                           (kind == Stop::question && run.kind != Stop::strong) ||
                           (kind == Stop::full_stop && run.kind == Stop::ellipsis);
        if (ranks) run.kind = kind;
        next = run.end = end;
    }
    read_closers(run);
    read_references(run);
    return run;
}

// The bytes of the blanks at `at`, if the line or paragraph goes on behind them.
std::size_t SentenceJudge::blanks_in_run(std::size_t at) const {
    const Character c = character_at(text_, at);
    if (!is_blank(c.code_point) || (line_breaks_ && line_break_of(c.code_point) != LineBreak::none)) return 0;
    const std::size_t behind = line_breaks_ ? at + c.size : behind_blanks(text_, at);
    return behind < text_.size() ? behind - at : 0;
}

void SentenceJudge::read_closers(Run& run) {
    while (run.end < text_.size()) {
        const Character c = character_at(text_, run.end);
        if (!is_closer(c.code_point)) return;
        const std::size_t behind = run.end + c.size;
        if (text::roles_of(c.code_point).mostly_opens() && !closes(c.code_point, run.end, behind)) return;
        run.closer = c.code_point;
        run.end = behind;
    }
}

// “ « ‹ ‘ close in some languages and open in others: what stands right before a word opens it, and guillemets and
// single marks close only where their kind opens the other way round (»so«, ‚so‘).
bool SentenceJudge::closes(char32_t mark, std::size_t at, std::size_t behind) {
    if (behind < text_.size() && is_word(character_at(text_, behind).code_point)) return false;
    if (mark == U'“') return true;
    if (!firsts_) {
        firsts_ = Firsts{std::min(text_.find("«"), text_.find("‹")), std::min(text_.find("»"), text_.find("›")),
                         text_.find("‚")};
    }
    return mark == U'‘' ? firsts_->low < at : firsts_->right < firsts_->left;
}

// [12], [a], [note 3], [...], ¹ belong to the sentence they follow.
void SentenceJudge::read_references(Run& run) {
    std::size_t end = run.end + footnote_at(run);
    for (int marks = 0; marks < 8 && end < text_.size(); ++marks) {
        const std::size_t start = end + (text_.substr(end).starts_with(" [") ? 1 : 0);
        const std::size_t size = text::reference_at(text_, start);
        if (size == 0) break;
        end = start + size;
    }
    if (end == run.end || (end < text_.size() && !is_blank(character_at(text_, end).code_point))) return;
    run.end = end;
    if (run.closer == 0) run.closer = U']';
}

// The digits of a footnote's number that is no longer raised, behind a word and before a capital: "left.1 She".
std::size_t SentenceJudge::footnote_at(const Run& run) {
    if (run.kind != Stop::full_stop || run.end >= text_.size() || !is_digit(character_at(text_, run.end).code_point))
        return 0;
    const std::string_view number = word_after(text_, run.end);
    const std::string_view before = word_before(text_, run.start);
    if (length(number, 3) > 2 || !all_digits(number) || length(before, 3) < 3) return 0;
    if (!is_lower(character_before(before, before.size()).code_point) ||
        abbreviations_.kind_of(before) != Abbreviation::none)
        return 0;
    const std::size_t next = behind_blanks(text_, run.end + number.size());
    const bool capital = next < text_.size() && is_upper(character_at(text_, next).code_point);
    return capital && next > run.end + number.size() ? number.size() : 0;
}

SentenceJudge::Follow SentenceJudge::read_follow(std::size_t from) const {
    Follow follow;
    std::size_t at = from;
    while (at < text_.size()) {
        const Character c = character_at(text_, at);
        if (!is_blank(c.code_point)) break;
        if (line_break_of(c.code_point) != LineBreak::none) {
            const LineEnd end = read_line_end(text_, at);
            follow.unit_end = line_breaks_ || end.lines > 1;
            if (follow.unit_end) return follow;
            at = end.next;
            break;
        }
        at += c.size;
    }
    follow.start = follow.word = at;
    follow.gap = at > from;
    follow.unit_end = at >= text_.size();
    while (follow.word < text_.size() && follow.word < at + reach) {
        const Character c = character_at(text_, follow.word);
        follow.first = c.code_point;
        if (is_opener(c.code_point)) {
            follow.opened = true;
        } else if (!follow.opened || !is_blank(c.code_point)) {
            return follow;
        } else if (line_break_of(c.code_point) != LineBreak::none) {
            const LineEnd end = read_line_end(text_, follow.word);
            if (line_breaks_ || end.lines > 1) return follow;
            follow.word = end.next;
            continue;
        }
        follow.word += c.size;
        follow.first = 0;
    }
    return follow;
}

// The end of a closing quotation mark that a space parts from the run (". ” They"), or 0.
std::size_t SentenceJudge::spaced_closer(const Run& run, const Follow& follow) const {
    if (run.closer != 0 || !follow.gap) return 0;
    const Character c = character_at(text_, follow.start);
    const text::MarkRoles roles = text::roles_of(c.code_point);
    const bool closes = roles.closes() && !roles.mostly_opens() && (c.code_point >= 0x80 || c.code_point == U')');
    const std::size_t behind = follow.start + c.size;
    if (!closes || (behind < text_.size() && is_word(character_at(text_, behind).code_point))) return 0;
    return behind;
}

bool SentenceJudge::ends_without_gap(const Run& run, const Follow& follow) {
    const char32_t next = character_at(text_, follow.start).code_point;
    if (continues(next) || may_end(mark_of(next))) return false;  // ？」。 ends at the last mark
    if (run.closer != 0 && joins_quotation(next, follow.start)) return false;
    if (run.kind == Stop::strong) return true;
    const std::string_view before = word_before(text_, run.start);
    const std::string_view after = word_after(text_, follow.word);
    if (before.empty() || after.empty()) return false;
    const char32_t last = character_before(before, before.size()).code_point;
    if (is_uncased(follow.first) && (is_uncased(last) || text::is_mark(last))) {
        return run.kind == Stop::question || length(before, 4) >= (run.kind == Stop::arabic ? 4U : 3U);
    }
    if (!run.single || !is_upper(follow.first)) return false;
    if (run.closer == U')' || run.closer == U']') return false;
    if (run.closer == 0) {
        const bool plain = is_lower(last) && length(before, 2) == 2 && before.find('.') == std::string_view::npos;
        if (!plain || abbreviations_.kind_of(before) != Abbreviation::none || is_name_tail(after)) return false;
    }
    const std::size_t end = follow.word + after.size();
    if (end < text_.size() && (text_[end] == '/' || text_[end] == '@')) return false;
    if (end < text_.size() && text_[end] == '.') return abbreviations_.kind_of(after) == Abbreviation::never;
    if (length(after, 2) == 1) return true;
    const char32_t second = character_at(after, character_at(after, 0).size).code_point;
    return is_lower(second) || second == U'\'' || second == U'’';
}

bool SentenceJudge::ends_with_gap(const Run& run, const Follow& follow) {
    const char32_t first = follow.first;
    if (is_lower(first) && starts_next_item(follow.word)) return true;
    const bool lower = is_lower(first);
    if (first == 0 || (continues(first) && !follow.opened)) return false;
    if (run.kind == Stop::strong) return true;
    if (run.kind == Stop::question) {
        const bool aside = run.start > 0 && text_[run.start - 1] == '(';  // "(?)"
        return !lower && !aside && !(closes_quotation(run.closer) && tags_.follow(follow.word));
    }
    const bool several = !run.single || run.kind == Stop::ellipsis;
    // Without capitals nothing tells whether a sentence goes on after "…"; mostly it does.
    if (several && closes_quotation(run.closer) && text_[follow.start] == '(') return false;  // “and so on ...” (Holt)
    if (several)
        return !lower && !is_digit(first) &&
               (is_upper(first) || follow.opened || (is_uncased(first) && run.kind == Stop::full_stop));
    if (run.kind == Stop::arabic) return length(word_before(text_, run.start), 2) == 2;
    return full_stop_ends(run, follow);
}

bool SentenceJudge::full_stop_ends(const Run& run, const Follow& follow) {
    if (is_lower(follow.first) && (!follow.opened || run.closer == U')' || run.closer == U']')) return false;
    const std::string_view before = word_before(text_, run.start);
    if (before.empty()) return true;
    if (is_item_mark(before) && starts_item(before)) return false;
    const Abbreviation kind = abbreviations_.kind_of(before);
    if (run.closer != 0 && run.closer != U')') return true;
    if (run.closer == 0 && length(before, 5) <= 4) {
        const Abbreviations::Spaced spaced = abbreviations_.spaced(before, follow.opened ? text_.size() : follow.start);
        if (spaced.goes_on) return false;
        if (spaced.kind != Abbreviation::none)
            return abbreviation_ends(spaced.kind, follow, abbreviations_.role_of(word_after(text_, follow.word)));
    }
    const Character initial = character_at(before, 0);
    const bool one = initial.size == before.size();
    if (one && is_lower(initial.code_point) && is_digit(follow.first) && is_bracketed(before)) return false;
    const bool ordinal = data_.ordinals && is_roman(before);
    if (kind == Abbreviation::none && !one && !ordinal && !is_digit(initial.code_point) &&
        before.find('.') == std::string_view::npos) {
        return true;
    }
    const std::string_view after = word_after(text_, follow.word);
    const WordRole next = abbreviations_.role_of(after);
    if (run.closer == U')') return kind == Abbreviation::none || next.starter();
    if (kind != Abbreviation::none && !(one && is_upper(initial.code_point))) {
        if (kind == Abbreviation::number && (is_digit(follow.first) || is_roman(after))) return false;
        return abbreviation_ends(kind, follow, next);
    }
    if (one && (is_upper(initial.code_point) || is_uncased(initial.code_point))) {
        return next.starter() && (initial.code_point == U'I' || length(after, 2) > 1);
    }
    if (is_dotted(before)) return abbreviation_ends(Abbreviation::may, follow, next);
    if (ordinal) return next.starter() || follow.opened;
    if (all_digits(before)) {
        const bool small = length(before, 3) <= 2;
        if (small && data_.ordinals && !is_behind_colon(before))
            return next.starter() || follow.opened || abbreviations_.numbers(before, sentence_start_);
    }
    return true;
}

// A score or a time, "0:4", "18:30": no ordinal.
bool SentenceJudge::is_behind_colon(std::string_view digits) const {
    const auto start = static_cast<std::size_t>(digits.data() - text_.data());
    return start > 1 && text_[start - 1] == ':' && text_[start - 2] >= '0' && text_[start - 2] <= '9';
}

// Whether an opening bracket stands right before the word: "(b. 1960)".
bool SentenceJudge::is_bracketed(std::string_view word) const {
    const auto start = static_cast<std::size_t>(word.data() - text_.data());
    return start > 0 && (text_[start - 1] == '(' || text_[start - 1] == '[');
}

bool SentenceJudge::abbreviation_ends(Abbreviation kind, const Follow& follow, WordRole next) const {
    switch (kind) {
        case Abbreviation::never:
            return false;
        case Abbreviation::number:
            return true;
        case Abbreviation::time:
            return is_upper(follow.first) && !next.after_time();
        case Abbreviation::last:
            return is_upper(follow.first) || next.starter();
        default:
            return (follow.opened && is_upper(follow.first)) || next.starter();
    }
}

// Whether what stands right behind a closing mark goes on with its sentence: particles of Korean and Japanese, and
// words of speech where no spaces part words.
bool SentenceJudge::joins_quotation(char32_t next, std::size_t at) {
    const text::Script script = text::script_of(next);
    if (script == text::Script::hangul) return true;
    if (script == text::Script::hiragana) return tags_.follow_particle(at);
    return script == text::Script::han && tags_.follow_unspaced(at);
}

}  // namespace retold::tokenize
