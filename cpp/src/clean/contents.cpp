#include "clean/contents.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::clean {
namespace {

constexpr std::uint32_t longest_heading = 14;  // chosen: words

// What stands behind the number of a line: "2. The water" is "The water".
std::string_view behind_number(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    const std::size_t start = end == std::string_view::npos ? end : text.find_first_not_of(".) ", end);
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

std::string_view text_of(const Work& work, std::size_t i) {
    return slice(work.page.raw, work.page.blocks[i].span);
}

// The line below that says what an entry does, with its number or without; 0 if none does.
std::size_t heading_of(const Work& work, std::size_t entry, std::size_t from) {
    const std::string_view said = behind_number(text_of(work, entry));
    for (std::size_t i = from; i < work.page.blocks.size() && !said.empty(); ++i) {
        const std::string_view text = text_of(work, i);
        if (text.size() >= said.size() && text.size() <= said.size() + 5 && text.ends_with(said) &&
            (text.size() == said.size() || behind_number(text) == said))
            return i;
    }
    return 0;
}

void keep_heading(Work& work, std::size_t i) {
    const std::vector<Line>& lines = work.lines.lines;
    if (!work.page.blocks[i].kept) work.keep(i, "heads a part that the contents name");
    work.by_looks[i] = false;
    for (std::size_t k = i + 1; k < lines.size() && work.by_looks[k] && lines[k].ends_sentence; ++k) {
        work.keep(k, "below a heading that the contents name");
        work.by_looks[k] = false;
    }
}

}  // namespace

void drop_contents(Work& work) {
    constexpr std::size_t fewest = 3;  // chosen: entries
    constexpr std::size_t most = 30;   // chosen: entries
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t i = 0; i + fewest < lines.size(); ++i) {
        if (lines[i].lead != 1) continue;
        std::size_t end = i;
        while (end < lines.size() && end - i < most && lines[end].lead == static_cast<std::int32_t>(end - i + 1) &&
               lines[end].size <= longest_heading && !lines[end].ends_sentence)
            ++end;
        if (end - i < fewest) continue;
        std::vector<std::size_t> headings;
        for (std::size_t k = i; k < end; ++k)
            if (const std::size_t heading = heading_of(work, k, end); heading != 0) headings.push_back(heading);
        if (headings.size() == end - i && std::ranges::is_sorted(headings)) {
            for (std::size_t k = i; k < end; ++k) work.drop(k, Label::nav, "an entry of the contents");
            for (const std::size_t k : headings) keep_heading(work, k);
        }
        i = end - 1;
    }
}

}  // namespace retold::clean
