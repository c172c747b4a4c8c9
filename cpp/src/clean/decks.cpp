#include "clean/decks.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/date_line.hpp"
#include "clean/picture_credit.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t fewest_words = 6;  // chosen: shorter lines are sections, places, names
constexpr std::uint32_t most_words = 45;   // chosen: a long sentence
constexpr std::size_t reach = 3;           // chosen: lines between deck and byline
constexpr std::uint32_t most_between = 4;  // chosen: words of a line between: a name, an address, a button

bool is_of_head(Label label) {
    return label == Label::byline || label == Label::date || label == Label::caption || label == Label::credit;
}

// Below it, before the story: a byline, a day or a picture.
bool stands_in_head(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    for (std::size_t k = i + 1; k < blocks.size() && k <= i + reach && !blocks[k].kept; ++k) {
        if (is_of_head(blocks[k].label)) return true;
        if (work.lines.lines[k].size > most_between) return false;
    }
    return false;
}

// Most of the words of the headline: its path, or the same in other words of the site.
bool repeats_title(const Work& work, std::size_t title, std::size_t i) {
    const auto words_of = [&](std::size_t k) { return word_hashes(slice(work.page.raw, work.page.blocks[k].span)); };
    const std::vector<std::uint32_t> words = words_of(title);
    const std::vector<std::uint32_t> there = words_of(i);
    const auto shared =
        std::ranges::count_if(words, [&](std::uint32_t word) { return std::ranges::find(there, word) != there.end(); });
    return static_cast<std::size_t>(shared) * 3 > words.size() * 2;
}

// What a reader is asked for or told by the site. "Jobs" and "about" are words of stories, too, where nobody is spoken
// to.
bool speaks_for_site(const Line& line) {
    constexpr std::uint32_t requests =
        1U << soft_subscribe | 1U << soft_account | 1U << soft_cookie | 1U << soft_advert | 1U << soft_legal;
    constexpr std::uint32_t may_be = 1U << soft_share | 1U << soft_contact;
    constexpr std::uint32_t spoken = 1U << soft_you;
    return (line.cues & requests) != 0 || ((line.cues & may_be) != 0 && (line.cues & spoken) != 0);
}

// Words, and not only names of people, days or parts of the site.
bool says_something(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return line.size >= fewest_words && line.size <= most_words && !line.address && line.separators == 0 &&
           !line.ellipsis && line.back != U':' && 2 * line.digits < line.letters &&
           line.capitalised * 3 <= line.word_count * 2 && read_dates(work.page.raw, work.page.blocks[i].span).empty();
}

}  // namespace

void keep_deck(Work& work) {
    const std::vector<Block>& blocks = work.page.blocks;
    std::size_t title = 0;
    while (title < blocks.size() && blocks[title].label != Label::title) ++title;
    const std::size_t i = title + 1;
    if (i + 1 >= blocks.size() || !work.by_looks[i] || blocks[i].kept) return;
    const Line& line = work.lines.lines[i];
    const Label label = blocks[i].label;
    const bool named = label == Label::teaser || label == Label::nav || label == Label::other;
    const std::string_view text = slice(work.page.raw, blocks[i].span);
    if (!named || !says_something(work, i) || speaks_for_site(line) || text.ends_with(')') || text.ends_with("】"))
        return;
    if (repeats_title(work, title, i)) return;
    if (ends_with_picture_credit(text, line.word_count) || !stands_in_head(work, i)) return;
    work.keep(i, "says more of the story below its headline");
    work.by_looks[i] = false;
}

}  // namespace retold::clean
