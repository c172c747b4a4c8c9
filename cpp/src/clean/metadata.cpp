#include "clean/metadata.hpp"

#include <algorithm>

#include "clean/date_line.hpp"
#include "clean/page_date.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// Whether a line begins with a word such as "by" and goes on with a name, which is not in lower case.
bool names_author(const Work& work, std::size_t i) {
    const PlacedWords placed = placed_words(work.page.raw, work.page.blocks[i].span);
    if (placed.words.size() < 2 || placed.words.size() > 10) return false;
    if (!is_soft(placed.words.front(), soft_byline, work.page.language)) return false;
    return !text::is_lower(text::decode_at(work.page.raw, placed.starts[1]).code_point);
}

bool names_author_by_cue(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.page.blocks[i].kept && work.page.blocks[i].label == Label::byline && work.cues[i] != nullptr &&
           (line.upper == 0 || line.capitalised * 2 >= line.word_count);
}

// A name alone, which nothing but its place and its look tells: below the title, beside the day.
bool stands_as_author(const Work& work, const Head& head, std::size_t i) {
    constexpr std::uint32_t name_words = 4;  // chosen: the words of a name and its particles
    const Line& line = work.lines.lines[i];
    const auto states_day = [&](std::size_t k) {
        return work.page.date && k < work.page.blocks.size() &&
               work.page.blocks[k].span.start <= work.page.date->span.start &&
               work.page.date->span.end <= work.page.blocks[k].span.end;
    };
    return head.title < i && !work.page.blocks[i].kept && work.page.blocks[i].label == Label::byline &&
           line.size <= name_words && line.capitalised == line.word_count && line.marks <= 1 && line.all_caps == 0 &&
           (states_day(i - 1) || states_day(i + 1));
}

// A byline: a line of the head that a cue or a "by" names, without its date; else a name beside the day.
void find_byline(Work& work, const Head& head) {
    const auto take = [&](auto&& is_byline) {
        for (std::size_t i = head.first; i < head.last; ++i) {
            const Block& block = work.page.blocks[i];
            const Line& line = work.lines.lines[i];
            const bool short_line = line.size >= 2 && line.size <= 10 && line.digits == 0 && !line.ends_sentence;
            if (!short_line || block.label == Label::title || !is_byline(i)) continue;
            work.page.byline = Found{std::string(slice(work.page.raw, block.span)), block.span};
            if (!block.kept) work.page.blocks[i].label = Label::byline;
            return true;
        }
        return false;
    };
    if (take([&](std::size_t i) { return names_author_by_cue(work, i) || names_author(work, i); })) return;
    take([&](std::size_t i) { return stands_as_author(work, head, i); });
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
    work.page.date = find_date(work, head);
    drop_day(work, head);
    find_byline(work, head);
    find_outlet(work);
}

}  // namespace retold::clean
