#include "retold/tokenize/sentences.hpp"

#include <algorithm>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/tokenize/language.hpp"
#include "tokenize/item_marks.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/quotations.hpp"
#include "tokenize/sentence_data.hpp"
#include "tokenize/sentence_judge.hpp"
#include "tokenize/sentence_words.hpp"
#include "tokenize/stop_scan.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

// Whether a list item starts at the line at `at`: a bullet and a space. A dash before a small letter is one only if the
// sentence so far, which starts at `start`, is done or began with the same dash; else wrapping put it there.
bool starts_item(std::string_view text, std::size_t start, std::size_t at) {
    if (at >= text.size()) return false;
    const Character c = character_at(text, at);
    const std::size_t word = behind_blanks(text, at + c.size);
    if (!is_bullet(c.code_point) || word == at + c.size) return false;
    const bool dash = c.code_point == U'-' || c.code_point == U'–';
    if (!dash || word >= text.size() || !is_lower(character_at(text, word).code_point)) return true;
    const std::size_t end = before_blanks(text, at);
    const char32_t last = end > start ? character_before(text, end).code_point : U'.';
    start = behind_blanks(text, start);
    return character_at(text, start).code_point == c.code_point || may_end(stop_of(last)) || continues(last);
}

// Whether a piece is quotation marks, brackets and the like only.
bool is_marks(std::string_view text, Span span) {
    constexpr std::size_t longest = 12;  // bytes; more is a line of decoration
    if (span.size() > longest) return false;
    for (std::size_t at = span.start; at < span.end;) {
        const Character c = character_at(text, at);
        if (!is_closer(c.code_point) && !is_opener(c.code_point) && !is_blank(c.code_point)) return false;
        at += c.size;
    }
    return true;
}

// Whether the piece begins with what may be the mark of an item that has no full stop; quick to say no.
bool may_hold_items(std::string_view text, Span span) {
    constexpr std::size_t longest = 8;  // bytes of a mark in brackets
    const std::string_view front = slice(text, {span.start, std::min(span.end, span.start + longest)});
    return front.find(')') != std::string_view::npos || is_plain_bullet(character_at(front, 0).code_point);
}

// The sentences cut off so far.
class Pieces {
  public:
    explicit Pieces(std::string_view text) : text_(text) { spans_.reserve(text.size() / 80 + 1); }

    // Where the next sentence starts, or blanks before it.
    std::size_t start() const { return start_; }

    void cut(std::size_t end) {
        const Span span = trim(text_, {start_, end});
        start_ = end;
        if (span.empty()) return;
        if (is_marks(text_, span) && !spans_.empty() && same_line(span.start)) {
            // A closing mark that was typed as an opening one, or apart from its sentence, is still the sentence's.
            spans_.back().end = span.end;
            return;
        }
        spans_.push_back(span);
        if (!may_hold_items(text_, span)) return;
        for (const std::size_t item : inner_items(text_, span)) {
            spans_.back() = trim(text_, {spans_.back().start, item});
            spans_.push_back({item, span.end});
        }
    }

    std::vector<Span> take() { return std::move(spans_); }

  private:
    bool same_line(std::size_t start) const {
        const std::size_t before = spans_.back().end;
        return text_.substr(before, start - before).find('\n') == std::string_view::npos;
    }

    std::string_view text_;
    std::vector<Span> spans_;
    std::size_t start_ = 0;
};

}  // namespace

struct SentenceSplitter::State {
    SentenceOptions options;
    SentenceData extra;
    const SentenceData* data = nullptr;  // null: guess the language of each text
};

SentenceSplitter::SentenceSplitter(const SentenceOptions& options) {
    auto state = std::make_unique<State>();
    state->options = options;
    state->options.language = check_language(options.language);
    if (options.language != "auto") state->data = &sentence_data(state->options.language);
    for (const std::string& abbreviation : options.abbreviations) {
        std::string_view word = abbreviation;
        while (word.ends_with('.')) word.remove_suffix(1);
        if (word.empty()) throw InvalidArgument("abbreviations", abbreviation, "must hold letters");
        state->extra.add(word, Abbreviation::never);
    }
    state_ = std::move(state);
}

SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

std::vector<Span> SentenceSplitter::operator()(std::string_view text, SimdLevel level) const {
    const SentenceOptions& options = state_->options;
    const SentenceData& data = state_->data != nullptr ? *state_->data : sentence_data(guess_language(text));
    const bool line_breaks =
        options.newlines == Newlines::line_break || (options.newlines == Newlines::automatic && !is_wrapped(text));
    SentenceJudge judge(text, data, state_->extra, line_breaks);
    Quotations whole(options.split_quotes ? std::string_view() : text);
    StopScanner scanner(text, level, data.mark);

    Pieces pieces(text);
    CancelCheck check;
    for (std::size_t at = scanner.next(0); at < text.size();) {
        check();
        const Character mark = character_at(text, at);
        if (line_break_of(mark.code_point) != LineBreak::none) {
            if (line_breaks) {
                pieces.cut(at);
                at = scanner.next(at + mark.size);
                continue;
            }
            const LineEnd end = line_end_at(text, at);
            if (end.lines > 1 || starts_item(text, pieces.start(), end.next)) pieces.cut(at);
            at = scanner.next(end.next);
        } else {
            const Verdict verdict = judge(at, pieces.start());
            if (verdict.ends && !whole.inside(verdict.end)) pieces.cut(verdict.end);
            at = scanner.next(verdict.next);
        }
    }
    pieces.cut(text.size());
    return pieces.take();
}

std::vector<Span> sentences(std::string_view text, const SentenceOptions& options) {
    return SentenceSplitter(options)(text);
}

}  // namespace retold::tokenize
