#include "annotate/quotes/frame_parser.hpp"

#include <algorithm>
#include <utility>

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_speech = 4;  // chosen: words in marks that speak without a comma; titles are shorter

}  // namespace

FrameParser::FrameParser(const Scene& scene) : scene_(scene), taken_(scene.parts.size(), false) {}

std::vector<Saying> FrameParser::run() {
    find_labels();
    for (frame_ = 0; frame_ < scene_.frames.size(); ++frame_) parse(frame_);
    return std::move(sayings_);
}

void FrameParser::add(Saying saying) {
    saying.frame = frame_;
    // A quotation over several paragraphs: the parts before belong to it.
    for (std::size_t i = 0; i < saying.content.size(); ++i) {
        const ItemRange range = saying.content[i];
        if (range.last != range.first + 1 || !scene_.is_part(range.first)) continue;
        const std::uint32_t part = scene_.items[range.first].part;
        if (!scene_.parts[part].continues || part == 0 || taken_[part - 1]) continue;
        const std::uint32_t before = scene_.item_of_part[part - 1];
        saying.content.insert(saying.content.begin() + static_cast<std::ptrdiff_t>(i), {before, before + 1});
        taken_[part - 1] = true;
        i = static_cast<std::size_t>(-1);  // from the start: it may go on further back
    }
    for (const ItemRange range : saying.content) {
        for (std::uint32_t i = range.first; i < range.last; ++i)
            if (scene_.is_part(i)) taken_[scene_.items[i].part] = true;
    }
    saying.dropped = saying.subject.empty() && !saying.anonymous && !saying.carries && !saying.cue.empty();
    if (saying.subject.empty() && !saying.anonymous) saying.carries = true;
    if (saying.venue.empty()) saying.venue = venue_of(saying);
    sayings_.push_back(std::move(saying));
}

// "in an interview with X", where the sentence has it outside of what is said.
ItemRange FrameParser::venue_of(const Saying& saying) const {
    const Clause clause(scene_, scene_.frames[frame_]);
    for (std::uint32_t i = clause.begin(); i < clause.end(); ++i) {
        const auto inside = [&](ItemRange range) { return i >= range.first && i < range.last; };
        if (!scene_.has(i, Word::venue) || std::ranges::any_of(saying.content, inside)) continue;
        std::uint32_t last = i;
        while (last < clause.end() && !clause.is_boundary(last) && !scene_.is_part(last) &&
               (last < scene_.items[i].end || !scene_.has(last, Word::verb | Word::link | Word::kept_link))) {
            ++last;
        }
        return {i, last};
    }
    return {};
}

void FrameParser::parse(std::uint32_t frame) {
    const Clause clause(scene_, scene_.frames[frame]);
    if (transcript_) parse_label(clause, frame);
    for (std::uint32_t i = clause.begin(); i < clause.end();) {
        const Words words = scene_.items[i].words;
        std::uint32_t next = words != 0 ? scene_.items[i].end : i + 1;
        if ((words & Word::source_relative) != 0 && parse_source_relative(clause, i)) {
            next = scene_.items[i].end;
        } else if ((words & (Word::source | Word::own_source)) != 0) {
            next = std::max(next, parse_source(clause, i));
        } else if ((words & Word::sourced) != 0) {
            parse_sourced(clause, i);
        } else if ((words & Word::as) != 0 && (i == clause.begin() || clause.is_boundary(i - 1))) {
            next = std::max(next, parse_as(clause, i));
        } else if ((words & Word::claim) != 0 && !trails(clause, i) && parse_claim(clause, i)) {
            next = scene_.items[i].end;
        } else if ((words & Word::verdict) != 0 && parse_verdict(clause, i)) {
            next = scene_.items[i].end;
        } else if ((words & (Word::verb | Word::trail)) != 0 && is_verb(clause, i)) {
            next = std::max(next, parse_verb(clause, i));
        }
        i = next;
    }
    const bool headline = frame == 0 && scene_.frames.size() > 1 && scene_.frames[1].starts_paragraph;
    if (!transcript_ && (headline || sayings_.empty() || sayings_.back().frame != frame)) parse_label(clause, frame);
    parse_leftovers(frame);
}

// "but warning that": a participle, not the noun.
bool FrameParser::trails(const Clause& clause, std::uint32_t at) const {
    return scene_.has(at, Word::trail) && (at == clause.begin() || clause.is_boundary(at - 1) ||
                                           scene_.has(at - 1, Word::conjunction | Word::adverb | Word::helper));
}

std::uint32_t FrameParser::parse_verb(const Clause& clause, std::uint32_t at) {
    Verb verb{.first = clause.skip_back(at, Word::helper),
              .last = scene_.items[at].end,
              .words = scene_.items[at].words,
              .subject = {}};
    const bool two = !scene_.speech.cased() && verb.last < clause.end() && scene_.has(verb.last, Word::say) &&
                     scene_.speech.order() == WordOrder::verb_middle;
    if (two && !scene_.items[verb.last].spaced) verb.last = scene_.items[verb.last].end;  // 报道说
    verb.subject = clause.subject_before(verb.first);
    const std::uint32_t lead = clause.skip_back(verb.first, Word::adverb | Word::helper);
    const bool goes_on = lead > clause.begin() && scene_.has(lead - 1, Word::conjunction);
    if (goes_on && verb.subject.empty()) verb.subject = subject_going_on(clause, lead - 1);  // "... and denied"
    if (goes_on && scene_.speech.drops() && !verb.subject.empty() && scene_.has(verb.subject.first, Word::link))
        verb.subject = {verb.first, verb.first};  // "insists that it is safe and says that": who insists
    if (scene_.speech.order() == WordOrder::verb_last) {
        parse_verb_last(clause, at);
        return verb.last;
    }
    // "was called", "is expected": nobody speaks, unless marks stand by.
    // "is saying": a verb with its own subject.
    if (const std::uint32_t helped = clause.skip_back(at, Word::adverb);
        (verb.words & Word::trail) != 0 && helped > clause.begin() && scene_.has(helped - 1, Word::passive)) {
        verb.first = clause.skip_back(helped, Word::helper);  // "is already saying"
        verb.subject = clause.subject_before(verb.first);
    }
    if (verb.first < at && (verb.words & Word::trail) != 0)
        verb.words = (verb.words & ~Word::trail) | Word::state | Word::say;
    const std::uint32_t helper = clause.skip_back(at, Word::adverb);
    const bool passive =
        helper > clause.begin() && scene_.has(helper - 1, Word::passive) && !scene_.has(at, Word::trail);
    const bool by = scene_.speech.cased() && verb.last < clause.end() && scene_.has(verb.last, Word::of) &&
                    !scene_.has(at, Word::trail);
    if (at > clause.begin() && scene_.has(at - 1, Word::back) && scene_.has(at - 1, Word::article) &&
        !scene_.has(at - 1, Word::helper)) {
        says_back(clause, verb);  // "das sagte X", not "das Gesagte"
        return verb.last;
    }
    if (asks_participle(clause, verb) || is_participle(clause, verb)) return verb.last;
    if (says_part_before(clause, verb) || says_part_behind(clause, verb) || says_framed(clause, verb)) return verb.last;
    if (says_next_paragraph(clause, verb) || says_back(clause, verb)) return verb.last;
    if (says_sentence_before(clause, verb) || says_before(clause, verb)) return verb.last;
    if (by) {
        if (passive) says_passive(clause, verb);
    } else if (passive) {
        if (!is_expected(clause, verb)) is_reported(clause, verb);
    } else {
        says_behind(clause, verb);
    }
    return verb.last;
}

// "Asked about the delay, X said"; German "Verlangt werden drei Millionen".
bool FrameParser::opens_participle(const Clause& clause, const Verb& verb) const {
    if (scene_.speech.order() == WordOrder::verb_second)
        return verb.last < clause.end() && scene_.has(verb.last, Word::helper | Word::passive);
    if ((verb.words & Word::tell) == 0 || scene_.speech.order() != WordOrder::verb_middle) return false;
    std::uint32_t comma = verb.last;
    while (comma < clause.end() && !scene_.is(comma, MarkRole::pause)) ++comma;
    if (comma + 2 >= clause.end() || !scene_.has(verb.last, Word::preposition | Word::kept_link)) return false;
    const std::uint32_t next = clause.skip(comma + 1, Word::adverb | Word::time);
    return next < clause.end() && (scene_.items[next].capital || scene_.has(next, Word::pronoun | Word::article));
}

// "In a message posted Friday, X said": the words of a phrase that a preposition opens, and no name before the verb.
bool FrameParser::is_participle(const Clause& clause, const Verb& verb) const {
    if (!scene_.speech.cased()) return false;
    if (verb.first == clause.begin()) return opens_participle(clause, verb);
    if (verb.subject.empty() || verb.subject.last != verb.first) return false;
    const std::uint32_t last = verb.first - 1;
    if (!scene_.is_word(last) || scene_.items[last].capital || scene_.is_number(last) ||
        scene_.has(last, Word::pronoun | Word::people))
        return false;
    const std::uint32_t first = verb.subject.first;
    if (!scene_.has(first, Word::preposition) || scene_.has(first, Word::conjunction | Word::article)) return false;
    return !clause.content_behind(verb.last, false).linked;
}

// Whether the marked part is speech where a verb of saying stands by it: it is long, or a mark or nothing parts them.
bool FrameParser::speaks(std::uint32_t part_item, const Clause& clause) const {
    const MarkedPart& part = scene_.parts[scene_.items[part_item].part];
    if (part.dash) return true;
    const MarkRole last = scene_.reading.tokens[part.last - 1].role;
    if (last == MarkRole::pause || last == MarkRole::stop) return true;
    if (part_item + 1 < clause.end() && (scene_.is(part_item + 1, MarkRole::pause) || scene_.is_break(part_item + 1))) {
        return true;
    }
    return scene_.count_words(part_item, part_item + 1) >= shortest_speech;
}

// Items behind `at` that are no adverbs and no closing adjunct: what a verb there may report.
std::uint32_t FrameParser::rest_behind(const Clause& clause, std::uint32_t at) const {
    constexpr std::uint32_t longest_tail = 9;  // chosen: items of a closing adjunct ("in a statement on Monday")
    at = clause.skip(at, Word::adverb | Word::time);
    if (at < clause.end() && scene_.has(at, Word::preposition | Word::venue)) {
        std::uint32_t tail = at;
        while (tail < clause.end() && tail - at < longest_tail && !clause.is_boundary(tail) && !scene_.is_part(tail) &&
               !scene_.has(tail, Word::link | Word::kept_link))
            ++tail;
        if (tail >= clause.end() || clause.is_boundary(tail)) at = tail;
    }
    return at;
}

}  // namespace retold::annotate
