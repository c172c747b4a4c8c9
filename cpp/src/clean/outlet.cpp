#include "clean/outlet.hpp"

#include <string>

#include "clean/author_words.hpp"
#include "clean/copyright_line.hpp"
#include "clean/date_line.hpp"
#include "clean/line_relations.hpp"

namespace retold::clean {

void find_outlet(Work& work, const Head& head) {
    for (std::size_t i = 0; head.title < work.page.blocks.size() && i < work.page.blocks.size(); ++i) {
        const Span site = site_behind(work, i, head.title);
        if (site.empty() || work.page.blocks[i].kept) continue;
        // "Bridge closed | by Ana Sol", "Bridge closed | 05/06/2031"
        if (author_front(slice(work.page.raw, site)) != 0 ||
            !read_dates(work.page.raw, site, DayOrder::day_first).empty() ||
            !read_dates(work.page.raw, site, DayOrder::month_first).empty())
            continue;
        work.page.outlet = Found{std::string(slice(work.page.raw, site)), site};
        return;
    }
    for (std::size_t i = work.page.blocks.size(); i-- > 0;) {
        const Block& block = work.page.blocks[i];
        if (block.kept || i <= work.body_last) return;
        if (block.label == Label::caption) continue;
        if (const auto found = read_copyright_owner(work.page.raw, block.span)) {
            work.page.outlet = found;
            return;
        }
    }
}

}  // namespace retold::clean
