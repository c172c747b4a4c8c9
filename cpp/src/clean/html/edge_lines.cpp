#include "clean/html/edge_lines.hpp"

#include <algorithm>
#include <string_view>

#include "clean/author_words.hpp"
#include "clean/copyright_line.hpp"
#include "clean/cue_table.hpp"
#include "clean/date_line.hpp"
#include "clean/html/kept_weights.hpp"
#include "clean/html/stated.hpp"
#include "clean/lines.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t most_bytes = 120;  // chosen: a longer line tells more than a day

void drop(Block& block, Label label, const char* reason) {
    block.label = label;
    block.kept = false;
    block.reason = reason;
}

// "6 May 2031", "By Ana Sol, 6 May 2031": a full date and few words, no sentence.
bool is_dateline(const Page& page, const Block& block) {
    constexpr std::size_t most_words = 8;  // chosen: two names, a day and a time
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    if (text.size() > most_bytes || words > most_words || ends_sentence(text, words)) return false;
    return read_date(page.raw, block.span).has_value();
}

// A short line that is one link: of a menu or a trail, where it stands above the headline and no prose above it.
bool is_link(const Page& page, const Block& block) {
    constexpr std::size_t most_words = 5;  // chosen: names of sections
    if (block.line > page.html->page.lines.size()) return false;
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    return page.html->page.lines[block.line - 1].link_bytes >= text.size() && words <= most_words &&
           !ends_sentence(text, words);
}

// The page's byline, "By" and little else: no part of a story that is read without its head.
bool is_byline(const Page& page, const Block& block) {
    constexpr std::size_t more_words = 3;   // chosen: "By", "our correspondent"
    constexpr std::size_t more_behind = 5;  // chosen: behind a "By", who took the pictures as well
    if (!page.byline) return false;
    const std::string_view text = slice(page.raw, block.span);
    const auto words = words_of(text);
    const auto names = words_of(page.byline->value);
    const std::size_t more = author_front(text) != 0 ? more_behind : more_words;
    return words.size() <= names.size() + more && !ends_sentence(text, words.size()) && covered(names, words) >= 1;
}

// Whether a line is what a button says.
bool is_button(const Page& page, const Block& block) {
    constexpr std::size_t most_words = 4;  // chosen: a longer one is a heading that opens something
    std::uint32_t element = element_of(page, block);
    for (int steps = 0; element != text::html::no_element && steps < 3; ++steps) {
        if (page.html->page.elements[element].tag == text::html::Tag::button) {
            const std::size_t words = words_of(slice(page.raw, block.span)).size();
            return words >= 2 && words <= most_words;  // one word may be a rating's
        }
        element = page.html->page.elements[element].parent;
    }
    return false;
}

// A notice above the headline with words of cookies and of law, or of what "you" agree to.
bool is_consent(const Page& page, const Block& block) {
    unsigned kinds = 0;
    for (const std::uint32_t word : word_hashes(slice(page.raw, block.span))) {
        if (is_soft(word, soft_cookie, page.language)) kinds |= 1U;
        if (is_soft(word, soft_legal, page.language) || is_soft(word, soft_you, page.language)) kinds |= 2U;
    }
    return kinds == 3U;
}

// "Ann Roe reporter@paper.example": who can be written to, below the story.
bool is_reporters_address(std::string_view text) {
    constexpr std::size_t most_words = 7;  // chosen: a name, an office, an address
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           words_of(text).size() <= most_words;
}

// Where the last kept line that is long enough for prose ends.
std::size_t end_of_prose(const Page& page) {
    constexpr std::size_t prose = 80;  // chosen: bytes
    std::size_t end = 0;
    for (const Block& block : page.blocks) {
        if (block.kept && block.span.size() >= prose) end = block.span.end;
    }
    return end;
}

// Whether a line is long enough to be the story's first sentences.
bool begins_story(const Page& page, const Block& block) {
    constexpr std::size_t least_words = 12;  // chosen: longer than a line of names and times
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    return text.size() > most_bytes || (words >= least_words && ends_sentence(text, words));
}

}  // namespace

void drop_edge_lines(Page& page) {
    constexpr std::string_view copyright = "\xC2\xA9";
    bool below_title = false;
    bool above_title = std::ranges::any_of(page.blocks, [](const Block& b) { return b.label == Label::title; });
    const std::size_t end = end_of_prose(page);
    for (Block& block : page.blocks) {
        if (block.label == Label::title) {
            below_title = true;
            above_title = false;
        }
        if (!block.kept) continue;
        if (block.span.start >= end && is_button(page, block)) drop(block, Label::widget, "what a button says");
        if (above_title && end > block.span.end && is_consent(page, block))
            drop(block, Label::legal, "asks for consent, above the headline");
        if (block.span.start >= end && is_reporters_address(slice(page.raw, block.span)))
            drop(block, Label::byline, "an address, below the story");
        if (above_title && is_link(page, block)) drop(block, Label::nav, "a link above the headline");
        if (below_title && is_dateline(page, block)) drop(block, Label::date, "says the day, below the headline");
        if (below_title && is_byline(page, block)) drop(block, Label::byline, "names the author, below the headline");
        if (block.kept && begins_story(page, block)) below_title = above_title = false;
        const std::string_view text = slice(page.raw, block.span);
        // "Copyright © Post" within a line that is no sentence, and "ⓒ".
        const bool circled =
            block.span.start >= end && (text.find("\xE2\x93\x92") != std::string_view::npos ||
                                        (text.back() != '.' && text.find(copyright) != std::string_view::npos));
        const bool owned = circled || text.starts_with(copyright) || is_copyright_line(page.raw, block.span);
        if (text.size() <= most_bytes && owned) drop(block, Label::legal, "whose text it is");
    }
}

}  // namespace retold::clean
