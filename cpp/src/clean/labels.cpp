#include "clean/labels.hpp"

namespace retold::clean {
namespace {

bool has(const Line& line, SoftCue group) {
    return ((line.cues >> group) & 1U) != 0;
}

// A short line that is mostly a date, a time or an age.
bool is_date(const Line& line) {
    if (line.digits == 0 || line.size > 12) return false;
    return (line.year && line.numbers >= 2) || line.clock || (line.year && line.word_count <= 4) ||
           has(line, soft_time);
}

// Figures with a unit and nothing else: temperatures, rates, counters.
bool is_figure(const Line& line) {
    return line.digits != 0 && line.letters <= 4 && line.size <= 4;
}

}  // namespace

Label label_by_looks(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool before = i < work.body_first;
    const bool inside = !before && i <= work.body_last;
    if (is_date(line)) return Label::date;
    if (is_figure(line)) return Label::widget;
    if (line.size <= 10 && has(line, soft_byline) && (before || inside)) return Label::byline;
    if (has(line, soft_credit) && line.size <= 12) return Label::credit;
    if (has(line, soft_legal) && has(line, soft_cookie)) return Label::legal;
    if (has(line, soft_comment) && line.size <= 8 && !before) return Label::form;
    if (has(line, soft_share) && line.size <= 8) return Label::share;
    if (has(line, soft_subscribe)) return Label::form;
    if (inside) return line.size >= 6 ? Label::caption : Label::other;
    if (line.size >= 6) return before ? (line.ends_sentence ? Label::other : Label::teaser) : Label::teaser;
    return Label::nav;
}

std::string reason_by_looks(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    std::string reason = work.story.prose[i] != 0 ? "a sentence" : line.size < 8 ? "a short line" : "no full sentence";
    const char* place = i < work.body_first  ? " before the story"
                        : i > work.body_last ? " after the story"
                                             : " unlike the story around it";
    return reason + place;
}

}  // namespace retold::clean
