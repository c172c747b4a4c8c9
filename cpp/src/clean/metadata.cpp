// A publication date is believed only where a page states it: beside a word such as "published", or alone on a line
// between the headline and the story. A bare date above the headline is the clock of the site; a date after the story
// belongs to something else.
#include "clean/metadata.hpp"

#include <algorithm>

#include "clean/date_line.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

std::size_t title_line(const Work& work) {
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        if (work.page.title && work.page.blocks[i].span == work.page.title->span) return i;
    }
    return work.page.blocks.size();
}

// Lines of the page's head in which a date would be the story's: from a little above the headline to its first lines.
struct Head {
    std::size_t first = 0;
    std::size_t title = 0;
    std::size_t last = 0;  // behind it
};

Head head_of(const Work& work) {
    const std::size_t count = work.page.blocks.size();
    Head head;
    head.title = title_line(work);
    const std::size_t start = head.title < count ? head.title : work.body_first;
    head.first = start > 4 ? start - 4 : 0;
    head.last = std::min(count, std::max(work.body_first, start) + 3);
    return head;
}

// How much says that a date of line i is the publication date; nothing or less: it is another's.
int weigh_date(const Work& work, const Head& head, std::size_t i, bool updated) {
    const Line& line = work.lines.lines[i];
    const bool titled = head.title < work.page.blocks.size();
    const bool bare = line.size <= 6;
    int weight = updated ? -3 : 0;
    if (work.page.blocks[i].label == Label::date && work.cues[i] != nullptr) weight += 4;
    const bool below_title = titled && i > head.title && i <= work.body_first + 1;
    if (below_title && (bare || !work.looks_clean)) weight += 2;
    if (!titled && bare && i + 3 >= work.body_first && i <= work.body_first) weight += 1;
    return weight;
}

// What may state a date: short, with digits, and no sentence of the story.
bool may_state_date(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    if (work.page.blocks[i].label == Label::title || line.digits == 0) return false;
    return work.page.blocks[i].kept ? line.size <= 12 && !line.ends_sentence : line.size <= 25;
}

// The publication date: stated beside one of a change, it is the other. Of equals the first.
void find_date(Work& work, const Head& head) {
    int best = 0;
    for (std::size_t i = head.first; i < head.last; ++i) {
        if (!may_state_date(work, i)) continue;
        for (DateInLine& found : read_dates(work.page.raw, work.page.blocks[i].span)) {
            const int weight = weigh_date(work, head, i, found.updated);
            if (weight <= best) continue;
            best = weight;
            work.page.date = std::move(found.date);
        }
    }
}

// Whether a line begins with a word such as "by" and goes on with a name, which is not in lower case.
bool names_author(const Work& work, std::size_t i) {
    const PlacedWords placed = placed_words(work.page.raw, work.page.blocks[i].span);
    if (placed.words.size() < 2 || placed.words.size() > 10 || !is_soft(placed.words.front(), soft_byline))
        return false;
    return !text::is_lower(text::decode_at(work.page.raw, placed.starts[1]).code_point);
}

// A byline: a line of the head that a cue or a "by" names, without its date.
void find_byline(Work& work, const Head& head) {
    for (std::size_t i = head.first; i < head.last; ++i) {
        const Block& block = work.page.blocks[i];
        const Line& line = work.lines.lines[i];
        const bool short_line = line.size >= 2 && line.size <= 10 && line.digits == 0 && !line.ends_sentence;
        if (!short_line || block.label == Label::title) continue;
        const bool by_cue = !block.kept && block.label == Label::byline && work.cues[i] != nullptr &&
                            (line.upper == 0 || line.capitalised * 2 >= line.word_count);
        if (!by_cue && !names_author(work, i)) continue;
        work.page.byline = Found{std::string(slice(work.page.raw, block.span)), block.span};
        if (!block.kept) work.page.blocks[i].label = Label::byline;
        return;
    }
}

// "© 2031 Harbour Media. All rights reserved." at the page's foot names who published it.
void find_outlet(Work& work) {
    for (std::size_t i = work.page.blocks.size(); i-- > 0;) {
        const Block& block = work.page.blocks[i];
        if (block.kept || i <= work.body_last) return;
        if (const auto found = read_copyright_owner(work.page.raw, block.span)) {
            work.page.outlet = found;
            return;
        }
    }
}

}  // namespace

void find_metadata(Work& work) {
    const Head head = head_of(work);
    find_date(work, head);
    find_byline(work, head);
    find_outlet(work);
}

}  // namespace retold::clean
