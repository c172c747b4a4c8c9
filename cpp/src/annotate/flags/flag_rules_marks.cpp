#include <algorithm>
#include <optional>
#include <string>

#include "annotate/flags/flag_rules.hpp"
#include "annotate/flags/flag_words.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/paragraphs.hpp"

namespace retold::annotate {
namespace {

constexpr bool is_hangul(char32_t letter) {
    return letter >= 0xAC00 && letter <= 0xD7A3;
}

struct Mark {
    char32_t letter = 0;
    std::size_t token = 0;
};

// Pairs the double quotation marks of one paragraph after the other. A quotation that a paragraph leaves open may go on
// in the next, which begins with a mark or ends it.
class QuotationMarks {
  public:
    QuotationMarks(const TextReading& reading, Flags& flags)
        : reading_(reading), tokens_(reading.tokens), flags_(flags) {}

    void read() {
        std::size_t token = 0;
        for (const Span paragraph : tokenize::paragraphs(reading_.text)) {
            while (token < tokens_.size() && tokens_[token].span.start < paragraph.start) ++token;
            const std::size_t first = token;
            while (token < tokens_.size() && tokens_[token].span.start < paragraph.end) ++token;
            read_paragraph(first, token);
        }
        flag_pending();
    }

  private:
    void read_paragraph(std::size_t first, std::size_t last) {
        if (first == last) return;
        const std::size_t before = flags_.size();
        if (pending_ && is_quotation(first)) pending_.reset();
        open_.clear();
        for (std::size_t i = first; i < last; ++i) {
            if (is_quotation(i) && !is_inside_word(i)) take({letter_of(i), i}, first, last);
        }
        constexpr std::size_t most = 3;  // chosen: of one paragraph; where more have no partner they are no quotations
        if (flags_.size() > before + most) {
            flags_.resize(before);
            open_.clear();
        }
        flag_pending();
        if (open_.size() > 1) open_.erase(open_.begin(), open_.end() - 1);  // what else is open follows from the last
        if (!open_.empty()) pending_ = open_.back();
    }

    char32_t letter_of(std::size_t token) const {
        return text::decode_at(reading_.text, tokens_[token].span.start).code_point;
    }

    bool is_quotation(std::size_t token) const {
        return tokens_[token].role != MarkRole::none && text::roles_of(letter_of(token)).quotes();
    }

    // A mark between two letters, or beside another mark, as in drawings and data.
    bool is_inside_word(std::size_t token) const {
        const bool joined = token + 1 < tokens_.size() && !tokens_[token + 1].spaced;
        if (letter_of(token) != U'"') return false;
        if (!open_.empty() && joined && is_hangul(letter_of(token + 1))) return false;  // a particle follows: "..."고
        if (token > 0 && joined && !tokens_[token].spaced && is_word(token - 1) && is_word(token + 1)) return true;
        return ((token > 0 && !tokens_[token].spaced && letter_of(token - 1) == U'"') ||
                (joined && letter_of(token + 1) == U'"'));
    }

    // Where spaces stand tells more than the mark.
    void take(Mark mark, std::size_t first, std::size_t last) {
        const bool before = mark.token == first || tokens_[mark.token].spaced || joins_behind(mark.token - 1);
        const bool behind = mark.token + 1 == last || tokens_[mark.token + 1].spaced || !is_word(mark.token + 1);
        const text::MarkRoles roles = text::roles_of(mark.letter);
        if (!open_.empty()) {
            const bool fits = text::closes(open_.back().letter, mark.letter);
            if (fits && !(before && !behind)) {
                open_.pop_back();
                return;
            }
            if (!before && mark.letter != open_.back().letter) {
                flag(mark, "closes a quotation that begins with a mark of another kind", 0.6);
                open_.pop_back();
                return;
            }
        }
        if (roles.opens() && (roles.mostly_opens() ? !(behind && !before) : before && !behind)) {
            open_.push_back(mark);
        } else if (open_.empty() && pending_) {
            pending_.reset();
        } else if (open_.empty() && !is_inch(mark)) {
            flag(mark, "closes a quotation that nothing opens", 0.7);
        } else if (!open_.empty()) {
            open_.pop_back();
        }
    }

    bool is_word(std::size_t token) const { return tokens_[token].role == MarkRole::none; }

    // Marks behind which a quotation opens without a space: brackets, dashes, other quotation marks that open.
    bool joins_behind(std::size_t token) const {
        return tokens_[token].role == MarkRole::opening || tokens_[token].role == MarkRole::dash ||
               tokens_[token].role == MarkRole::quotation || tokens_[token].role == MarkRole::other;
    }

    bool is_inch(Mark mark) const {
        return mark.letter == U'"' && mark.token > 0 && !tokens_[mark.token].spaced &&
               tokens_[mark.token - 1].kind == tokenize::TokenKind::number;
    }

    void flag_pending() {
        if (pending_) flag(*pending_, "opens a quotation that nothing closes", 0.7);
        pending_.reset();
    }

    // The mark with the word beside it.
    void flag(Mark mark, std::string_view reason, double score) {
        Span span = tokens_[mark.token].span;
        const std::size_t next = mark.token + 1;
        if (next < tokens_.size() && !tokens_[next].spaced && is_word(next)) {
            span.end = tokens_[next].span.end;
        } else {
            for (std::size_t i = mark.token; i > 0 && span.end - tokens_[i - 1].span.start < 64; --i) {
                const Span more{tokens_[i - 1].span.start, span.end};
                if (slice(reading_.text, more).find('\n') != std::string_view::npos) break;
                span.start = more.start;
                if (is_word(i - 1)) break;
            }
        }
        flags_.push_back({FlagKind::unbalanced_mark, span, std::string(reason), score});
    }

    const TextReading& reading_;
    const std::vector<ReadToken>& tokens_;
    Flags& flags_;
    std::vector<Mark> open_;
    std::optional<Mark> pending_;
};

}  // namespace

void flag_marks(const TextReading& reading, Flags& flags) {
    QuotationMarks(reading, flags).read();
}

}  // namespace retold::annotate
