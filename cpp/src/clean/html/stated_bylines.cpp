// Who wrote a page: what its markup states, weighed against the names that stand by the story's head.
#include <algorithm>
#include <array>

#include "clean/html/stated.hpp"
#include "clean/printed_bylines.hpp"

namespace retold::clean {
namespace {

using text::html::HtmlNote;
using text::html::NoteKind;

// 3 for an element that says plainly that it is the author's, down to 1; 0 for others.
int says_author(const HtmlNote& note) {
    if (note.kind != NoteKind::item) return 0;
    const std::string_view key = note.key;
    const auto has = [&](std::string_view word) { return key.find(word) != std::string_view::npos; };
    if (has("bio") || has("comment") || has("avatar")) return 0;
    if (key == "author" || key == "name author" || key == "author link") return 3;
    if (key.substr(0, 6) == "author") return 2;
    return has("byline") || has("author") || has("autor") || has("writer") || has("auteur") ? 1 : 0;
}

// Adds a name that is not there yet, in full or as a part of another.
void add_person(std::vector<std::string>& people, std::string person) {
    constexpr std::size_t most = 12;
    const auto words = words_of(person);
    for (std::string& other : people) {
        const auto others = words_of(other);
        if (covered(words, others) == 1) {
            if (words.size() > 1 && words.size() < others.size()) other = std::move(person);
            return;
        }
        if (others.size() > 1 && covered(others, words) == 1) return;
    }
    if (people.size() < most) people.push_back(std::move(person));
}

Span trimmed(std::string_view raw, Span line) {
    const auto space = [&](std::size_t at) { return static_cast<unsigned char>(raw[at]) <= ' '; };
    while (!line.empty() && space(line.start)) ++line.start;
    while (!line.empty() && space(line.end - 1)) --line.end;
    return line;
}

// The first people that the lines of a range name; what others did for the story is passed over.
std::vector<std::string> people_in(const Page& page, Span range, std::string_view outlet) {
    constexpr std::size_t longest = 120;  // bytes
    constexpr int most_lines = 6;
    bool others = false;
    for (int lines = 0; range.start < range.end && lines < most_lines; ++lines) {
        const std::size_t end = std::min(page.raw.view().find('\n', range.start), range.end);
        const Span line = trimmed(page.raw, {range.start, end});
        range.start = end + 1;
        if (line.empty() || line.size() > longest) continue;
        const std::string text = tidy(before_date(page.raw, line));
        if (names_other_work(text)) {
            others = text.size() < 30;  // a label of the next line
            continue;
        }
        if (!others) {
            std::vector<std::string> people = people_of(std::string(name_part(text)), outlet);
            if (!people.empty()) return people;
        }
        others = false;
    }
    return {};
}

// The people of the elements in a range that call themselves the author's, those that say it plainest first.
Byline shown_in(const Page& page, Span range, std::string_view outlet) {
    constexpr std::size_t longest = 300;  // bytes
    for (const int plain : {3, 2, 1}) {
        Byline found;
        for (const HtmlNote& note : page.html->page.notes) {
            if (says_author(note) != plain || !range.contains(note.text) || note.text.size() > longest) continue;
            for (std::string& person : people_in(page, note.text, outlet)) {
                const bool named = plain == 3 && note.key != "author link";  // "Ana" is, "Profile" is not
                if (!named && !looks_personal(person)) continue;
                if (found.people.empty()) found.source = page.html->page.edits.to_raw(note.text);
                add_person(found.people, std::move(person));
            }
        }
        found.origin = "item";
        if (!found.people.empty()) return found;
    }
    return {};
}

Span raw_of(const Page& page, std::size_t from, std::size_t to) {
    if (from >= to) return {};
    return {page.blocks[from].span.start, page.blocks[to - 1].span.end};
}

// What JSON-LD says, or the first <meta> that names somebody; JSON-LD has one entry per author.
Byline stated_in(const std::vector<Stated>& all, std::string_view name, std::string_view outlet) {
    constexpr int most_looked_at = 200;
    int looked_at = 0;
    Byline found;
    for (const Stated& stated : all) {
        if (stated.name != name) continue;
        if (++looked_at > most_looked_at) break;
        if (!found.people.empty() && (stated.origin != "json-ld" || found.origin != "json-ld")) continue;
        for (std::string& person : people_of(stated.value, outlet)) {
            if (found.people.empty()) found.source = stated.source;
            add_person(found.people, std::move(person));
        }
        if (!found.people.empty() && found.origin.empty()) found.origin = stated.origin;
    }
    return found;
}

bool share_a_name(const Byline& a, const Byline& b) {
    return std::any_of(a.people.begin(), a.people.end(), [&](const std::string& person) {
        const auto words = words_of(person);
        return std::any_of(b.people.begin(), b.people.end(),
                           [&](const std::string& other) { return covered(words_of(other), words) > 0; });
    });
}

Byline find_byline(const Page& page, const std::vector<Stated>& all, std::string_view outlet) {
    const HeadRange range = head_range(page);
    Byline stated = stated_in(all, "byline", outlet);
    Byline shown = shown_in(page, raw_of(page, range.above, range.end), outlet);
    if (shown.people.empty()) shown = printed_in(page, range.above, range.end, outlet);
    if (!stated.people.empty()) {
        // Handles and accounts are stated, names are shown.
        const bool better = !shown.people.empty() && !share_a_name(stated, shown) &&
                            !std::all_of(stated.people.begin(), stated.people.end(), looks_personal);
        return better ? shown : stated;
    }
    if (!shown.people.empty()) return shown;
    if (shown = named_beside_day(page, range, all); !shown.people.empty()) return shown;
    if (shown = named_above_day(page, range, all); !shown.people.empty()) return shown;
    if (page.byline && !names_other_work(page.byline->value)) {
        std::vector<std::string> people = people_of(page.byline->value, outlet);
        if (!people.empty()) return {std::move(people), "text", page.byline->span};
    }
    std::size_t last = page.blocks.size();
    while (last > 0 && !page.blocks[last - 1].kept) --last;
    constexpr std::size_t below = 12;
    const std::size_t end = std::min(last + below, page.blocks.size());
    Byline tail = shown_in(page, raw_of(page, last, end), outlet);
    if (tail.people.empty()) tail = printed_in(page, last, end, outlet);
    if (!tail.people.empty()) return tail;
    Byline group = stated_in(all, "group", {});
    return group.people.empty() ? stated_in(all, "byline", {}) : group;
}

}  // namespace

void take_people(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken, std::string_view outlet) {
    const Byline found = find_byline(page, all, outlet);
    page.byline.reset();
    if (found.people.empty()) return;
    const std::string names = listed(found.people);
    const bool text = found.origin == "text";
    page.byline = Found{names, text ? found.source : Span{}};
    if (!text) taken.push_back({"byline", names, found.origin, found.source});
}

}  // namespace retold::clean
