#include "retold/compare/source_page.hpp"

#include <utility>

namespace retold::compare {

SourcePage page_of_lines(std::string id, SharedText raw) {
    constexpr std::string_view space = " \t\r\v\f";
    SourcePage page{std::move(id), std::move(raw), {}, {}, {}, {}};
    const std::string_view text = page.raw;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t stop = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, stop - start);
        const std::size_t first = line.find_first_not_of(space);
        if (first != std::string_view::npos)
            page.body.push_back({start + first, start + line.find_last_not_of(space) + 1});
        start = stop + 1;
    }
    return page;
}

}  // namespace retold::compare
