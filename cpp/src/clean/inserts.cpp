#include "clean/inserts.hpp"

#include "clean/find_cues.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace retold::clean {
namespace {

constexpr std::size_t most_headlines = 3;  // chosen: below a label amid the story
constexpr std::uint32_t fewest_words = 4;  // chosen: of a headline; section headings are mostly shorter
constexpr std::uint32_t most_words = 20;   // chosen: of a headline
constexpr float little_shared = 0.34F;     // from: drop_appeals, which asks the same
constexpr std::size_t longest_insert = 2;  // chosen: lines
constexpr double hardly_the_story = 0.4;   // chosen: three to two against
constexpr double nearly_the_story = 0.35;  // chosen: two to one against

bool is_dropped(const Work& work, std::size_t i) {
    return work.decided[i] && !work.page.blocks[i].kept;
}

// Whether a line names other stories, or says that they follow.
bool points_elsewhere(const Work& work, std::size_t i) {
    const Cue* cue = work.cues[i];
    return cue != nullptr && cue->label == Label::teaser && cue->where != CueWhere::anywhere && is_dropped(work, i);
}

bool is_headline(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.decided[i] && !line.ends_sentence && !line.quote && line.size >= fewest_words &&
           line.size <= most_words && work.features->cohesion(i) <= little_shared;
}

// "Advertisement", or "Read also: Ferry runs again", or a picture; above a line that looks nearly like the story, a
// form.
bool opens_insert(const Work& work, std::size_t i, bool nearly) {
    if (points_elsewhere(work, i)) return !is_bare(work, i);
    if (work.page.blocks[i].label == Label::caption && is_dropped(work, i)) return true;
    if (work.cues[i] == nullptr || !is_dropped(work, i)) return false;
    const Line& line = work.lines.lines[i];
    const bool asks =
        work.cues[i]->label == Label::form && line.size >= fewest_words + 1 && (line.cues & 1U << soft_comment) == 0;
    return work.cues[i]->label == Label::advert || (nearly && asks);
}

// Whether a line looks nearly like the story and asks for nothing.
bool may_go_on(const Work& work, std::size_t i) {
    constexpr std::uint32_t requests =
        1U << soft_subscribe | 1U << soft_account | 1U << soft_contact | 1U << soft_comment | 1U << soft_you;
    return work.scores[i] >= nearly_the_story && (work.lines.lines[i].cues & requests) == 0;
}

// Whether a line below the story has items with commas between.
bool lists_topics(const Work& work, std::size_t i) {
    const std::vector<std::uint16_t>& prose = work.story.prose;
    const bool amid = (i + 1 < prose.size() && prose[i + 1] != 0) || (i + 2 < prose.size() && prose[i + 2] != 0);
    return work.lines.lines[i].commas > 0 && i >= work.late && !amid;
}

// What stands before a colon, if it would be a cue as a line of its own and has a word of tags or of other stories, or
// heads a list below the story, or says that an advert follows. Nullptr if it does not.
const Cue* label_cue(const Work& work, std::size_t i, const CueList::Table& table) {
    constexpr std::size_t longest_label = 5;  // chosen: words
    const Line& line = work.lines.lines[i];
    if (line.ends_sentence || line.size > most_words) return nullptr;
    const Span span = work.page.blocks[i].span;
    const std::size_t colon = slice(work.page.raw, span).find(':');
    if (colon == std::string_view::npos) return nullptr;
    const std::vector<std::uint32_t> words = placed_words(work.page.raw, {span.start, span.start + colon}).words;
    if (words.empty() || words.size() > longest_label || words.size() == line.word_count) return nullptr;
    const Cue* cue = table.match(words, static_cast<std::uint32_t>(words.size()), {true, true, work.cue_language});
    if (cue == nullptr || cue->where != CueWhere::line) return nullptr;
    if (cue->label == Label::advert && line.size >= words.size() + fewest_words) return cue;
    if (cue->label != Label::nav && cue->label != Label::teaser) return nullptr;
    const auto tells = [&](std::uint32_t word) {
        return is_soft(word, soft_related, work.page.language) || is_soft(word, soft_nav, work.page.language);
    };
    return std::ranges::any_of(words, tells) || lists_topics(work, i) ? cue : nullptr;
}

}  // namespace

void drop_labelled(Work& work) {
    if (!work.story.found || !work.options.lists.cues) return;
    const CueList::Table& table = *built_in_cues().table();
    for (std::size_t i = work.story.first + 1; i < work.cues.size(); ++i) {
        if (work.decided[i] || work.cues[i] != nullptr) continue;
        if (const Cue* cue = label_cue(work, i, table)) work.drop(i, cue->label, cue_reason(*cue));
    }
}

void drop_introduced(Work& work) {
    const Story& story = work.story;
    if (!story.found) return;
    // "Full story" below each item of a letter introduces nothing.
    constexpr std::size_t of_items = 3;  // chosen: two labels may stand amid one story
    std::map<std::uint64_t, std::size_t> labels;
    for (std::size_t i = story.first + 1; i < work.cues.size(); ++i)
        if (work.cues[i] != nullptr && points_elsewhere(work, i)) ++labels[work.lines.lines[i].key];
    for (std::size_t i = story.first + 1; i < story.last; ++i) {
        if (!points_elsewhere(work, i) || !is_bare(work, i)) continue;
        if (labels[work.lines.lines[i].key] >= of_items) continue;
        std::size_t end = i + 1;
        while (end < story.last && end - i <= most_headlines && is_headline(work, end)) ++end;
        if (story.prose[end] == 0) continue;  // the story does not go on
        for (std::size_t k = i + 1; k < end; ++k)
            work.drop(k, Label::teaser, "stands below a label of other stories, and shares few words with this one");
    }
}

std::size_t line_above_insert(const Work& work, std::size_t i) {
    // Who made the picture between.
    if (i > 1 && is_dropped(work, i - 1) && work.page.blocks[i - 1].label == Label::credit) return i - 2;
    const auto may_belong = [&](std::size_t k) {
        return is_dropped(work, k) ||
               (!work.decided[k] && work.scores[k] < hardly_the_story && !work.lines.lines[k].ends_sentence);
    };
    for (std::size_t k = i; k > 0 && i - k < longest_insert && may_belong(k - 1); --k)
        if (opens_insert(work, k - 1, may_go_on(work, i)) && k > 1) return k - 2;
    // "Related", and headlines that were dropped below it.
    for (std::size_t k = i; k > 1 && i - k <= most_headlines && is_dropped(work, k - 1); --k)
        if (i > k && points_elsewhere(work, k - 1)) return k - 2;
    return i;
}

}  // namespace retold::clean
