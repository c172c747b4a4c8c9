#include "annotate/quotes/dash_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "annotate/names/name_lexicon.hpp"

namespace retold::annotate {
namespace {

class DashSpeech {
  public:
    DashSpeech(const TextReading& reading, const SpeechWords& speech, const std::vector<bool>& starts,
               std::vector<MarkedPart>& parts)
        : reading_(reading),
          speech_(speech),
          names_(NameLexicon::of(reading.language)),
          starts_(starts),
          parts_(parts) {}

    void run() {
        const auto count = static_cast<std::uint32_t>(reading_.tokens.size());
        std::size_t part = 0;
        const std::size_t marked = parts_.size();
        std::uint32_t end = 0;  // of the paragraph
        for (std::uint32_t t = 0; t < count;) {
            if (t >= end) {
                end = t + 1;
                while (end < count && !starts_[end]) ++end;
            }
            while (part < marked && parts_[part].end <= t) ++part;
            if (part < marked && parts_[part].begin <= t) {
                t = parts_[part].end;
                continue;
            }
            t = opens(t) ? std::max(read(t, end), t + 1) : t + 1;
        }
        drop_covered(marked);
    }

  private:
    const ReadToken& token(std::uint32_t t) const { return reading_.tokens[t]; }
    bool is_dash(std::uint32_t t) const { return token(t).role == MarkRole::dash; }
    bool is_break(std::uint32_t t, std::uint32_t end) const {
        return is_dash(t) && (token(t).spaced || (t + 1 < end && token(t + 1).spaced) || token(t).span.size() > 1);
    }
    bool opens(std::uint32_t t) const {
        if (!is_dash(t)) return false;
        if (starts_[t]) return true;
        const MarkRole before = token(t - 1).role;
        if (!token(t).spaced) return false;
        // Behind a closing mark it may part what was said from who says it.
        if (before == MarkRole::closing) return !says(t + 1, static_cast<std::uint32_t>(reading_.tokens.size()));
        return before == MarkRole::stop || is_colon(t - 1);
    }
    bool is_colon(std::uint32_t t) const {
        return token(t).role == MarkRole::pause && slice(reading_.text, token(t).span) == ":";
    }
    Words words_at(std::uint32_t t) const { return speech_.longest(reading_.letters, token(t).first).words; }

    // Whether a verb of saying begins behind token t, at most two small words before it.
    bool says(std::uint32_t t, std::uint32_t end) const {
        constexpr std::uint32_t reach = 3;  // chosen: one or two small words stand before the verb
        constexpr Words light = Word::helper | Word::adverb | Word::pronoun;
        for (std::uint32_t n = 0; n < reach && t < end; ++n, ++t) {
            const Words words = words_at(t);
            if ((words & (Word::verb | Word::trail)) != 0) return true;
            if ((words & light) == 0) return false;
        }
        return false;
    }

    // Whether the sentence at `t` reports of its own: "According to X ...", "She adds that ...".
    bool reports(std::uint32_t t, std::uint32_t end) const {
        constexpr std::uint32_t reach = 4;  // chosen: tokens; a name before its postposition
        if ((words_at(t) & Word::source) != 0) return true;
        for (std::uint32_t n = t; n < std::min(t + reach, end); ++n)
            if ((words_at(n) & Word::sourced) != 0) return true;
        const NameWords who = names_.at(reading_.letters, token(t).first).words;
        return (who & bits(NameWord::she, NameWord::he)) != 0 && says(t + 1, end);
    }

    // The token that parts speech from who says it, from `t` on; `end` if there is none.
    std::uint32_t find_saying(std::uint32_t t, std::uint32_t end) const {
        for (; t + 1 < end; ++t) {
            const MarkRole role = token(t).role;
            const bool dash = is_break(t, end);
            if (dash || role == MarkRole::pause || role == MarkRole::stop) {
                if (says(dash || !is_dash(t + 1) ? t + 1 : t + 2, end)) return t;
            }
        }
        return end;
    }

    void add(std::uint32_t begin, std::uint32_t first, std::uint32_t last) {
        const std::uint32_t end = last;
        while (first < last && (token(first).role == MarkRole::stop || token(first).role == MarkRole::pause)) ++first;
        while (last > first && (token(last - 1).role == MarkRole::pause || is_dash(last - 1))) --last;
        if (first < last) parts_.push_back({.begin = begin, .end = end, .first = first, .last = last, .dash = true});
    }

    // Reads the speech that the dash at `t` opens; the token behind it.
    std::uint32_t read(std::uint32_t t, std::uint32_t end) {
        std::uint32_t first = t + 1;
        std::uint32_t begin = t;
        const bool whole = starts_[t];
        std::uint32_t saying = find_saying(first, end);
        if (saying == end) return end;  // nor does any later dash of the paragraph find one
        constexpr std::uint32_t longest =
            4;  // chosen: sentences that a dash within a paragraph opens; further on it is another matter
        if (!whole && token(saying).sentence > token(t).sentence + longest) return t + 1;
        while (first < end) {
            const bool stop = saying < end && token(saying).role == MarkRole::stop;
            add(begin, first, std::min(saying + (stop ? 1U : 0U), end));
            if (saying == end) return end;
            const bool dashed = is_break(saying, end) || (saying + 1 < end && is_break(saying + 1, end));
            begin = behind_saying(saying + (dashed ? 2U : 1U), end, whole && !dashed);
            if (begin >= end) return end;
            if (!dashed && whole && reports(begin, end)) return end;
            if (!is_dash(begin) && (dashed || !whole)) return begin;
            first = begin + (is_dash(begin) ? 1U : 0U);
            saying = find_saying(first, end);
        }
        return end;
    }

    // The token that goes on speaking behind "said X": a dash, or the next sentence.
    std::uint32_t behind_saying(std::uint32_t t, std::uint32_t end, bool undashed) const {
        const std::uint32_t sentence = t < end ? token(t).sentence : 0;
        for (; t < end; ++t) {
            if (is_break(t, end)) return t;
            if (token(t).sentence != sentence && (undashed || !is_break(t, end))) return t;
        }
        return end;
    }

    // New parts swallow the marked ones that they hold.
    void drop_covered(std::size_t marked) {
        if (parts_.size() == marked) return;
        std::ranges::sort(parts_, {}, &MarkedPart::begin);
        std::vector<MarkedPart> kept;
        for (const MarkedPart& part : parts_)
            if (kept.empty() || part.begin >= kept.back().end) kept.push_back(part);
        parts_ = std::move(kept);
    }

    const TextReading& reading_;
    const SpeechWords& speech_;
    const NameLexicon& names_;
    const std::vector<bool>& starts_;
    std::vector<MarkedPart>& parts_;
};

}  // namespace

void add_dash_parts(const TextReading& reading, const SpeechWords& speech, const std::vector<bool>& starts,
                    std::vector<MarkedPart>& parts) {
    DashSpeech(reading, speech, starts, parts).run();
}

}  // namespace retold::annotate
