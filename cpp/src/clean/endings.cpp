#include "clean/endings.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/find_cues.hpp"
#include "clean/inserts.hpp"
#include "clean/line_relations.hpp"
#include "clean/read_also.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr double nearly = 0.25;  // chosen: half of what keeps a line; between kept lines less is enough

// Words of furniture that sentences of a story have, too.
constexpr std::uint32_t of_story = 1U << soft_speech | 1U << soft_time | 1U << soft_nav | 1U << soft_legal |
                                   1U << soft_media | 1U << soft_byline | 1U << soft_related;

constexpr double below_carried = 0.35;     // chosen: two to one against
constexpr double hardly = 0.1;             // chosen: nine to one against
constexpr std::uint32_t most_closing = 7;  // chosen: words; longer ones the model knows

bool is_short_sentence(const Line& line) {
    return line.ends_marked() && line.size <= most_closing;
}

// A last sentence of a few words: right below a paragraph, above what is none, printed once, and without a word of
// furniture.
bool closes_story(const Work& work, std::size_t i, std::size_t above) {
    constexpr std::uint32_t fewest = 3;  // chosen: words; two are a signature, or a name with a stop
    constexpr double hopeless = 0.05;    // chosen: nineteen to one against
    const std::vector<Line>& lines = work.lines.lines;
    if (work.markup != nullptr || i == 0 || i + 1 >= lines.size() || lines[i + 1].ends_sentence) return false;
    const Line& line = lines[i];
    const bool said = is_short_sentence(line) && !line.ellipsis && line.back != U'!' && line.back != U'?';
    const auto same = [&](const Line& other) { return other.key == line.key; };
    const bool two =
        line.word_count == 2 && line.upper != 0 && line.capitalised == 1;  // "Wird fortgesetzt." is no name
    // Or below the time of an entry of a log.
    const bool below_time = i >= 2 && lines[i - 1].digits != 0 && !lines[i - 1].year &&
                            lines[i - 1].size <= most_closing && lines[i - 2].ends_marked() && work.scores[i] >= nearly;
    // Or below the heading of such an entry.
    const auto is_time = [&](std::size_t k) {
        return lines[k].clock && lines[k].letters <= 2 && lines[k].digits <= 4 && work.scores[k] >= keep_from;
    };
    const bool below_head = i >= 3 && above + 1 == i && is_time(i - 2) && work.scores[i] >= nearly;
    const bool below_sentence = work.story.prose[above] != 0 || lines[above].ends_marked() || below_time || below_head;
    // A word for "I" or "you" may be another language's.
    constexpr double little = 0.15;  // chosen: six to one against
    const std::uint32_t doubted = line.cues & ~of_story & ~(work.scores[i] >= little ? 1U << soft_you : 0U);
    return said && (line.size >= fewest || two) && doubted == 0 && !line.address && work.scores[i] >= hopeless &&
           below_sentence && std::ranges::count_if(lines, same) == 1;
}

}  // namespace

std::vector<bool> carried_sentences(const Work& work) {
    const std::size_t count = work.scores.size();
    const auto open = [&](std::size_t i) {
        const Line& line = work.lines.lines[i];
        return !work.decided[i] && line.ends_sentence && line.size >= 6 && work.scores[i] >= nearly;
    };
    const auto tells_story = [&](std::size_t i) {
        const Line& line = work.lines.lines[i];
        return !work.decided[i] && line.ends_sentence && line.size >= 3 && work.scores[i] >= keep_from &&
               !is_day(work, i);
    };
    std::vector<bool> carried(count);
    if (work.markup != nullptr) return carried;  // its scores are levelled with their neighbours'
    std::vector<std::size_t> opened, closing;    // most lines can be no sentences of the story, and few its last
    for (std::size_t i = 0; i < count; ++i) {
        if (open(i)) opened.push_back(i);
        if (i > 0 && !work.decided[i] && is_short_sentence(work.lines.lines[i])) closing.push_back(i);
    }
    const auto carry = [&](std::size_t from, std::size_t to) {
        if (tells_story(from) || (open(from) && carried[from])) carried[to] = true;
    };
    for (const std::size_t i : opened)
        if (i > 0) carry(i - 1, i);
    std::ranges::reverse(opened);
    std::ranges::reverse(closing);
    for (const std::size_t i : opened)
        if (i + 1 < count) carry(i + 1, i);
    const auto close = [&] {
        for (const std::size_t i : closing) {
            // Right below, or behind one request to the reader or one advert.
            const Label between = i >= 2 && work.decided[i - 1] ? work.page.blocks[i - 1].label : Label::other;
            const bool asked =
                !work.page.blocks[i - 1].kept && ((between == Label::form && work.cues[i - 1] == nullptr) ||
                                                  (between == Label::advert && work.scores[i] >= hardly));
            const std::size_t above = asked ? i - 2 : i - 1;
            const bool below = !work.decided[above] && (carried[above] || work.scores[above] >= keep_from);
            if (below && closes_story(work, i, above)) carried[i] = true;
        }
    };
    close();
    // Last, so that it is one sentence and not what stands below it, unless that is one more and looks nearly so.
    for (const std::size_t i : opened)
        if (i > 0) carry(line_above_insert(work, i), i);
    for (const std::size_t i : opened) {
        const bool second = i >= 3 && i + 1 < count && carried[i - 1] && line_above_insert(work, i - 1) == i - 3;
        if (second && work.scores[i] >= below_carried && !work.lines.lines[i + 1].ends_sentence) carry(i - 1, i);
    }
    close();
    return carried;
}

bool ends_below_insert(const Work& work, std::size_t i) {
    constexpr std::uint32_t fewest = 3;    // chosen: words
    constexpr std::uint32_t most = 25;     // chosen: words
    constexpr std::size_t most_lines = 3;  // chosen: of inserts; more are the page's other stories
    constexpr double hopeless = 0.03;      // chosen: some thirty to one against
    const std::vector<Line>& lines = work.lines.lines;
    const auto by_cue = [&](std::size_t k) {
        return work.cues[k] != nullptr && work.decided[k] && !work.page.blocks[k].kept;
    };
    const Line& line = lines[i];
    if (work.decided[i] || !line.ends_marked() || line.ellipsis || line.size < fewest || line.size > most) return false;
    if (i + 1 >= lines.size() || !by_cue(i + 1) || line.address || work.scores[i] < hopeless) return false;
    if ((line.cues & ~of_story) != 0) return false;
    const auto names_other = [&](std::size_t k) {
        if (lines[k].size > most || lines[k].ends_marked()) return false;
        const bool cued = by_cue(k) && work.cues[k]->label == Label::teaser && !is_bare(work, k);
        return cued || read_also(slice(work.page.raw, work.page.blocks[k].span)) != ReadAlso::none;
    };
    bool insert = false;
    std::size_t headlines = 0;
    for (std::size_t k = i; k-- > 0 && i - k <= most_lines + 1;) {
        if (names_other(k)) {
            insert = true;
            headlines = 0;
        } else if (work.page.blocks[k].kept) {
            return insert && headlines == 0 && lines[k].ends_sentence;
        } else if (!by_cue(k) && work.page.blocks[k].label == Label::teaser) {
            ++headlines;
        }
    }
    return false;
}

namespace {

std::string_view text_of(const Work& work, std::size_t i) {
    return slice(work.page.raw, work.page.blocks[i].span);
}

// The words of the byline's name, without "by" and what stands behind a comma.
std::vector<std::uint32_t> name_of(const Work& work) {
    const std::string_view text = work.page.byline->value;
    std::vector<std::uint32_t> words = word_hashes(text.substr(0, text.find_first_of(",|/")));
    while (!words.empty() && is_soft(words.front(), soft_byline, work.page.language)) words.erase(words.begin());
    return words;
}

// A short last sentence above the note on the author.
void keep_last_above(Work& work, std::size_t note) {
    constexpr std::uint32_t fewest = 3;  // chosen: words
    constexpr std::uint32_t most = 12;   // chosen: words
    constexpr double hopeless = 0.1;     // chosen: nine to one against
    if (note < 2 || !work.by_looks[note - 1]) return;
    const Line& line = work.lines.lines[note - 1];
    if (!work.page.blocks[note - 2].kept || !line.ends_marked() || line.address || line.size < fewest ||
        line.size > most || work.scores[note - 1] < hopeless)
        return;
    work.keep(note - 1, "closes the story above the note on its author");
    work.by_looks[note - 1] = false;
}

void drop_author_note(Work& work) {
    constexpr std::size_t fewest_names = 2;  // chosen: a given and a family name
    constexpr std::size_t most_kept = 2;     // chosen: lines at the story's end
    if (!work.page.byline) return;
    const std::vector<std::uint32_t> name = name_of(work);
    if (name.size() < fewest_names) return;
    const std::size_t reach = 2 * work.page.byline->value.size() + 8;  // bytes in which the name stands, and a word
    std::size_t kept = 0;
    for (std::size_t i = work.page.blocks.size(); i-- > 0 && kept < most_kept;) {
        if (work.page.blocks[i].span.start <= work.page.byline->span.end) return;
        if (work.page.blocks[i].kept) ++kept;
        if (work.lines.lines[i].word_count <= name.size()) continue;
        const std::string_view text = text_of(work, i).substr(0, reach);
        const std::vector<std::uint32_t> front = word_hashes(text.substr(0, text.find(' ')));
        if (!front.empty() && front.front() != name.front()) continue;
        const std::vector<std::uint32_t> words = word_hashes(text);
        if (words.size() <= name.size() || !std::equal(name.begin(), name.end(), words.begin())) continue;
        work.drop(i, Label::byline, "says who wrote the story");
        keep_last_above(work, i);
        if (kept != 0) --kept;
    }
}

// Whether a paragraph begins with the last words of the heading above it, which has one to three more in front.
bool names_again(std::string_view heading, std::string_view text) {
    constexpr std::size_t most_more = 3;   // chosen: "About", "Über die", "À propos de"
    constexpr std::size_t most_words = 7;  // chosen: of such a heading
    const PlacedWords head = placed_words(heading, {0, heading.size()});
    const std::vector<std::uint32_t> words = word_hashes(text.substr(0, 2 * heading.size() + 8));
    if (head.words.size() < 2 || head.words.size() > most_words) return false;
    for (std::size_t more = 1; more <= most_more && more < head.words.size(); ++more) {
        const std::size_t count = head.words.size() - more;
        const bool name = text::is_upper(text::decode_at(heading, head.starts[more]).code_point);
        for (std::size_t article = 0; article <= 1 && name; ++article) {
            if (words.size() > count + article &&
                std::equal(head.words.begin() + static_cast<std::ptrdiff_t>(more), head.words.end(),
                           words.begin() + static_cast<std::ptrdiff_t>(article)))
                return true;
        }
    }
    return false;
}

void drop_senders_note(Work& work) {
    constexpr std::size_t most_lines = 3;  // chosen: of what a sender says of itself
    constexpr std::size_t reach = 8;       // chosen: lines below, one of which has an address
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t i = work.late; i + 1 < lines.size(); ++i) {
        if (lines[i].ends_sentence || !work.page.blocks[i + 1].kept || !lines[i + 1].ends_sentence) continue;
        if (!names_again(text_of(work, i), text_of(work, i + 1))) continue;
        std::size_t end = i + 1;
        std::size_t kept = 0;
        bool address = false;
        for (std::size_t k = i + 1; k < lines.size() && kept <= most_lines; ++k) {
            if (work.page.blocks[k].kept) {
                end = k + 1;
                ++kept;
            }
            address = address || (k > i + 1 && k <= i + reach && lines[k].address);
        }
        if (!address || kept > most_lines) continue;
        for (std::size_t k = i; k < end; ++k)
            if (work.page.blocks[k].kept || k == i) work.drop(k, Label::other, "what the sender says of itself");
        return;
    }
}

}  // namespace

void drop_notes(Work& work) {
    if (!work.story.found) return;
    drop_author_note(work);
    drop_senders_note(work);
}

}  // namespace retold::clean
