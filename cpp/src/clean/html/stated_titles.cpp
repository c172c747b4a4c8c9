// Choosing the headline among what a page states and shows.
#include <algorithm>
#include <array>

#include "clean/date_line.hpp"
#include "clean/html/site_name.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

// What a page calls its site: as stated, and in a heading that leads to its front page.
struct Site {
    std::string outlet;
    std::string heading;

    bool is(std::string_view text) const { return is_site_name(text, heading); }
    bool covers(const std::string& title) const {
        const auto words = words_of(title);
        return (!outlet.empty() && covered(words, words_of(outlet)) > 0.9) ||
               (!heading.empty() && covered(words, words_of(heading)) > 0.9);
    }
};

// The title without the site's name at its end or front.
std::string without_site(const std::string& title, std::string_view outlet) {
    constexpr std::array<std::string_view, 9> marks = {" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", "_"};
    std::string best = title;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : marks) {
            const std::size_t at = best.rfind(mark);
            if (at == std::string::npos) continue;
            const std::string head = best.substr(0, at);
            const std::string tail = best.substr(at + mark.size());
            const auto head_words = words_of(head);
            const auto tail_words = words_of(tail);
            const bool site = !outlet.empty() && covered(tail_words, words_of(outlet)) >= 0.5;
            const bool whole_site = site && covered(words_of(outlet), tail_words) == 1 && !head_words.empty();
            const bool bar = mark == " | " || mark == " :: " || mark == " « " || mark == " » " || mark == "_";
            if (whole_site || (head_words.size() >= 2 && (site || (tail_words.size() <= (bar ? 6U : 4U) &&
                                                                   head_words.size() > tail_words.size())))) {
                best = head;
                again = true;
                break;
            }
            if (!outlet.empty() && covered(head_words, words_of(outlet)) >= 0.8 && tail_words.size() > 2) {
                best = tail;
                again = true;
                break;
            }
        }
    }
    return tidy(best);
}

// The title without a site's name that its page shows as a heading: "Harbour Notes: Bridge closed".
std::string without_heading(const std::string& title, std::string_view heading) {
    if (heading.empty() || title.size() <= heading.size()) return title;
    constexpr std::array<std::string_view, 8> marks = {": ", " | ", " - ", " – ", " — ", " :: ", " · ", " » "};
    for (const std::string_view mark : marks) {
        const std::size_t size = heading.size() + mark.size();
        if (title.size() <= size) continue;
        if (title.starts_with(heading) && title.compare(heading.size(), mark.size(), mark) == 0)
            return tidy(std::string_view(title).substr(size));
        if (title.ends_with(heading) && title.compare(title.size() - size, mark.size(), mark) == 0)
            return tidy(std::string_view(title).substr(0, title.size() - size));
    }
    return title;
}

// The line that shows the title: a heading with most of its words, h1 before others. Of a page that states none, its
// only h1.
const Block* shown_title(const Page& page, const std::string& title, const Site& site) {
    constexpr std::size_t longest = 400;  // bytes
    const auto wanted = words_of(title);
    const Block* best = nullptr;
    double best_score = 0.6;
    std::size_t firsts = 0;
    for (const Block& block : page.blocks) {
        const unsigned level = block.span.size() > longest ? 0 : level_of(page, block);
        if (level == 0 || level > 3 || site.is(slice(page.raw, block.span))) continue;
        const auto words = words_of(slice(page.raw, block.span));
        // One word is a section, but where words have no spaces between them.
        if (words.size() < 2 && (words.empty() || words != wanted)) continue;
        if (wanted.empty()) {
            firsts += level == 1 ? 1U : 0U;
            if (level == 1) best = &block;
            continue;
        }
        const double score = std::min(covered(words, wanted), covered(wanted, words) + 0.25) + (level == 1 ? 0.2 : 0);
        if (score <= best_score) continue;
        best_score = score;
        best = &block;
    }
    return firsts > 1 ? nullptr : best;
}

// The line becomes the page's title, in place of the one that its looks suggested.
void show_title(Page& page, const Block& shown) {
    for (Block& block : page.blocks) {
        if (&block == &shown) {
            block.label = Label::title;
            block.kept = false;
            block.reason = "headline by its element and the page's own title";
        } else if (page.title && block.span == page.title->span && block.label == Label::title) {
            block.label = Label::other;
        }
    }
    std::string value(slice(page.raw, shown.span));
    std::erase(value, '\0');
    page.title = Found{std::move(value), shown.span};
}

// The heading right above the story, with none of its lines between and no day.
const Block* heading_above(const Page& page, const Site& site) {
    constexpr std::size_t longest = 300;  // bytes
    constexpr std::size_t reach = 8;      // lines of days, names and pictures
    std::size_t first = 0;
    while (first < page.blocks.size() && !page.blocks[first].kept) ++first;
    if (first == page.blocks.size()) return nullptr;
    for (std::size_t i = first; i-- > 0 && first - i <= reach;) {
        const Block& block = page.blocks[i];
        if (block.span.size() > longest || level_of(page, block) == 0 || site.is(slice(page.raw, block.span))) continue;
        const auto words = words_of(slice(page.raw, block.span));
        if (words.size() >= 2 && read_dates(page.raw, block.span).empty()) return &block;
    }
    return nullptr;
}

// Whether the story has fewer of a stated title's words than of the heading above it: then the title is the site's or
// its motto. Asked only of what no line shows.
bool fits_better(const Page& page, const Block& heading, const std::string& title) {
    constexpr std::size_t short_title = 5;  // chosen: words; a longer one is a headline in other words
    std::vector<std::uint32_t> story;
    for (const Block& block : page.blocks) {
        if (!block.kept) continue;
        const auto words = words_of(slice(page.raw, block.span));
        story.insert(story.end(), words.begin(), words.end());
    }
    std::sort(story.begin(), story.end());
    const auto words = words_of(title);
    const double share = covered(words, story);
    return share <= 0 ||
           (words.size() <= short_title && share < covered(words_of(slice(page.raw, heading.span)), story));
}

// The first title that is not the site's name.
struct StatedTitle {
    std::string title;
    const Stated* from = nullptr;
};
StatedTitle first_title(const std::vector<Stated>& all, const Site& site) {
    for (const Stated& stated : all) {
        if (stated.name != "title") continue;
        const std::string title = without_heading(without_site(tidy(stated.value), site.outlet), site.heading);
        if (words_of(title).empty() || site.covers(title)) continue;
        return {title, &stated};
    }
    return {};
}

}  // namespace

void take_title(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken, std::string_view outlet) {
    const Site site{std::string(outlet), site_heading(page)};
    const auto [title, from] = first_title(all, site);
    if (page.title && site.is(page.title->value)) page.title.reset();
    if (from == nullptr && page.title) return;
    if (const Block* shown = shown_title(page, title, site)) {
        show_title(page, *shown);
        return;
    }
    const Block* heading = heading_above(page, site);
    if (heading != nullptr && (from == nullptr || fits_better(page, *heading, title))) {
        show_title(page, *heading);
        return;
    }
    if (from == nullptr) return;
    if (page.title && covered(words_of(page.title->value), words_of(title)) > 0.7 &&
        covered(words_of(title), words_of(page.title->value)) > 0.5)
        return;
    page.title = Found{title, {}};
    taken.push_back({"title", title, from->origin, from->source});
}

}  // namespace retold::clean
