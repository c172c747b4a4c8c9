// Cutting a page into blocks: one per line that shows something, several for a very long one.
#include "retold/clean/block.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "clean/cue_table.hpp"
#include "clean/line_ends.hpp"
#include "clean/lines.hpp"
#include "clean/one_line.hpp"
#include "clean/show.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/page_fields.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// A sentence this long in a long line ends its block where it ends; without an end it is cut at a space far out.
constexpr std::size_t shortest_piece = 8;
constexpr std::size_t longest_piece = 1500;

void add(std::vector<Block>& blocks, std::string_view raw, Span span, std::uint32_t line) {
    const Span shown = trim(raw, span);
    if (shown.empty()) return;
    Block block;
    block.span = ShortSpan(shown);
    block.line = line;
    blocks.push_back(std::move(block));
}

// A piece of a long line, cut before and behind cue phrases of several words that begin with a capital: lines of
// furniture that lost their line ends ("Skip to main content Home").
void add_cut_at_cues(std::vector<Block>& blocks, std::string_view raw, Span piece, std::uint32_t line) {
    const PlacedWords placed = placed_words(raw, piece);
    const CueList::Table& cues = *built_in_cues().table();
    std::size_t start = piece.start;
    CancelCheck check;
    for (std::size_t i = 0; i < placed.words.size();) {
        check();
        const bool capital = text::is_upper(text::decode_at(raw, placed.starts[i]).code_point);
        const std::size_t size = capital ? cues.opening_phrase(std::span(placed.words).subspan(i)) : 0;
        if (size == 0) {
            ++i;
            continue;
        }
        i += size;
        const std::size_t end = i < placed.starts.size() ? placed.starts[i] : piece.end;
        add(blocks, raw, {start, placed.starts[i - size]}, line);
        add(blocks, raw, {placed.starts[i - size], end}, line);
        start = end;
    }
    add(blocks, raw, {start, piece.end}, line);
}

// Cuts after ends of sentences that a space follows (or that belong to a script without spaces).
void cut_long_line(std::vector<Block>& blocks, std::string_view raw, Span line, std::uint32_t number) {
    std::size_t start = line.start;
    std::size_t size = 0;
    bool ended = false;
    bool wide = false;
    for (std::size_t at = line.start; at < line.end;) {
        const text::Unit unit = text::decode_at(raw, at);
        const text::MarkRoles roles = text::roles_of(unit.code_point);
        const bool stop = text::may_end(roles.stop());
        const bool space = is_blank(unit.code_point);
        if (ended && !roles.closes() && (space || wide) && !stop) {
            if (size >= shortest_piece) {
                add_cut_at_cues(blocks, raw, {start, at}, number);
                start = at;
                size = 0;
            }
            ended = false;
        } else if (size >= longest_piece && (space || size >= 2 * longest_piece)) {
            add_cut_at_cues(blocks, raw, {start, at}, number);
            start = at;
            size = 0;
        }
        if (stop) {
            ended = true;
            wide = unit.code_point >= 0x3000;
        } else if (!roles.closes()) {
            ended = false;
        }
        at += unit.size;
        ++size;
    }
    add_cut_at_cues(blocks, raw, {start, line.end}, number);
}

void add_line(std::vector<Block>& blocks, std::string_view raw, Span line, std::uint32_t number) {
    const std::string_view text = slice(raw, line);
    if (text.size() > long_line && text::count_code_points(text) > long_line) {
        cut_long_line(blocks, raw, line, number);
    } else {
        add(blocks, raw, line, number);
    }
}

// A menu, a headline and a story, each as far as it is seen.
void add_behind_menu(std::vector<Block>& blocks, std::string_view raw, Span line, std::size_t menu,
                     std::uint32_t number) {
    if (menu == 0) {
        cut_long_line(blocks, raw, line, number);
        return;
    }
    add_cut_at_cues(blocks, raw, {line.start, menu}, number);
    const std::size_t headline = headline_end(raw, {menu, line.end});
    if (headline != 0) add_cut_at_cues(blocks, raw, {menu, headline}, number);
    cut_long_line(blocks, raw, {headline != 0 ? headline : menu, line.end}, number);
}

// The only line of a page: cut where its line ends were, as far as that can be seen.
void add_only_line(std::vector<Block>& blocks, std::string_view raw, Span line, std::uint32_t number) {
    const std::string_view separator = separator_of(slice(raw, line));
    if (separator.empty()) {
        if (holds_furniture(raw, line)) {
            add_behind_menu(blocks, raw, line, line.size() <= 4 * long_line ? menu_of(raw, line) : 0, number);
            return;
        }
        const bool brief = line.size() <= 4 * long_line;  // bytes; a longer one is cut anyway
        const std::size_t foot = brief ? foot_of(raw, line) : 0;
        const std::size_t menu = foot != 0 ? menu_of(raw, line) : 0;
        if (menu == 0) {
            add_line(blocks, raw, line, number);
            return;
        }
        add_behind_menu(blocks, raw, {line.start, foot}, menu, number);
        add(blocks, raw, {foot, line.end}, number);
        return;
    }
    // A separator that shows belongs to the line behind it: a sign at the end would hide a full stop.
    CancelCheck check;
    for (std::size_t start = line.start; start < line.end;) {
        check();
        const std::size_t end = std::min(raw.find(separator, start + separator.size()), line.end);
        add_line(blocks, raw, {start, end}, number);
        start = end;
    }
}

}  // namespace

std::string_view to_string(Label label) {
    return word_of(label);
}

std::optional<Label> label_from(std::string_view name) {
    return from_word<Label>(name);
}

std::vector<Block> split_blocks(std::string_view raw) {
    if (raw.size() > std::numeric_limits<std::uint32_t>::max())
        throw InvalidArgument("text", std::to_string(raw.size()) + " bytes", "must be shorter than 4 GiB");
    std::vector<Block> blocks;
    const LineEnds ends(raw);
    blocks.reserve(ends.count());
    std::uint32_t number = 1;
    CancelCheck check;
    for (std::size_t start = 0; start < raw.size(); ++number) {
        check();
        const auto [end, next] = ends.line_from(start);
        const bool only = blocks.empty() && !trim(raw, {start, end}).empty() && trim(raw, {next, raw.size()}).empty();
        if (only)
            add_only_line(blocks, raw, {start, end}, number);
        else
            add_line(blocks, raw, {start, end}, number);
        start = next;
    }
    if (blocks.capacity() > blocks.size() + blocks.size() / 8) blocks.shrink_to_fit();  // room for empty lines
    return blocks;
}

}  // namespace retold::clean
