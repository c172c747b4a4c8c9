// The day of a page: what its markup states, weighed against what its head shows.
#include <algorithm>
#include <array>

#include "clean/date_line.hpp"
#include "clean/html/moment.hpp"
#include "clean/html/stated.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {

namespace {

// The day of a stated time, ISO 8601; "" if there is none.
std::string day_of(std::string_view value, DayOrder order) {
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
        const auto found = read_date(text, {0, text.size()}, order);
        return found ? found->value : std::string();
    }
    const auto checked = read_date(day, {0, day.size()});
    return checked ? checked->value : std::string();
}

struct ShownDay {
    Found day;
    bool updated = false;  // by the words before it
    bool printed = true;   // as a day; "two hours ago" and "11:46" are for machines only
};

// Whether a line may say when the page was published: short, and neither a sentence nor somebody's post.
bool may_date(const Page& page, const Block& block) {
    constexpr std::size_t longest = 120;  // bytes
    constexpr std::size_t most_words = 14;
    constexpr std::size_t most_kept = 6;
    if (block.label == Label::title || block.label == Label::credit || block.span.size() > longest) return false;
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    if (text.find('@') != std::string_view::npos || ends_sentence(text, words)) return false;
    return words <= (block.kept ? most_kept : most_words);
}

// The <time> elements of a line that give their day to machines; words before each say of what.
std::vector<ShownDay> times_of(const Page& page, const Block& block, Span line, DayOrder order) {
    std::vector<ShownDay> days;
    const bool printed = !read_dates(page.raw, line, order).empty();
    for (const text::html::HtmlNote& note : page.html->page.notes) {
        if (note.kind != text::html::NoteKind::time || !block.span.contains(note.text) || note.text.empty()) continue;
        std::string day = day_of(note.value, order);
        if (day.empty()) continue;
        const bool updated = note.key.find("modif") != std::string::npos ||
                             note.key.find("updat") != std::string::npos ||
                             says_updated(page.raw, {line.start, std::clamp(note.text.end, line.start, line.end)});
        days.push_back({Found{std::move(day), block.span}, updated, printed});
        line.start = std::clamp(note.text.end, line.start, line.end);
    }
    return days;
}

// Dates that stand nearly alone in a line; a short line before may say of what.
std::vector<ShownDay> days_of_lines(const Page& page, std::size_t from, std::size_t to, DayOrder order) {
    constexpr std::size_t longest_label = 40;
    std::vector<ShownDay> days;
    for (std::size_t i = from; i < to; ++i) {
        if (!may_date(page, page.blocks[i])) continue;
        Span line = page.blocks[i].span;
        if (i > from) {
            const Span label = page.blocks[i - 1].span;
            const std::string_view before = slice(page.raw, label);
            if (label.size() <= longest_label && before.find_first_of("0123456789") == std::string_view::npos)
                line.start = label.start;
        }
        std::vector<DateInLine> read = read_dates(page.raw, line, order);
        const std::vector<ShownDay> times = times_of(page, page.blocks[i], line, order);
        if (times.size() > read.size() || (times.size() == 1 && read.size() == 1))
            days.insert(days.end(), times.begin(), times.end());
        else
            for (DateInLine& found : read) {
                if (found.role == DateRole::visited) continue;
                days.push_back({std::move(found.date), found.role == DateRole::updated, true});
            }
    }
    return days;
}

// 2031-05-06 and 2031-06-05, where a page writes 05/06/2031 its own way.
bool swapped(const std::string& a, const std::string& b) {
    return a.size() == 10 && b.size() == 10 && a.substr(0, 4) == b.substr(0, 4) && a.substr(5, 2) == b.substr(8, 2) &&
           a.substr(8, 2) == b.substr(5, 2);
}

std::optional<Stated> stated_day(const std::vector<Stated>& all, std::string_view name, DayOrder order,
                                 bool of_address = false) {
    for (const Stated& candidate : all) {
        if (candidate.name != name || (candidate.origin == "url") != of_address) continue;
        std::string day = day_of(candidate.value, order);
        if (!day.empty()) return Stated{candidate.name, std::move(day), candidate.origin, candidate.source};
    }
    return std::nullopt;
}

// The same moment in the page's own time zone, where a <time> or <meta> tells it so.
void use_zone_of_page(Stated& published, const Page& page, const std::vector<Stated>& all) {
    const std::string_view html = page.html->html;
    const auto moment = read_moment(slice(html, published.source));
    if (!moment || moment->offset != 0) return;
    constexpr int most_looked_at = 500;
    int looked_at = 0;
    const auto take = [&](const std::string& value, Span source, std::string_view origin) {
        const auto other = ++looked_at <= most_looked_at ? read_moment(value) : std::nullopt;
        if (!other || other->offset == 0 || other->minutes != moment->minutes) return false;
        published = {published.name, value.substr(0, 10), std::string(origin), source};
        return true;
    };
    for (const Stated& other : all) {
        if (other.name == "date" && take(other.value, other.source, other.origin)) return;
    }
    for (const text::html::HtmlNote& note : page.html->page.notes) {
        if (note.kind == text::html::NoteKind::time && take(note.value, {note.source.start, note.source.end}, "time"))
            return;
    }
}

const ShownDay* first_day(const std::vector<ShownDay>& days, bool updated) {
    const auto at = std::find_if(days.begin(), days.end(), [&](const ShownDay& day) { return day.updated == updated; });
    return at == days.end() ? nullptr : &*at;
}

// The day that the head shows where it contradicts the stated one: what is shown is the page's word to its readers, in
// its own time zone. Several days, or one for an update, contradict nothing.
const ShownDay* contradicting(const std::vector<ShownDay>& head, const std::string& stated) {
    const ShownDay* shown = first_day(head, false);
    if (shown == nullptr || !shown->printed) return nullptr;
    for (const ShownDay& day : head) {
        if (!day.updated && (day.day.value != shown->day.value || swapped(day.day.value, stated))) return nullptr;
    }
    return shown->day.value == stated ? nullptr : shown;
}

// The only day in lines of the whole page that are taken for dates; a page of many dates has no one of its own.
std::optional<Found> only_day(const Page& page, DayOrder order) {
    constexpr std::size_t most_lines = 50;
    std::size_t lines = 0;
    std::optional<Found> only;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        if (page.blocks[i].label != Label::date) continue;
        if (++lines > most_lines) return std::nullopt;
        for (ShownDay& day : days_of_lines(page, i, i + 1, order)) {
            if (only && only->value != day.day.value) return std::nullopt;
            if (!only) only = std::move(day.day);
        }
    }
    return only;
}

// What the days that the page tells machines say of 02/12/2031 in its short lines: the reading that is among them.
DayOrder order_of_times(const Page& page, const std::vector<Stated>& all) {
    constexpr std::size_t most = 500;
    std::vector<std::string> told;
    const auto tell = [&](const std::string& value) {
        if (told.size() < most) told.push_back(day_of(value, DayOrder::unknown));
    };
    for (const Stated& stated : all) {
        if (stated.name == "date" || stated.name == "modified") tell(stated.value);
    }
    for (const text::html::HtmlNote& note : page.html->page.notes) {
        if (note.kind == text::html::NoteKind::time) tell(note.value);
    }
    std::erase(told, std::string());
    std::sort(told.begin(), told.end());
    bool day_first = false;
    bool month_first = false;
    const auto weigh = [&](std::string_view text, Span line) {
        const auto is_told = [&](DayOrder order) {
            const auto date = read_date(text, line, order);
            return date && std::binary_search(told.begin(), told.end(), date->value);
        };
        const bool may_be = slice(text, line).find_first_of("/-") != std::string_view::npos;
        if (!may_be || told.empty() || read_date(text, line)) return;
        day_first = day_first || is_told(DayOrder::day_first);
        month_first = month_first || is_told(DayOrder::month_first);
    };
    for (const Block& block : page.blocks) {
        if (block.label == Label::date) weigh(page.raw, block.span);
    }
    if (day_first == month_first) return DayOrder::unknown;
    return day_first ? DayOrder::day_first : DayOrder::month_first;
}

// What the page's other dates say of the order of day and month, else its language.
DayOrder order_on(const Page& page, const std::vector<Stated>& all) {
    const DayOrder shown = order_of_dates(page.raw, page.blocks);
    if (shown != DayOrder::unknown) return shown;
    const DayOrder timed = order_of_times(page, all);
    if (timed != DayOrder::unknown) return timed;
    for (const Stated& stated : all) {
        if (stated.name == "language") return order_of_language(tidy(stated.value));
    }
    return order_of_language(page.language);
}

}  // namespace

void take_days(Page& page, const std::vector<Stated>& all, std::vector<Stated>& taken) {
    const auto take = [&](const std::optional<Stated>& stated) {
        if (!stated) return false;
        page.date = Found{stated->value, {}};
        taken.push_back({"date", stated->value, stated->origin, stated->source});
        return true;
    };
    const auto show = [&](const ShownDay* day) {
        if (day != nullptr) page.date = day->day;
        return day != nullptr;
    };
    const DayOrder order = order_on(page, all);
    const HeadRange range = head_range(page);
    const std::vector<ShownDay> head = days_of_lines(page, range.title, range.end, order);
    std::optional<Stated> published = stated_day(all, "date", order);
    if (published) {
        use_zone_of_page(*published, page, all);
        if (!show(contradicting(head, published->value))) take(published);
    } else if (!show(first_day(head, false)) && !page.date && !take(stated_day(all, "date", order, true))) {
        const std::vector<ShownDay> above = days_of_lines(page, range.above, range.title, order);
        if (!show(first_day(above, false)) && !show(first_day(head, true)) && !show(first_day(above, true)) &&
            !take(stated_day(all, "shown date", order)))
            page.date = only_day(page, order);
    }
    if (const auto modified = stated_day(all, "modified", order))
        taken.push_back(*modified);
    else if (const ShownDay* updated = first_day(head, true))
        taken.push_back({"modified", updated->day.value, "text", updated->day.span});
}

}  // namespace retold::clean
