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
    // A sentence case line of which the story has some words, above a longer line, above the byline or the day.
    const bool said = above.capitalised < above.word_count && above.upper != 0 && above.size == above.word_count &&
                      text.find("  ") == std::string_view::npos && above.size * 3 <= line.size * 2 &&
                      work.features->cohesion(best - 1) >= some_shared && best + 1 < work.page.blocks.size() &&
                      (is_day(work, best + 1) || (work.lines.lines[best + 1].cues & 1U << soft_byline) != 0);
    return deck || quoted || said ? best - 1 : best;
}

}  // namespace retold::clean
