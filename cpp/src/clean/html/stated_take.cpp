// Choosing among what a page says of itself: days that exist, authors that are people.
#include <algorithm>

#include "clean/copyright_line.hpp"
#include "clean/html/stated.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::clean {
namespace {

const Stated* first_of(const std::vector<Stated>& all, std::string_view name) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Stated& s) { return s.name == name; });
    return at == all.end() ? nullptr : &*at;
}

// The owner that a line at the page's foot names, which may look like the story to those who read lines only.
void take_owner(Page& page) {
    constexpr std::size_t last_lines = 12;
    const std::size_t count = page.blocks.size();
    for (std::size_t back = 1; !page.outlet && back <= std::min(last_lines, count); ++back) {
        const Block& block = page.blocks[count - back];
        if (is_copyright_line(page.raw, block.span)) page.outlet = read_copyright_owner(page.raw, block.span);
    }
}

}  // namespace

void take_stated(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken) {
    take_owner(page);
    std::string outlet = page.outlet ? page.outlet->value : std::string();
    if (const Stated* stated = first_of(all, "outlet")) {
        const std::string whole = tidy(stated->value);
        outlet = without_rights(whole);
        page.outlet = Found{outlet, {}};
        taken.push_back({"outlet", outlet, stated->origin, stated->source});
    }
    take_title(page, all, taken, outlet);
    take_days(page, all, taken);
    take_people(page, all, taken, outlet);
    for (const std::string_view name : {"url", "image"}) {
        if (const Stated* stated = first_of(all, name)) taken.push_back(*stated);
    }
    const Stated* language = first_of(all, "language");
    if (page.language != "und" || language == nullptr) return;
    const std::string tag = stated_language(tidy(language->value));
    if (tag == "auto") return;
    page.language = tag;
    taken.push_back({"language", page.language, language->origin, language->source});
}

}  // namespace retold::clean
