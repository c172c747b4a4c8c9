#include "clean/html/comment_section.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "clean/html/kept_weights.hpp"
#include "clean/html/page_words.hpp"
#include "clean/html/site_name.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;

bool has_one_number(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t first = text.find_first_of(digits);
    if (first == std::string_view::npos) return false;
    return text.find_first_of(digits, std::min(text.find_first_not_of(digits, first), text.size())) ==
           std::string_view::npos;
}

enum class Opening : std::uint8_t { none, named, counted };

// "3 commenti", "Комментарии (12)", "댓글 2": a count and a word for comments; or the word alone as a heading or in
// bold.
Opening opens_comments(const Page& page, const Block& block) {
    constexpr std::size_t longest = 60;  // chosen: bytes
    constexpr std::ptrdiff_t most_spaces = 3;
    const std::string_view text = slice(page.raw, block.span);
    if (text.size() > longest || std::count(text.begin(), text.end(), ' ') > most_spaces) return Opening::none;
    const text::html::HtmlLine& line = page.html->page.lines[block.line - 1];
    const bool counted = has_one_number(text);
    const bool heading = level_of(page, block) != 0;
    if (!heading && (line.link_bytes >= text.size() || !(counted || line.strong_bytes >= text.size())))
        return Opening::none;
    if (!says_comments(text)) return Opening::none;
    return counted ? Opening::counted : Opening::named;
}

// Whether short lines stand between the lines below: names, times and buttons; below a name alone they must have
// figures, as days and times do.
bool posts_follow(const Page& page, std::size_t i, Opening opening) {
    constexpr std::size_t looked_at = 10;  // chosen: lines; two posts
    constexpr std::size_t few_words = 6;
    std::size_t lines = 0;
    for (std::size_t k = i + 1; k < page.blocks.size() && k <= i + looked_at; ++k) {
        const std::string_view text = slice(page.raw, page.blocks[k].span);
        const std::size_t words = words_of(text).size();
        const bool figures = text.find_first_of("0123456789") != std::string_view::npos;
        const bool tells = figures || opening == Opening::counted;
        lines += tells && words <= few_words && !ends_sentence(text, words) ? 1U : 0U;
    }
    return lines >= 2;
}

// The block behind the last of the comments that line i opens: they end with the outermost element around the line that
// has none of the story above it, or, where that has nothing but the line, with the element around both.
std::size_t end_of_section(const Page& page, std::size_t i) {
    const auto& elements = page.html->page.elements;
    std::vector<bool> above(elements.size(), false);  // holds kept blocks above the line
    for (std::size_t k = 0; k < i; ++k) {
        if (!page.blocks[k].kept) continue;
        for (std::uint32_t at = element_of(page, page.blocks[k]); at != no_element && !above[at];
             at = elements[at].parent)
            above[at] = true;
    }
    const auto behind = [&](std::uint32_t section) {
        std::size_t k = i + 1;
        for (; k < page.blocks.size(); ++k) {
            std::uint32_t at = element_of(page, page.blocks[k]);
            while (at != no_element && at > section) at = elements[at].parent;
            if (at != section) break;
        }
        return k;
    };
    constexpr std::size_t least = 4;  // chosen: a comment, its author, its time
    std::uint32_t section = element_of(page, page.blocks[i]);
    while (section != no_element && elements[section].parent != no_element && !above[elements[section].parent])
        section = elements[section].parent;
    if (section == no_element) return page.blocks.size();
    const std::size_t end = behind(section);
    if (end >= i + least || elements[section].parent == no_element) return end;
    return behind(elements[section].parent);
}

}  // namespace

void drop_comment_section(Page& page, bool apart) {
    constexpr std::size_t least_above = 160;  // chosen: bytes; two paragraphs
    constexpr std::size_t prose = 80;         // chosen: bytes
    constexpr std::size_t fewest_words = 4;   // chosen: more than a button, a name or a time has
    constexpr std::size_t times = 3;          // chosen: what readers write may be longer than the story
    std::size_t all = 0;
    for (const Block& block : page.blocks) all += block.kept ? block.span.size() : 0;
    std::size_t above = 0;
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        const bool may_open = above >= least_above && paragraphs >= 2 && above * times >= all - above &&
                              block.line <= page.html->page.lines.size();
        const Opening opening = may_open ? opens_comments(page, block) : Opening::none;
        if (opening != Opening::none && posts_follow(page, i, opening)) {
            const std::size_t end = end_of_section(page, i);
            for (std::size_t k = i; k < end; ++k) {
                Block& below = page.blocks[k];
                if (!below.kept && !apart) continue;
                const bool says = k > i && words_of(slice(page.raw, below.span)).size() >= fewest_words;
                if (!below.kept && (!says || below.label != Label::content)) continue;
                below.label = apart && says ? Label::comment : Label::other;
                below.kept = false;
                below.reason = "below the line that opens readers' comments";
            }
            return;
        }
        if (!block.kept) continue;
        above += block.span.size();
        paragraphs += block.span.size() >= prose ? 1U : 0U;
    }
}

}  // namespace retold::clean
