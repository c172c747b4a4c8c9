#include "annotate/quotes/inserted_sayings.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_saying = 20;  // chosen: tokens; a verb, an office, a name and an occasion

class Cutter {
  public:
    Cutter(const TextReading& reading, const SpeechWords& speech) : reading_(reading), speech_(speech) {}

    // Where a verb of saying and its subject stand behind the mark at `t`: the token that ends them, or `t`.
    std::uint32_t saying_end(std::uint32_t t, const MarkedPart& part) const {
        if (t + 1 >= part.last || role(t) != MarkRole::pause || t == part.first) return t;
        const SpeechWords::Match verb = speech_.longest(reading_.letters, token(t + 1).first);
        if ((verb.words & Word::say) == 0) return t;
        std::uint32_t subject = t + 1;
        while (subject < part.last && token(subject).first < verb.end) ++subject;
        if (subject >= part.last || !speaks(subject)) return t;
        std::uint32_t end = subject;
        while (end < part.last && end - t < longest_saying && role(end) != MarkRole::pause && !stops(end)) ++end;
        return end - t < longest_saying ? end : t;
    }

  private:
    const ReadToken& token(std::uint32_t t) const { return reading_.tokens[t]; }
    MarkRole role(std::uint32_t t) const { return token(t).role; }
    bool stops(std::uint32_t t) const {
        return role(t) == MarkRole::stop &&
               (t + 1 >= reading_.tokens.size() || token(t + 1).sentence != token(t).sentence);
    }
    // A name, an article, or a hyphen and a pronoun: "dit-elle".
    bool speaks(std::uint32_t t) const {
        if (token(t).capital || role(t) == MarkRole::dash) return true;
        return (speech_.longest(reading_.letters, token(t).first).words & (Word::article | Word::pronoun)) != 0;
    }

    const TextReading& reading_;
    const SpeechWords& speech_;
};

}  // namespace

void cut_at_sayings(const TextReading& reading, const SpeechWords& speech, std::vector<MarkedPart>& parts) {
    const Cutter cutter(reading, speech);
    std::vector<MarkedPart> cut;
    for (MarkedPart part : parts) {
        for (std::uint32_t t = part.first; !part.dash && t < part.last; ++t) {
            const std::uint32_t end = cutter.saying_end(t, part);
            if (end == t) continue;
            MarkedPart before = part;
            before.end = before.last = t;
            before.open = false;
            cut.push_back(before);
            part.begin = part.first = std::min(end + 1, part.last);
            part.continues = false;
            t = end;
        }
        if (part.first < part.last) cut.push_back(part);
    }
    parts = std::move(cut);
}

}  // namespace retold::annotate
