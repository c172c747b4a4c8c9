// A publication date is believed only where a page states it: beside a word such as "published", or alone on a line
// between the headline and the story. A bare date above the headline is the clock of the site; a date after the story
// belongs to something else.
#include "clean/metadata.hpp"

#include <algorithm>

#include "clean/date_line.hpp"

namespace retold::clean {
namespace {

bool has(const Line& line, SoftCue group) {
    return ((line.cues >> group) & 1U) != 0;
}

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

void find_date(Work& work, const Head& head) {
    const bool titled = head.title < work.page.blocks.size();
    for (const bool stated : {true, false}) {
        for (std::size_t i = head.first; i < head.last; ++i) {
            const Block& block = work.page.blocks[i];
            const Line& line = work.lines.lines[i];
            if (block.kept || line.digits == 0 || line.size > 25 || block.label == Label::title) continue;
            const bool says = block.label == Label::date && work.cues[i] != nullptr;
            const bool by_place = titled && i > head.title && i <= work.body_first + 1 && !work.looks_clean;
            if (stated ? !says : !by_place) continue;
            if (const auto found = read_date(work.page.raw, block.span)) {
                work.page.date = found;
                return;
            }
        }
    }
}

// A byline: a line of the head that a cue or a "by" names, without its date.
void find_byline(Work& work, const Head& head) {
    for (std::size_t i = head.first; i < head.last; ++i) {
        const Block& block = work.page.blocks[i];
        const Line& line = work.lines.lines[i];
        const bool short_line = line.size >= 2 && line.size <= 10 && line.digits == 0 && !line.ends_sentence;
        const bool named =
            block.label == Label::byline || (has(line, soft_byline) && line.capitalised * 2 >= line.word_count);
        if (block.kept || !short_line || !named || block.label == Label::title || block.label == Label::form) continue;
        work.page.byline = Found{std::string(slice(work.page.raw, block.span)), block.span};
        work.page.blocks[i].label = Label::byline;
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
