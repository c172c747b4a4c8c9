#include "clean/headline_above.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "clean/line_relations.hpp"
#include "clean/page_phrases.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {

namespace {

constexpr float much_shared = 0.4F;  // chosen: a line of which the story has so many words is the headline

// The byline or the day.
bool ends_head(const Work& work, std::size_t i) {
    return i < work.page.blocks.size() && (is_day(work, i) || (work.lines.lines[i].cues & 1U << soft_byline) != 0);
}

// "Key points" right above line i, or a few lines further up.
bool stands_in_summary(const Work& work, std::size_t i) {
    constexpr std::size_t most_points = 4;  // chosen: lines
    for (std::size_t k = i; k-- > 0 && i - k <= most_points;)
        if (heads_summary(slice(work.page.raw, work.page.blocks[k].span))) return true;
    return false;
}

// The candidate above the story's points that says what the story says, and once; `best` if there is none.
std::size_t above_summary(const Work& work, std::size_t best, std::span<const std::uint32_t> candidates) {
    constexpr std::size_t reach = 6;     // chosen: lines from the headline to the last point
    constexpr std::uint32_t fewest = 4;  // chosen: words
    for (std::size_t i = best; i-- > 0 && best - i <= reach;) {
        const Line& line = work.lines.lines[i];
        if (!std::ranges::binary_search(candidates, i) || work.cues[i] != nullptr || line.size < fewest) continue;
        if (work.features->cohesion(i) < much_shared || stands_in_summary(work, i)) continue;
        // Not of a list of the story's parts.
        if (std::ranges::count(work.lines.lines, line.key, &Line::key) == 1) return i;
    }
    return best;
}

// Whether a line of several sentences stands right above one that ends none and of which the story has more words: what
// the site says of itself.
bool is_notice_above(const Work& work, std::size_t best, std::span<const std::uint32_t> candidates) {
    constexpr std::uint32_t fewest = 4;  // chosen: words
    if (!std::ranges::binary_search(candidates, best + 1)) return false;
    const Line& line = work.lines.lines[best];
    const Line& below = work.lines.lines[best + 1];
    return line.sentences > 0 && line.ends_marked() && !line.quote && !below.ends_marked() && below.sentences == 0 &&
           below.size >= fewest && below.separators == 0 && work.cues[best + 1] == nullptr &&
           work.features->cohesion(best + 1) > work.features->cohesion(best);
}

}  // namespace

std::size_t headline_above(const Work& work, std::size_t best, std::span<const std::uint32_t> candidates) {
    constexpr std::uint32_t fewest = 5;           // chosen: words; shorter lines are sections and columns
    constexpr std::uint32_t fewest_quoted = 3;    // chosen: words, above a line of twice as many
    constexpr float some_shared = 0.2F;           // chosen: one word of five
    constexpr std::uint32_t fewest_of_deck = 11;  // chosen: "Top 10 U.S. Mills" is a headline
    if (!work.looks_clean && is_notice_above(work, best, candidates)) return best + 1;
    if (best == 0 || work.looks_clean) return best;
    if (!ends_head(work, best + 1) && stands_in_summary(work, best))
        if (const std::size_t i = above_summary(work, best, candidates); i != best) return i;
    if (!std::ranges::binary_search(candidates, best - 1)) return best;
    const Line& above = work.lines.lines[best - 1];
    const Line& line = work.lines.lines[best];
    const std::string_view text = slice(work.page.raw, work.page.blocks[best - 1].span);
    const char32_t last = text::decode_before(text, text.size()).code_point;
    const bool marked = (text::roles_of(above.front).quotes() && text::roles_of(last).quotes()) ||
                        (above.front == U'‘' && last == U'’');
    const bool quoted = marked && (above.size > fewest || (above.size >= fewest_quoted && line.size > 2 * above.size &&
                                                           above.all_caps < above.word_count));
    const bool free = work.cues[best - 1] == nullptr && (above.size >= fewest || quoted) &&
                      (quoted || above.separators == 0) && above.sentences == 0 &&
                      (work.template_lines.empty() || work.template_lines[best - 1] == nullptr) &&
                      work.story.prose[best - 1] == 0;
    if (!free || work.looks_clean) return best;
    const bool deck = line.sentences > 0 && line.size >= fewest_of_deck &&
                      slice(work.page.raw, work.page.blocks[best].span).find("...") == std::string_view::npos;
    // The name of a section that the menu has, too, stands above the headline, and not between it and the deck.
    const auto is_section = [&](std::size_t k) {
        constexpr std::uint32_t longest = 3;  // chosen: words
        const std::vector<Line>& lines = work.lines.lines;
        const auto same = [&](const Line& other) { return other.key == lines[k].key; };
        return lines[k].size <= longest && lines[k].letters != 0 &&
               std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(k), same);
    };
    const bool sectioned = best >= 2 && is_section(best - 2);
    const auto names_author = [&](std::size_t k) {
        constexpr std::uint32_t longest = 4;  // chosen: words
        return k + 1 < work.page.blocks.size() && work.lines.lines[k].size <= longest &&
               work.lines.lines[k].capitalised == work.lines.lines[k].word_count && is_day(work, k + 1);
    };
    // A sentence case line of which the story has some words, above a longer line, above the byline or the day.
    const bool unlike = work.features->cohesion(best) < much_shared;
    const bool shared = work.features->cohesion(best - 1) >= some_shared && ends_head(work, best + 1);
    const bool longer = above.size * 3 <= line.size * 2;
    const bool placed = sectioned && unlike && names_author(best + 1);
    const bool said = above.capitalised < above.word_count && above.upper != 0 && above.size == above.word_count &&
                      text.find("  ") == std::string_view::npos && (placed || (longer && shared));
    return deck || quoted || said ? best - 1 : best;
}

}  // namespace retold::clean
