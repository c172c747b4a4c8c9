#include "clean/comment_thread.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "clean/html/page_words.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t story_words = 8;    // chosen: of a sentence of the story above
constexpr std::size_t fewest = 2;           // chosen: comments; one shows no form
constexpr std::uint32_t heading_words = 4;  // chosen: "Join the conversation (3 comments)" is a request
constexpr std::uint32_t name_words = 6;     // chosen: a name, a day, a badge
constexpr std::uint32_t button_words = 3;   // chosen: "Reply to this"
constexpr std::uint32_t comment_words = 4;  // chosen: shorter ones are told by the button below
constexpr std::size_t most_names = 4;       // chosen: lines above a comment: a name, a badge, a day, a rank
constexpr std::size_t most_lines = 8;       // chosen: of one comment
constexpr std::size_t most_buttons = 4;     // chosen: "Like", "3", "Reply", "Report"

struct Thread {
    const Work& work;

    std::size_t size() const { return work.page.blocks.size(); }
    const Line& line(std::size_t i) const { return work.lines.lines[i]; }
    std::string_view text(std::size_t i) const { return slice(work.page.raw, work.page.blocks[i].span); }
    bool is_short(std::size_t i, std::uint32_t most) const { return !is_said(i) && line(i).size <= most; }
    bool is_said(std::size_t i) const { return line(i).ends_sentence && line(i).size >= comment_words; }
};

// The number in a line, as the comments that it counts; 0 without one.
std::size_t number_in(std::string_view text) {
    std::size_t number = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::size_t>(c - '0');
        if (number > 9999) return 0;
    }
    return number;
}

// One comment from line `at` on: its end behind the buttons, and the first line of these.
struct Comment {
    std::size_t buttons = 0;
    std::size_t end = 0;
};

std::optional<Comment> read_comment(const Thread& thread, std::size_t at) {
    const std::size_t first = at;
    while (at < thread.size() && at - first < most_names && !thread.is_said(at) && thread.is_short(at, name_words))
        ++at;
    if (at == first || at == thread.size() || !thread.is_said(at)) return std::nullopt;
    const std::size_t said = at;
    while (at < thread.size() && at - said < most_lines && thread.line(at).ends_sentence) ++at;
    Comment comment{at, at};
    while (comment.end < thread.size() && comment.end - at < most_buttons && thread.is_short(comment.end, button_words))
        ++comment.end;
    return comment;
}

// The first line below a comment that stands again below, as a button does; none where there is none.
std::optional<std::string_view> button_below(const Thread& thread, const Comment& comment) {
    for (std::size_t k = comment.buttons; k < comment.end; ++k)
        for (std::size_t i = comment.end; i < std::min(thread.size(), comment.end + most_lines + most_names); ++i)
            if (thread.text(i) == thread.text(k)) return thread.text(k);
    return std::nullopt;
}

// The line behind the last comment of those that begin at line `first`; `first` if they are none.
std::size_t end_of_thread(const Thread& thread, std::size_t first) {
    std::optional<Comment> comment = read_comment(thread, first);
    if (!comment) return first;
    const std::optional<std::string_view> button = button_below(thread, *comment);
    const std::size_t counted = number_in(thread.text(first - 1));
    std::size_t comments = 0;
    std::size_t end = first;
    for (; comment && (button || comments < counted); comment = read_comment(thread, end)) {
        std::size_t last = comment->buttons;
        while (button && last < comment->end && thread.text(last) != *button) ++last;
        if (button && last == comment->end) break;
        end = last + (button ? 1 : 0);
        ++comments;
    }
    return comments >= fewest && (button || comments == counted) ? end : first;
}

}  // namespace

void drop_comments(Work& work) {
    const Thread thread{work};
    bool below = false;  // the story
    for (std::size_t i = 0; i + 1 < thread.size(); ++i) {
        below = below || (work.page.blocks[i].kept && thread.is_said(i) && thread.line(i).size >= story_words);
        if (!below || !thread.is_short(i, heading_words) || !says_comments(thread.text(i))) continue;
        const std::size_t end = end_of_thread(thread, i + 1);
        if (end == i + 1) continue;
        for (std::size_t k = i; k < end; ++k) {
            if (work.page.blocks[k].kept) work.drop(k, Label::other, "a reader's comment below the story");
            work.by_looks[k] = false;
            work.apart[k] = true;
        }
        i = end - 1;
    }
}

}  // namespace retold::clean
