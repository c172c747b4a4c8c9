#include "clean/rescue.hpp"

#include <algorithm>

namespace retold::clean {
namespace {

constexpr std::size_t little = 4;         // kept words are few if they are less than the doubted prose's by this factor
constexpr std::size_t notice_words = 80;  // chosen: of so short a page most of the prose is not lost to its looks
constexpr std::size_t least_words = 8;    // of a line that is worth keeping
constexpr double sure = 0.8;              // chosen: four to one that a line is the story's
constexpr std::size_t item_words = 30;    // chosen: a paragraph; so much that is sure is a story, if a short one

// Prose of the longest stretch that nothing but its looks speaks against.
bool is_doubted_prose(const Work& work, std::size_t i) {
    return work.by_looks[i] && i >= work.story.first && i <= work.story.last && work.story.prose[i] >= least_words;
}

// Of a page whose markup was seen: the teasers of other stories are prose too, so little is no reason to keep more.
// Only where next to nothing is left, what the model doubts least is the story.
bool rescue_likeliest(Work& work) {
    constexpr std::size_t next_to_nothing = 25;  // chosen: words; the shortest news item has about as many
    constexpr double near_best = 0.5;            // chosen: of the best line's score
    std::size_t kept = 0;
    double best = 0;
    const auto open = [&](std::size_t i) { return work.by_looks[i] && work.story.prose[i] >= least_words; };
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        if (work.page.blocks[i].kept) kept += work.lines.lines[i].size;
        if (open(i)) best = std::max(best, work.scores[i]);
    }
    if (kept >= next_to_nothing || best <= 0) return false;
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        if (open(i) && work.scores[i] >= near_best * best) work.keep(i, "prose, though little else looks like a story");
    }
    return true;
}

}  // namespace

bool rescue_story(Work& work) {
    if (work.markup != nullptr) return rescue_likeliest(work);
    if (!work.story.found) return false;
    std::size_t kept = 0;
    std::size_t kept_surely = 0;
    std::size_t doubted = 0;
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        if (work.page.blocks[i].kept) kept += work.lines.lines[i].size;
        if (work.page.blocks[i].kept && work.scores[i] >= sure) kept_surely += work.lines.lines[i].size;
        if (is_doubted_prose(work, i)) doubted += work.lines.lines[i].size;
    }
    if (kept_surely >= item_words) return false;  // the longest stretch of prose is the teasers of other stories
    const std::size_t factor = kept + doubted <= notice_words ? 1 : little;
    if (doubted == 0 || kept * factor >= doubted) return false;
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        if (is_doubted_prose(work, i)) work.keep(i, "prose, though little else looks like a story");
    }
    work.body_first = work.story.first;
    work.body_last = work.story.last;
    return true;
}

}  // namespace retold::clean
