#include "retold/compare/differences.hpp"

#include <algorithm>
#include <string>

#include "retold/text/char_class.hpp"
#include "retold/text/code_points.hpp"
#include "retold/text/normalize.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_words = 4;  // chosen: of a change that is one thing against another
constexpr std::u32string_view inner_marks = U".,:/\u066B\u066C";

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text::is_digit(text::decode_at(text, at).code_point);
}

// Behind the digits that begin at `at`.
std::size_t behind_digits(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) at += text::decode_at(text, at).size;
    return at;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Unit unit = text::decode_at(text, at);
        const bool space = text::is_space(unit.code_point);
        words += !space && !in_word ? 1U : 0U;
        in_word = !space;
        at += unit.size;
    }
    return words;
}

// Behind the word that begins at `at`: letters, digits and marks, then also apostrophes and hyphens.
std::size_t behind_word(std::string_view text, std::size_t at) {
    constexpr std::u32string_view joiners = U"_\u2019'-";
    const std::size_t start = at;
    while (at < text.size()) {
        const text::Unit unit = text::decode_at(text, at);
        const bool joins = at > start && joiners.find(unit.code_point) != std::u32string_view::npos;
        if (!joins && !text::is_alphanumeric(unit.code_point)) break;
        at += unit.size;
    }
    return at;
}

// Runs of words with a capital, with nothing but spaces between.
std::vector<Span> capitalised(std::string_view words, bool at_start) {
    std::vector<Span> runs;
    bool joined = false;  // whether a run has just ended, and only spaces stood behind it
    for (std::size_t at = 0; at < words.size();) {
        const text::Unit unit = text::decode_at(words, at);
        if (!text::is_alphanumeric(unit.code_point)) {
            joined = joined && text::is_space(unit.code_point);
            at += unit.size;
            continue;
        }
        const std::size_t end = behind_word(words, at);
        const bool capital = text::is_upper(unit.code_point) && !(at_start && at == 0);
        if (capital && joined) runs.back().end = end;
        if (capital && !joined) runs.push_back({at, end});
        joined = capital;
        at = end;
    }
    return runs;
}

std::string folded(std::string_view text) {
    text::NormalizeOptions options;
    options.form = text::Form::none;
    options.fold = true;
    return text::normalize(text, options).text;
}

// A document's text, whose places the comparison counts in its own way.
class Place {
  public:
    Place(const Document& document, Offsets offsets) : raw_(document.raw) {
        if (offsets == Offsets::code_points) index_.emplace(raw_);
    }
    std::string_view text(Span span) const {
        const Span bytes = index_ ? index_->to_bytes(span) : span;
        return raw_.substr(bytes.start, bytes.end - bytes.start);
    }
    // A range of bytes within the span.
    Span within(Span span, Span bytes) const {
        if (!index_) return {span.start + bytes.start, span.start + bytes.end};
        const std::size_t start = index_->to_byte(span.start);
        return index_->to_code_points({start + bytes.start, start + bytes.end});
    }

  private:
    std::string_view raw_;
    std::optional<text::CodePointIndex> index_;
};

}  // namespace

bool tells_one_story(Relation relation) {
    return relation <= Relation::same_story;
}

bool is_grave(ChangeKind kind) {
    return kind == ChangeKind::number || kind == ChangeKind::negation || kind == ChangeKind::name;
}

bool is_literal(AlignedKind kind) {
    return kind == AlignedKind::same || kind == AlignedKind::edited;
}

std::vector<Span> find_numbers(std::string_view text) {
    std::vector<Span> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit_at(text, at)) {
            at += text::decode_at(text, at).size;
            continue;
        }
        std::size_t end = behind_digits(text, at);
        while (end < text.size()) {
            const text::Unit mark = text::decode_at(text, end);
            if (inner_marks.find(mark.code_point) == std::u32string_view::npos || !digit_at(text, end + mark.size))
                break;
            end = behind_digits(text, end + mark.size);
        }
        numbers.push_back({at, end});
        at = end;
    }
    return numbers;
}

std::optional<std::pair<Span, Span>> laid_side_by_side(ChangeKind kind, bool literal, std::string_view a,
                                                       std::string_view b) {
    if (kind == ChangeKind::number) {
        const std::vector<Span> in_a = find_numbers(a);
        const std::vector<Span> in_b = find_numbers(b);
        if (in_a.size() == 1 && in_b.size() == 1) {
            const auto wording = [](std::string_view text, Span span) {
                return text.substr(span.start, span.end - span.start);
            };
            if (wording(a, in_a[0]) == wording(b, in_b[0])) return std::nullopt;
            return std::pair(in_a[0], in_b[0]);
        }
    }
    const auto [least, most] = std::minmax({count_words(a), count_words(b)});
    if (!literal || most > most_words || (kind != ChangeKind::negation && least == 0)) return std::nullopt;
    return std::pair(Span{0, a.size()}, Span{0, b.size()});
}

std::vector<Span> grave_parts(ChangeKind kind, bool literal, std::string_view words, bool at_start,
                              std::string_view others) {
    if (literal && count_words(words) <= most_words) return {{0, words.size()}};
    std::vector<Span> parts;
    if (kind == ChangeKind::number) parts = find_numbers(words);
    if (kind == ChangeKind::name) parts = capitalised(words, at_start);
    const std::string elsewhere = folded(others);
    std::erase_if(parts, [&](Span part) {
        return elsewhere.find(folded(words.substr(part.start, part.end - part.start))) != std::string::npos;
    });
    return parts;
}

std::vector<Difference> differences(const Comparison& comparison, const Pair& pair) {
    std::vector<Difference> found;
    if (pair.alignment < 0 || !tells_one_story(pair.relation)) return found;
    const Place a(comparison.documents.at(pair.a), comparison.offsets);
    const Place b(comparison.documents.at(pair.b), comparison.offsets);
    const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
    const auto& groups = alignment.aligned;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const Change& change : groups[group].changes) {
            if (!is_grave(change.kind)) continue;
            const auto sides =
                laid_side_by_side(change.kind, is_literal(groups[group].kind), a.text(change.a), b.text(change.b));
            if (!sides) continue;
            found.push_back({group, change.kind, a.within(change.a, sides->first), b.within(change.b, sides->second)});
        }
    }
    return found;
}

}  // namespace retold::compare
