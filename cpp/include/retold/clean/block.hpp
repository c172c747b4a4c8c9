// The parts of a page that a cleaner decides on: lines, each with a label, a decision, its reason and a score.
// The raw page is never copied or reordered; a block is a range of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/reason.hpp"
#include "retold/base/span.hpp"

namespace retold::clean {

enum class Label : std::uint8_t {
    content,
    title,
    date,
    byline,
    caption,
    credit,
    nav,
    teaser,
    form,
    share,
    legal,
    widget,
    advert,
    duplicate,
    other,
    comment,  // of a reader, below the story
};
inline constexpr std::size_t label_count = 16;

// "content", "title", ...; and back, nothing for an unknown name.
std::string_view to_string(Label label);
std::optional<Label> label_from(std::string_view name);

// Thirty-two bytes: pages have a line for every fifty bytes or so.
struct Block {
    ShortSpan span;          // in the raw page, without outer spaces
    double score = 0;        // 0 to 1: how much it looks like the story's text
    Reason reason;           // the rule or the evidence, in words
    std::uint32_t line = 1;  // of the raw page, from 1; "\n" ends a line
    Label label = Label::other;
    bool kept = false;
    friend bool operator==(const Block&, const Block&) = default;
};

// A line longer than this many code points may be told by several blocks, as may a page of one line.
inline constexpr std::size_t long_line = 2000;

// One span per raw line that shows something, without outer spaces; a line over `long_line` is cut at ends of
// sentences, else at spaces. The only line of a page is cut, too, where it has separators in place of line ends or
// several phrases of furniture. Only the span and the line are set. Linear time. Throws InvalidArgument for 4 GiB or
// more.
std::vector<Block> split_blocks(std::string_view raw);

}  // namespace retold::clean
