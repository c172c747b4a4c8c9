// Labels: "X: ..." at the start of a paragraph, once (a headline, minutes) or as the form of a whole text (a
// transcript).
#include <map>
#include <string>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"
#include "retold/text/normalize.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_label = 5;    // chosen: items; a title and a name
constexpr std::uint32_t shortest_speech = 3;  // chosen: words behind a label; less is an entry of a list

}  // namespace

// The label that opens the frame, its colon behind it; empty where there is none.
ItemRange FrameParser::label_of(std::uint32_t frame) const {
    const Clause clause(scene_, scene_.frames[frame]);
    const bool marked = scene_.is(clause.begin(), MarkRole::quotation) || scene_.is_mark(clause.begin(), "\u201c");
    const std::uint32_t first = clause.begin() + (marked ? 1U : 0U);
    const auto may_be = [&](std::uint32_t i) {  // "Report: ...", not "He said: ..."
        return !scene_.has(i, Word::verb | Word::source | Word::venue | Word::time) || scene_.has(i, Word::survey);
    };
    std::uint32_t at = first;
    while (at < clause.end() && at - first < longest_label && scene_.is_word(at) && !scene_.is_number(at) && may_be(at))
        ++at;
    const bool follows = frame + 1 < scene_.frames.size() && !scene_.frames[frame + 1].starts_paragraph;
    if (at == first || at >= clause.end() || (at + 1 == clause.end() && !follows)) return {first, first};
    const bool dotted = scene_.is_mark(at, ".") && scene_.is_break(at + 1);  // "A. – Yes"
    if (!clause.is_colon(at) && !dotted) return {first, first};
    if (scene_.speech.cased() && (!scene_.items[at - 1].capital || !scene_.items[first].capital)) return {first, first};
    return {first, at};
}

// A transcript: most paragraphs from the first label to the last have one, and labels come back.
void FrameParser::find_labels() {
    constexpr std::size_t fewest = 3;  // chosen: labels; fewer may be a list
    std::map<std::string, std::uint32_t> counts;
    std::vector<std::string> keys;
    std::size_t paragraphs = 0;
    std::size_t last_label = 0;
    std::size_t words = 0;
    for (std::uint32_t frame = 0; frame < scene_.frames.size(); ++frame) {
        if (!scene_.frames[frame].starts_paragraph) continue;
        paragraphs += keys.empty() ? 0U : 1U;
        const ItemRange label = label_of(frame);
        if (label.empty()) continue;
        words += scene_.count_words(label.last, end_of_paragraph(frame));
        keys.emplace_back();
        const Span span = scene_.span_of(label.first, label.last);
        text::append_fold_key(slice(scene_.reading.text, span), keys.back());
        ++counts[keys.back()];
        last_label = paragraphs;
    }
    if (keys.size() < fewest || words < shortest_speech * keys.size() || last_label + 1 > 2 * keys.size()) return;
    std::size_t again = 0;
    for (const auto& [key, count] : counts) again += count > 1 ? count : 0U;
    transcript_ = again * 2 >= keys.size();
}

std::uint32_t FrameParser::end_of_paragraph(std::uint32_t frame) const {
    while (frame + 1 < scene_.frames.size() && !scene_.frames[frame + 1].starts_paragraph) ++frame;
    return scene_.frames[frame].last;
}

// "Poll: ...", "Experts: ..." as the headline of a text.
bool FrameParser::is_headline_source(std::uint32_t frame, ItemRange label) const {
    return frame == 0 && scene_.frames.size() > 1 && scene_.frames[1].starts_paragraph &&
           scene_.has(label.last - 1, Word::people | Word::survey);
}

// Where the speech behind a label of a transcript ends: with the paragraph, or with its own marks, where others are
// quoted behind it in the same paragraph.
std::uint32_t FrameParser::end_of_speech(std::uint32_t frame, std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = first;
    while (end < last && scene_.is_part(end) && scene_.ends_in_stop(end)) ++end;
    if (end == first) return last;
    for (std::uint32_t i = end; i < last; ++i) {
        if (scene_.is_part(i)) return end;
    }
    for (++frame; frame < scene_.frames.size() && !scene_.frames[frame].starts_paragraph; ++frame) {
        if (!label_of(frame).empty()) return end;
    }
    return last;
}

// Only a name that the text knows makes a single label a quotation; that is seen where speakers are found.
bool FrameParser::parse_label(const Clause& clause, std::uint32_t frame) {
    if (!scene_.frames[frame].starts_paragraph) return false;
    const ItemRange label = label_of(frame);
    if (label.empty() || (!transcript_ && !clause.is_colon(label.last))) return false;
    const std::uint32_t behind = transcript_ ? end_of_paragraph(frame) : clause.end();
    const std::uint32_t first = label.last + 1;
    if (first >= behind) return false;
    const std::uint32_t last = transcript_ ? end_of_speech(frame, first, behind) : behind;
    const bool part = scene_.is_part(first) && clause.trimmed({first, last}).last == first + 1;
    const ItemRange content = part ? ItemRange{first, first + 1} : clause.trimmed({first, last});
    if (!transcript_ && scene_.count_words(content.first, content.last) < shortest_speech) return false;
    if (scene_.count_words(content.first, content.last) == 0) return false;
    add({.content = {content},
         .cue = {{label.last, label.last + 1}},
         .subject = label,
         .labelled = !transcript_ && !is_headline_source(frame, label),
         .label = transcript_,
         .score = 0.7,
         .rule = transcript_ ? "a label of a transcript" : "a name and a colon"});
    return true;
}

// The name that ends the frame's paragraph behind the dash at `dash`; empty where it is anything else.
ItemRange FrameParser::signature_behind(std::uint32_t frame, std::uint32_t dash) const {
    const Clause clause(scene_, scene_.frames[frame]);
    constexpr std::uint32_t longest_signature = 12;  // chosen: items; a name and an office
    const ItemRange none{dash, dash};
    if (!scene_.speech.cased() || dash + 1 >= clause.end() || !scene_.is(dash, MarkRole::dash)) return none;
    std::uint32_t first = dash + 1;
    while (first < clause.end() && scene_.is(first, MarkRole::dash)) ++first;  // "--"
    const ItemRange name = clause.trimmed({first, clause.end()});
    if (name.empty() || name.last - name.first > longest_signature || !scene_.items[name.first].capital) return none;
    if (clause.end() != end_of_paragraph(frame)) return none;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        if (scene_.is(i, MarkRole::pause)) break;  // an office
        const bool joint = scene_.has(i, Word::particle | Word::role) || !scene_.is_word(i);
        if (scene_.is_part(i) || (!joint && !scene_.items[i].capital)) return none;
    }
    return name;
}

// "..." - X, at the end of its paragraph or in the next one: marks with a signature.
bool FrameParser::says_by_signature(const Clause& clause, std::uint32_t part) {
    if (!scene_.frames[frame_].starts_paragraph || clause.begin() != part) return false;
    std::uint32_t behind = part + 1;
    while (behind < clause.end() && scene_.is(behind, MarkRole::stop)) ++behind;
    const bool alone = behind == clause.end() && behind == end_of_paragraph(frame_);
    if (alone && frame_ + 1 == scene_.frames.size()) return false;
    const std::uint32_t dash = alone ? scene_.frames[frame_ + 1].first : part + 1;
    const ItemRange name = signature_behind(alone ? frame_ + 1 : frame_, dash);
    if (name.empty()) return false;
    add({.content = {{part, part + 1}},
         .cue = {{dash, name.first}},
         .subject = name,
         .score = 0.7,
         .rule = "marks, a dash and a name"});
    return true;
}

}  // namespace retold::annotate
