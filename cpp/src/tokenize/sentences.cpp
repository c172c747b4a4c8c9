#include "retold/tokenize/sentences.hpp"

#include "retold/base/error.hpp"
#include "retold/tokenize/language.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/quotations.hpp"
#include "tokenize/sentence_data.hpp"
#include "tokenize/sentence_judge.hpp"
#include "tokenize/stop_scan.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

// Whether a list item starts here: a bullet and a space.
bool starts_item(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const Character c = character_at(text, at);
    const std::size_t behind = at + c.size;
    return is_bullet(c.code_point) && behind < text.size() && is_blank(character_at(text, behind).code_point);
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

}  // namespace

struct SentenceSplitter::State {
    SentenceOptions options;
    SentenceData extra;
    const SentenceData* data = nullptr;  // null: guess the language of each text
};

SentenceSplitter::SentenceSplitter(const SentenceOptions& options) {
    auto state = std::make_unique<State>();
    state->options = options;
    if (options.language != "auto") state->data = &sentence_data(primary_language(options.language));
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

    std::vector<Span> result;
    result.reserve(text.size() / 80 + 1);
    std::size_t start = 0;
    const auto cut = [&](std::size_t end) {
        const Span span = trim(text, {start, end});
        start = end;
        if (span.empty()) return;
        // A closing mark that was typed as an opening one, or apart from its sentence, is still the sentence's.
        const auto same_line = [&] {
            const std::size_t before = result.back().end;
            return text.substr(before, span.start - before).find('\n') == text.npos;
        };
        if (is_marks(text, span) && !result.empty() && same_line()) {
            result.back().end = span.end;
        } else {
            result.push_back(span);
        }
    };
    for (std::size_t at = scanner.next(0); at < text.size();) {
        const Character mark = character_at(text, at);
        if (line_break_of(mark.code_point) != LineBreak::none) {
            if (line_breaks) {
                cut(at);
                at = scanner.next(at + mark.size);
                continue;
            }
            const LineEnd end = line_end_at(text, at);
            if (end.lines > 1 || starts_item(text, end.next)) cut(at);
            at = scanner.next(end.next);
        } else {
            const Verdict verdict = judge(at, start);
            if (verdict.ends && !whole.inside(verdict.end)) cut(verdict.end);
            at = scanner.next(verdict.next);
        }
    }
    cut(text.size());
    return result;
}

std::vector<Span> sentences(std::string_view text, const SentenceOptions& options) {
    return SentenceSplitter(options)(text);
}

}  // namespace retold::tokenize
