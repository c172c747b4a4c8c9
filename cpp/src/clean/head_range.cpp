#include "clean/head_range.hpp"

#include <algorithm>

#include "retold/text/utf8.hpp"

namespace retold::clean {

HeadRange head_range(const Page& page) {
    constexpr std::size_t reach = 6;
    constexpr std::size_t longest_head = 40;
    HeadRange range;
    std::size_t first = 0;
    while (first < page.blocks.size() && !page.blocks[first].kept) ++first;
    if (first == page.blocks.size()) return range;
    std::size_t title = std::min(first + reach, page.blocks.size() - 1);
    while (title > 0 && page.blocks[title].label != Label::title) --title;
    const bool titled = page.blocks[title].label == Label::title && title + longest_head > first;
    range.title = titled ? title : (first > reach ? first - reach : 0);
    range.above = range.title > reach ? range.title - reach : 0;
    range.end = std::min(std::max(first, title) + reach, page.blocks.size());
    return range;
}

bool ends_sentence(std::string_view text, std::size_t words) {
    constexpr std::size_t few_words = 4;
    if (!text.ends_with('.')) return false;
    text.remove_suffix(1);
    const std::size_t word = text.find_last_of(" .");
    const std::string_view last = text.substr(word == std::string_view::npos ? 0 : word + 1);
    const bool number = last.find_first_not_of("0123456789") == std::string_view::npos;
    if (number) return words > few_words;
    return text::count_code_points(last) > 2;
}

}  // namespace retold::clean
