#include "clean/labels.hpp"

#include <algorithm>
#include <span>

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

// What a line of this size and these characters can be at all.
Label believable(const Line& line, Label label) {
    if (is_date(line)) return Label::date;
    if (label == Label::date && line.digits == 0 && !has(line, soft_time)) return Label::nav;
    if (label == Label::byline && (line.size > 10 || line.ends_sentence)) return Label::other;
    if (label == Label::nav && line.size >= 10) return Label::teaser;
    if (label == Label::teaser && line.size <= 2) return Label::nav;
    return label;
}

}  // namespace

void name_lines(Work& work) {
    constexpr std::size_t batch = 32;  // rows that stay in the cache
    const std::size_t width = feature_names().size();
    std::vector<float> rows(batch * width);
    work.names.assign(work.page.blocks.size(), Label::other);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < work.names.size(); ++i) {
        if (!work.decided[i]) open.push_back(i);
    }
    for (std::size_t first = 0; first < open.size(); first += batch) {
        const std::size_t count = std::min(batch, open.size() - first);
        for (std::size_t k = 0; k < count; ++k)
            work.features->row(open[first + k], std::span(rows).subspan(k * width, width));
        const auto labels = work.models.labels.best_of_rows(std::span(rows).first(count * width), count);
        for (std::size_t k = 0; k < count; ++k) {
            const Line& line = work.lines.lines[open[first + k]];
            work.names[open[first + k]] = believable(line, labels[k]);
        }
    }
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
