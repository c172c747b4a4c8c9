#include "clean/find_cues.hpp"

#include "retold/base/languages.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// One loose word at the front of a full sentence is no cue.
bool holds(const Work& work, std::size_t i, const Cue& cue) {
    const bool one_word = cue.phrase.find(' ') == std::string::npos;
    // "No." below a question is an answer.
    if (i > 0 && work.lines.lines[i].back == U'.' && work.lines.lines[i - 1].back == U'?' && one_word) return false;
    return cue.where == CueWhere::line || !one_word || !is_prose(work.lines.lines[i], work.story.stops_known);
}

// The line from which on two thirds of the story's prose stand above; a stretch may have swallowed the teasers below
// it.
std::size_t late_line(const Story& story) {
    if (!story.found) return 0;
    std::size_t all = 0;
    for (std::size_t i = story.first; i <= story.last; ++i) all += story.prose[i];
    std::size_t above = 0;
    std::size_t i = story.first;
    while (i <= story.last && above * 3 < all * 2) above += story.prose[i++];
    return i;
}

bool ends_as_a_whole(const Cue& cue) {
    return cue.ends_story && cue.where == CueWhere::line;
}

}  // namespace

void find_cues(Work& work) {
    work.cue_language = nearest_language(work.page.language, "cues");
    const std::string_view language = work.cue_language.empty() ? "en" : work.cue_language;
    work.late = late_line(work.story);
    work.cues.assign(work.lines.lines.size());
    if (!work.options.lists.cues) return;
    const CueList::Table* table = built_in_cues().table();
    std::vector<std::uint32_t> words;
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const Line& line = work.lines.lines[i];
        work.lines.put_hashes_of(line, words);
        CueList::Place place{!work.story.found || i < work.story.first, !work.story.found || i > work.story.last,
                             language};
        const Cue* cue = table->match(words, line.word_count, place);
        if (cue == nullptr && !place.bottom && i >= work.late) {
            place.bottom = true;
            cue = table->match(words, line.word_count, place);
            if (cue != nullptr && !ends_as_a_whole(*cue)) cue = nullptr;
        }
        if (cue != nullptr && holds(work, i, *cue)) work.cues.set(i, *cue);
    }
}

bool ends_page(const Work& work, std::size_t i) {
    return i >= work.late && work.cues[i] != nullptr && ends_as_a_whole(*work.cues[i]) && is_bare(work, i);
}

bool is_bare(const Work& work, std::size_t i) {
    return work.lines.lines[i].letters <= text::count_code_points(work.cues[i]->phrase);
}

std::string cue_reason(const Cue& cue) {
    std::string reason = "cue \"";
    reason.append(cue.phrase).append("\" (").append(cue.source).append(")");
    return reason;
}

}  // namespace retold::clean
