// Choosing among what a page says of itself: titles without the site's name, days that exist, authors that are people.
#include <algorithm>
#include <array>

#include "clean/html/markup_features.hpp"
#include "clean/html/stated.hpp"
#include "retold/base/language_tag.hpp"
#include "text/html/references.hpp"

namespace retold::clean {
namespace {

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

const Stated* first_of(const std::vector<Stated>& all, std::string_view name) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Stated& s) { return s.name == name; });
    return at == all.end() ? nullptr : &*at;
}

// 1 to 6 for a line in a heading, else 0.
unsigned level_of(const Page& page, const Block& block) {
    const text::html::HtmlText& html = page.html->page;
    if (block.line > html.lines.size()) return 0;
    std::uint32_t element = html.lines[block.line - 1].element;
    for (int steps = 0; element != text::html::no_element && steps < 4; ++steps) {
        if (const unsigned level = text::html::heading_level(html.elements[element].tag); level != 0) return level;
        element = html.elements[element].parent;
    }
    return 0;
}

// The line that shows the title: a heading with most of its words, h1 before others. Of a page that states none, its
// only h1.
const Block* shown_title(const Page& page, const std::string& title) {
    constexpr std::size_t longest = 400;  // bytes
    const auto wanted = words_of(title);
    const Block* best = nullptr;
    double best_score = 0.6;
    std::size_t firsts = 0;
    for (const Block& block : page.blocks) {
        const unsigned level = block.span.size() > longest ? 0 : level_of(page, block);
        if (level == 0 || level > 3) continue;
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
    page.title = Found{std::string(slice(page.raw, shown.span)), shown.span};
}

void take_title(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken, std::string_view outlet) {
    std::string title;
    const Stated* from = nullptr;
    for (const Stated& stated : all) {
        if (stated.name != "title") continue;
        title = without_site(tidy(stated.value), outlet);
        if (words_of(title).empty() || (!outlet.empty() && covered(words_of(title), words_of(outlet)) > 0.9)) continue;
        from = &stated;
        break;
    }
    if (from == nullptr && page.title) return;
    if (const Block* shown = shown_title(page, title)) {
        show_title(page, *shown);
        return;
    }
    if (from == nullptr) return;
    if (page.title && covered(words_of(page.title->value), words_of(title)) > 0.7 &&
        covered(words_of(title), words_of(page.title->value)) > 0.5)
        return;
    page.title = Found{title, {}};
    taken.push_back({"title", title, from->origin, from->source});
}

}  // namespace

void take_stated(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken) {
    std::string outlet = page.outlet ? page.outlet->value : std::string();
    if (const Stated* stated = first_of(all, "outlet")) {
        outlet = tidy(stated->value);
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
