// Choosing among what a page says of itself: titles without the site's name, days that exist, authors that are people.
#include <algorithm>
#include <array>

#include "clean/date_line.hpp"
#include "clean/html/markup_features.hpp"
#include "clean/html/stated.hpp"
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
            const bool bar = mark == " | " || mark == " :: " || mark == " « " || mark == " » " || mark == "_";
            if (head_words.size() >= 2 &&
                (site || (tail_words.size() <= (bar ? 6U : 4U) && head_words.size() > tail_words.size()))) {
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

// The day of a stated time, ISO 8601; "" if there is none.
std::string day_of(std::string_view value) {
    const std::string text = tidy(value.substr(0, 200));
    const auto digits = [&](std::size_t from, std::size_t count) {
        if (from + count > text.size()) return false;
        return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    std::string day;
    if (digits(0, 4) && text.size() >= 10 && (text[4] == '-' || text[4] == '/' || text[4] == '.') && digits(5, 2) &&
        digits(8, 2))
        day.append(text, 0, 4).append("-").append(text, 5, 2).append("-").append(text, 8, 2);
    else if (digits(0, 8) && !digits(0, 9))
        day.append(text, 0, 4).append("-").append(text, 4, 2).append("-").append(text, 6, 2);
    if (day.empty()) {
        const auto found = read_date(text, {0, text.size()});
        return found ? found->value : std::string();
    }
    const auto checked = read_date(day, {0, day.size()});
    return checked ? checked->value : std::string();
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
        if (words.size() < 2) continue;
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

// The short lines around the head of the story that it leaves out: from a little above the title to its first lines.
std::vector<const Block*> head_lines(const Page& page) {
    constexpr std::size_t above = 15;
    constexpr std::size_t below = 8;
    constexpr std::size_t longest = 90;  // bytes
    std::size_t first = 0;
    while (first < page.blocks.size() && !page.blocks[first].kept) ++first;
    std::vector<const Block*> lines;
    if (first == page.blocks.size()) return lines;
    for (std::size_t i = first > above ? first - above : 0; i < std::min(page.blocks.size(), first + below); ++i) {
        const Block& block = page.blocks[i];
        if (!block.kept && block.label != Label::title && block.span.size() <= longest) lines.push_back(&block);
    }
    return lines;
}

// "By Ana Sol | 6 May", where no element says whose it is.
std::optional<Found> printed_author(const Page& page) {
    for (const Block* line : head_lines(page)) {
        const std::string text = tidy(slice(page.raw, line->span));
        constexpr std::array<std::string_view, 9> fronts = {"By ",  "BY ",  "by ",  "Written by ", "Posted by ",
                                                            "Von ", "Par ", "Por ", "Автор: "};
        for (const std::string_view front : fronts) {
            if (!text.starts_with(front)) continue;
            std::string name = text.substr(front.size());
            for (const std::string_view end : {" - ", " – ", " — ", "|", "•", "·", " on ", "/", "("})
                name = name.substr(0, name.find(end));
            name = name.substr(0, name.find_first_of("0123456789"));
            return Found{tidy(name), line->span};
        }
    }
    return std::nullopt;
}

std::optional<Found> printed_day(const Page& page) {
    for (const Block* line : head_lines(page)) {
        if (auto found = read_date(page.raw, line->span)) return found;
    }
    return std::nullopt;
}

// What was found in the order of trust; then what the page's lines say, its address, and some <time> in it.
void take_days(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken) {
    const auto take = [&](std::string_view wanted, std::string_view name, bool from_url) {
        for (const Stated& stated : all) {
            if (stated.name != wanted || (stated.origin == "url") != from_url) continue;
            std::string day = day_of(stated.value);
            if (day.empty()) continue;
            if (name == "date") page.date = Found{day, {}};
            taken.push_back({std::string(name), std::move(day), stated.origin, stated.source});
            return true;
        }
        return false;
    };
    if (!take("date", "date", false) && !page.date && !take("date", "date", true)) {
        page.date = printed_day(page);
        if (!page.date) take("shown date", "date", false);
    }
    take("modified", "modified", false);
}

void take_people(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken, std::string_view outlet) {
    std::vector<std::string> people;
    const Stated* from = nullptr;
    for (const Stated& stated : all) {
        if (stated.name != "byline") continue;
        // The first source that names somebody; JSON-LD has one entry per author.
        if (from != nullptr && (stated.origin != "json-ld" || from->origin != "json-ld")) continue;
        for (std::string& person : people_of(stated.value, outlet)) {
            if (std::find(people.begin(), people.end(), person) == people.end() && people.size() < 12)
                people.push_back(std::move(person));
        }
        if (!people.empty() && from == nullptr) from = &stated;
    }
    std::optional<Found> printed = page.byline;
    if (people.empty() && (!printed || people_of(printed->value, outlet).empty())) printed = printed_author(page);
    if (people.empty() && printed) people = people_of(printed->value, outlet);
    page.byline.reset();
    if (people.empty()) return;
    std::string byline;
    for (const std::string& person : people) byline.append(byline.empty() ? "" : ", ").append(person);
    page.byline = Found{byline, from == nullptr ? printed->span : Span{}};
    if (from != nullptr) taken.push_back({"byline", byline, from->origin, from->source});
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
    page.language = tidy(language->value).substr(0, 20);
    taken.push_back({"language", page.language, language->origin, language->source});
}

}  // namespace retold::clean
