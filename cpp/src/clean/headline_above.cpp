#include "clean/headline_above.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "clean/line_relations.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {

std::size_t headline_above(const Work& work, std::size_t best, const std::vector<std::size_t>& candidates) {
    constexpr std::uint32_t fewest = 5;           // chosen: words; shorter lines are sections and columns
    constexpr float some_shared = 0.2F;           // chosen: one word of five
    constexpr std::uint32_t fewest_of_deck = 11;  // chosen: "Top 10 U.S. Mills" is a headline
    if (best == 0 || !std::ranges::binary_search(candidates, best - 1)) return best;
    const Line& above = work.lines.lines[best - 1];
    const std::string_view text = slice(work.page.raw, work.page.blocks[best - 1].span);
    const char32_t last = text::decode_before(text, text.size()).code_point;
    const bool marked = (text::roles_of(above.front).quotes() && text::roles_of(last).quotes()) ||
                        (above.front == U'‘' && last == U'’');
    const bool quoted = above.size > fewest && marked;
    const bool free = work.cues[best - 1] == nullptr && above.size >= fewest && (quoted || above.separators == 0) &&
                      above.sentences == 0 &&
                      (work.template_lines.empty() || work.template_lines[best - 1] == nullptr) &&
                      work.story.prose[best - 1] == 0;
    if (!free || work.looks_clean) return best;
    const Line& line = work.lines.lines[best];
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
    const auto ends_head = [&](std::size_t k) {
        return k < work.page.blocks.size() && (is_day(work, k) || (work.lines.lines[k].cues & 1U << soft_byline) != 0);
    };
    constexpr float much_shared = 0.4F;  // chosen: a line of which the story has so many words is the headline
    const bool unlike = work.features->cohesion(best) < much_shared;
    const bool shared = work.features->cohesion(best - 1) >= some_shared && ends_head(best + 1);
    const bool said = above.capitalised < above.word_count && above.upper != 0 && above.size == above.word_count &&
                      text.find("  ") == std::string_view::npos && above.size * 3 <= line.size * 2 &&
                      (shared || (sectioned && unlike && names_author(best + 1)));
    return deck || quoted || said ? best - 1 : best;
}

}  // namespace retold::clean
