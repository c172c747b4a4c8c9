#include "clean/last_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// "The ship was bound for Alexandria. (Reporting by Ada Krone)"
bool has_credit_behind(const Work& work, std::size_t i) {
    constexpr std::uint32_t fewest = 5;        // chosen: words of the sentence
    constexpr std::uint32_t most_credit = 12;  // chosen: words
    const Span span = work.page.blocks[i].span;
    const std::string_view text = slice(work.page.raw, span);
    const std::size_t open = text.rfind('(');
    if (!text.ends_with(')') || open == std::string_view::npos || open < 2 || text[open - 1] != ' ') return false;
    const Span credit{span.start + open, span.end};
    const std::size_t words = placed_words(work.page.raw, credit).words.size();
    const char32_t last = text::decode_before(text, open - 1).code_point;
    const text::MarkRoles roles = text::roles_of(last);
    return work.lines.lines[i].sentences != 0 && (text::may_end(roles.stop()) || roles.closes()) &&
           work.lines.lines[i].word_count >= words + fewest && words <= most_credit;
}

// Few words, all of which begin with capitals, and one comma.
bool is_signature(const Line& line) {
    constexpr std::uint32_t most = 6;  // chosen: words
    return line.word_count >= 2 && line.word_count <= most && line.capitalised == line.word_count &&
           line.all_caps < line.word_count && line.commas == 1 && line.digits == 0 && !line.address;
}

// A signature below a sentence, as two or more stand in the story above.
bool signs_last_letter(const Work& work, std::size_t i) {
    constexpr std::size_t fewest = 2;  // chosen: letters above
    const std::vector<Line>& lines = work.lines.lines;
    if (!is_signature(lines[i]) || !lines[i - 1].ends_sentence) return false;
    std::size_t above = 0;
    for (std::size_t k = 1; k < i; ++k)
        above += work.page.blocks[k].kept && is_signature(lines[k]) && lines[k - 1].ends_sentence ? 1U : 0U;
    return above >= fewest;
}

}  // namespace

void keep_last_line(Work& work) {
    const std::vector<Block>& blocks = work.page.blocks;
    std::size_t i = blocks.size();
    while (i > 0 && !blocks[i - 1].kept) --i;
    if (i == 0 || i == blocks.size() || !work.by_looks[i]) return;
    const bool credited = work.lines.lines[i - 1].ends_sentence && has_credit_behind(work, i);
    if (!credited && !signs_last_letter(work, i)) return;
    work.keep(i, credited ? "a sentence of the story, with a credit behind it"
                          : "signs the last letter as others are signed");
    work.by_looks[i] = false;
}

}  // namespace retold::clean
