#include "clean/appeals.hpp"

#include <algorithm>
#include <bit>
#include <vector>

namespace retold::clean {
namespace {

constexpr std::size_t near = 3;            // chosen: lines above and below, one of which is prose
constexpr std::uint32_t fewest_words = 8;  // tuned: pages of docs/cleaning.md; shorter lines are left to the model
constexpr std::uint32_t most_words = 45;   // tuned: pages of docs/cleaning.md
constexpr float little_shared = 0.34F;     // tuned: pages of docs/cleaning.md; 43 such lines are furniture, 8 are not
constexpr float hardly_shared = 0.2F;      // tuned: pages of docs/cleaning.md; the same for words that say less

constexpr std::uint32_t menu_words = 8;  // chosen: longer lines are no items of a menu, nor are those with figures
constexpr std::size_t menu_lines = 4;    // chosen: in a row; fewer are a headline, a byline, a date

constexpr std::uint32_t bit(SoftCue group) {
    return 1U << group;
}
constexpr std::uint32_t requests =
    bit(soft_subscribe) | bit(soft_account) | bit(soft_contact) | bit(soft_share) | bit(soft_media) | bit(soft_related);

constexpr std::uint32_t of_notices = requests | bit(soft_cookie) | bit(soft_legal) | bit(soft_you);

bool is_amid_prose(const Work& work, std::size_t i) {
    const Story& story = work.story;
    if (!story.found || i <= story.first || i >= story.last) return false;
    const auto at = [&](std::size_t k) { return story.prose.begin() + static_cast<std::ptrdiff_t>(k); };
    const auto is_prose = [](std::uint32_t words) { return words != 0; };
    return std::any_of(at(i - std::min(i, near)), at(i), is_prose) &&
           std::any_of(at(i + 1), at(std::min(i + 1 + near, story.prose.size())), is_prose);
}

}  // namespace

bool is_appeal(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool sentence = line.ends_sentence && line.size >= fewest_words && line.size <= most_words;
    const float shared = work.features->cohesion(i);
    const std::uint32_t speech = bit(soft_speech);
    if (!sentence || line.quote || (line.cues & speech) != 0 || shared > little_shared || !is_amid_prose(work, i))
        return false;
    if (work.cues[i] != nullptr) return true;
    const bool you = (line.cues & bit(soft_you)) != 0;
    const int kinds = std::popcount(line.cues & requests);
    const bool subscribe = (line.cues & bit(soft_subscribe)) != 0;
    return (subscribe && (you || kinds >= 2)) || (you && line.address) ||
           (you && kinds >= 2 && shared <= hardly_shared);
}

namespace {

// Below the story's prose, where it is asked for in fewer words: "Was this forwarded to you? Sign up here."
bool asks_at_end(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool below = i >= work.late && i > work.body_first && work.scores[i] < sure_from;
    const bool asks = (line.cues & bit(soft_you)) != 0 &&
                      ((line.cues & (bit(soft_subscribe) | bit(soft_account))) != 0 || line.address) &&
                      (line.cues & bit(soft_speech)) == 0;
    return below && asks && !line.quote && line.ends_marked() && line.size <= most_words &&
           work.features->cohesion(i) <= little_shared;
}

// Amid the story or below it, in few words: "Do you like this? Buy me a coffee!"
bool asks_shortly(const Work& work, std::size_t i) {
    constexpr std::uint32_t most = 14;   // chosen: words
    constexpr std::uint32_t fewest = 4;  // chosen: words
    const Line& line = work.lines.lines[i];
    if (i <= work.body_first || line.size > most || line.size < fewest) return false;
    if (line.sentences != 1 || !line.ends_marked() || line.back == U'?' || line.quote) return false;
    if (slice(work.page.raw, work.page.blocks[i].span).find("? ") == std::string_view::npos) return false;
    return (line.cues & bit(soft_you)) != 0 && (line.cues & bit(soft_speech)) == 0 &&
           work.features->cohesion(i) <= hardly_shared;
}

// Right below a field or a button: "By signing up you agree to the use of your data."
bool follows_form(const Work& work, std::size_t i) {
    constexpr std::uint32_t most = 20;  // chosen: words
    const Line& line = work.lines.lines[i];
    const Cue* above = i == 0 ? nullptr : work.cues[i - 1];
    if (work.scores[i] >= sure_from && (line.cues & (requests | bit(soft_cookie) | bit(soft_legal))) == 0) return false;
    return above != nullptr && above->label == Label::form && i < work.late && line.sentences == 0 && !line.quote &&
           line.size >= fewest_words && line.size <= most && (line.cues & bit(soft_you)) != 0 &&
           (line.cues & bit(soft_speech)) == 0 && work.features->cohesion(i) <= little_shared;
}

// A text that speaks to its readers in most of its paragraphs asks them for things, too.
bool speaks_to_readers(const Work& work) {
    std::size_t paragraphs = 0;
    std::size_t spoken = 0;
    for (std::size_t i = work.story.first; work.story.found && i <= work.story.last; ++i) {
        if (work.story.prose[i] == 0) continue;
        ++paragraphs;
        spoken += (work.lines.lines[i].cues & bit(soft_you)) != 0 ? 1U : 0U;
    }
    constexpr std::size_t fewest = 3;  // chosen: paragraphs
    return spoken >= fewest && spoken * 3 >= paragraphs * 2;
}

}  // namespace

void drop_appeals(Work& work) {
    const bool spoken = speaks_to_readers(work);
    for (std::size_t i = 0; i < work.scores.size(); ++i) {
        if (spoken && work.cues[i] == nullptr && i < work.late && work.scores[i] >= sure_from) continue;
        if (work.decided[i]) continue;
        if (is_appeal(work, i) || asks_at_end(work, i) || asks_shortly(work, i) || follows_form(work, i))
            work.drop(i, Label::form, "asks the reader for something, and shares no words with the story");
    }
}

namespace {

// The first line of the longest menu above the story; 0 where there is none.
std::size_t first_of_menu(const Work& work) {
    std::size_t menu = 0;
    std::size_t first = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < work.story.first; ++i) {
        const Line& line = work.lines.lines[i];
        run = !line.ends_sentence && line.size < menu_words && line.digits == 0 ? run + 1 : 0;
        if (run < menu) continue;
        menu = run;
        first = i + 1 - run;
    }
    return menu < menu_lines ? 0 : first;
}

}  // namespace

void drop_consent(Work& work) {
    const auto drop_sentences = [&](std::size_t from, std::size_t to, bool front = false) {
        for (std::size_t i = from; i < to; ++i) {
            if (work.decided[i] || !work.lines.lines[i].ends_sentence) continue;
            if (front) work.drop(i, Label::legal, "at the top of the page, and shares no words with the story");
            if (!front) work.drop(i, Label::legal, "asks for consent above or below the story");
            work.scores.set_none(i);
        }
    };
    drop_sentences(0, work.story.notices.end, work.story.notices.front);
    drop_sentences(work.story.notices.start, work.scores.size());
}

void drop_notices(Work& work) {
    if (!work.story.found || !work.story.headed) return;
    const std::size_t first = first_of_menu(work);
    std::vector<std::size_t> notices;
    std::size_t told = 0;  // their words in lines that have words of notices, where there is a list of them
    std::size_t words = 0;
    double lost = 0;  // words that the model takes for the story's
    double left = 0;
    for (std::size_t i = 0; i < work.scores.size(); ++i) {
        const Line& line = work.lines.lines[i];
        if (work.decided[i]) continue;
        const bool notice = i < first && line.ends_sentence && work.features->cohesion(i) <= little_shared;
        (notice ? lost : left) += work.scores[i] * line.size;
        if (!notice) continue;
        notices.push_back(i);
        words += line.size;
        if ((line.cues & of_notices) != 0) told += line.size;
    }
    // Otherwise the story itself may stand there.
    if (2 * told < words && (told == 0 || lost > left)) return;
    for (const std::size_t i : notices) {
        work.drop(i, (work.lines.lines[i].cues & bit(soft_cookie)) != 0 ? Label::legal : Label::other,
                  "stands above the menu, and shares few words with the story");
        work.scores.set_none(i);
    }
}

}  // namespace retold::clean
