#include "clean/html/edge_lines.hpp"

#include <string_view>

#include "clean/date_line.hpp"
#include "clean/html/stated.hpp"

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

// Whether a line is long enough to be the story's first sentences.
bool begins_story(const Page& page, const Block& block) {
    constexpr std::size_t least_words = 12;  // chosen: longer than a line of names and times
    const std::string_view text = slice(page.raw, block.span);
    return text.size() > most_bytes || words_of(text).size() >= least_words;
}

}  // namespace

void drop_edge_lines(Page& page) {
    constexpr std::string_view copyright = "\xC2\xA9";
    bool below_title = false;
    for (Block& block : page.blocks) {
        if (block.label == Label::title) below_title = true;
        if (!block.kept) continue;
        if (below_title && is_dateline(page, block)) drop(block, Label::date, "says the day, below the headline");
        if (block.kept && begins_story(page, block)) below_title = false;
        const std::string_view text = slice(page.raw, block.span);
        if (text.size() <= most_bytes && text.starts_with(copyright)) drop(block, Label::legal, "whose text it is");
    }
}

}  // namespace retold::clean
