#include "clean/log_entries.hpp"

#include <map>
#include <string>
#include <string_view>

namespace retold::clean {
namespace {

constexpr std::uint32_t longest_heading = 6;  // chosen: words of "14.05 BST" and its like
constexpr std::size_t fewest = 3;             // chosen: two headings alike may be chance

// A heading without its figures; empty for a line that is none.
std::string shape_of(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    std::string shape;
    if (line.digits == 0 || line.size > longest_heading || line.year) return shape;
    for (const char c : slice(work.page.raw, work.page.blocks[i].span)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || shape.empty() || shape.back() != '0') shape.push_back(digit ? '0' : c);
    }
    return shape;
}

}  // namespace

void keep_log_entries(Work& work) {
    std::map<std::string, std::size_t> headings;
    for (std::size_t i = work.body_first; i <= work.body_last && i < work.by_looks.size(); ++i) {
        if (std::string shape = shape_of(work, i); !shape.empty() && work.page.blocks[i].kept) ++headings[shape];
    }
    for (std::size_t i = work.body_last + 1; i + 1 < work.by_looks.size(); ++i) {
        if (!work.by_looks[i] || !work.by_looks[i + 1] || work.story.prose[i + 1] == 0) continue;
        const auto found = headings.find(shape_of(work, i));
        if (found == headings.end() || found->second < fewest) continue;
        const auto take = [&](std::size_t k, const char* reason) {
            work.keep(k, reason);
            work.by_looks[k] = false;
        };
        take(i, "heads an entry like those of the story");
        while (i + 1 < work.by_looks.size() && work.by_looks[i + 1] && work.story.prose[i + 1] != 0)
            take(++i, "an entry like those of the story");
    }
}

}  // namespace retold::clean
