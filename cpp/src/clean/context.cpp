#include "clean/context.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace retold::clean {
namespace {

constexpr std::uint32_t short_size = 8;
constexpr std::size_t window = 8;          // chosen: a screen of lines above and below
constexpr std::size_t stretch_gap = 3;     // chosen: lines that may stand between two paragraphs
constexpr std::uint32_t text_words = 4;    // chosen: of a sentence that is more than an exclamation
constexpr std::size_t chain_reach = 60;    // chosen: lines from one number of a list to the next
constexpr std::size_t heading_reach = 15;  // chosen: lines between a headline and its story
constexpr std::uint32_t heading_words = 25;
constexpr std::size_t window_numbers = 4;
constexpr std::size_t stretch_numbers = 11;
constexpr std::size_t most = 100;  // distances are not told apart beyond it

constexpr std::array<std::string_view, 32> names = {
    "run_before",     "run_after",       "repeats_1",    "repeats_2",    "repeats_3",      "chain",
    "chain_gap",      "p1_chain",        "p2_chain",     "above_size",   "above_ends",     "above_stops",
    "above_capitals", "below_size",      "below_ends",   "below_stops",  "below_capitals", "stretch_share",
    "stretch_texts",  "stretch_headed",  "stretch_from", "stretch_left", "stretch_number", "stretches",
    "heading_share",  "size_of_stretch", "next_share",   "next_headed",  "p3_size",        "n3_size",
    "exclaims",       "story_odds"};

float ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

std::uint8_t capped(std::size_t value) {
    return static_cast<std::uint8_t>(std::min(value, most));
}

bool is_short(const Line& line) {
    return line.size < short_size;
}

bool is_timed(const Line& line) {
    return line.lead >= 0 && line.lead <= 24 && line.clock;
}

// What kind of line it is, for finding rows of the same kinds.
unsigned shape_of(const Line& line) {
    return (is_short(line) ? 1U : 0U) + (line.ends_sentence ? 2U : 0U) + (line.lead >= 0 ? 4U : 0U);
}

}  // namespace

std::span<const std::string_view> context_names() {
    return names;
}

Context::Context(const Lines& lines, const Story& story) : lines_(lines), story_(story), around_(lines.lines.size()) {
    measure_runs();
    measure_periods();
    measure_chains();
    find_stretches();
    measure_headings();
}

void Context::measure_runs() {
    std::size_t before = 0;
    for (std::size_t first = 0; first < around_.size();) {
        std::size_t last = first;
        while (last < around_.size() && is_short(lines_.lines[last]) == is_short(lines_.lines[first])) ++last;
        for (std::size_t i = first; i < last; ++i) around_[i].run_before = capped(before);
        for (std::size_t i = first - before; i < first; ++i) around_[i].run_after = capped(last - first);
        before = last - first;
        first = last;
    }
}

// How many lines around each are of the kind of the line that stands `period` lines below.
void Context::measure_periods() {
    const std::size_t count = around_.size();
    const auto measure = [&](std::size_t period, std::uint8_t Around::*field) {
        for (std::size_t first = 0; first + period < count;) {
            std::size_t last = first;
            while (last + period < count && shape_of(lines_.lines[last]) == shape_of(lines_.lines[last + period]))
                ++last;
            for (std::size_t i = first; i < last + period && last > first; ++i)
                around_[i].*field = std::max(around_[i].*field, capped(last - first));
            first = last + 1;
        }
    };
    measure(1, &Around::repeats_1);
    measure(2, &Around::repeats_2);
    measure(3, &Around::repeats_3);
}

// Lines that begin with a number one above or below another's, and lines that begin with a clock.
void Context::measure_chains() {
    constexpr std::size_t most_numbers = 200;  // chosen: longer lists are tables
    struct Link {
        std::uint32_t line = 0;
        std::uint32_t root = 0;     // the first link of its chain
        std::uint32_t members = 0;  // of the chain, if it is the first
    };
    std::vector<Link> links;
    std::array<std::size_t, most_numbers + 2> last_of{};  // the last link with each number, plus one
    std::size_t last_timed = 0;
    for (std::size_t i = 0; i < around_.size(); ++i) {
        const Line& line = lines_.lines[i];
        const bool timed = is_timed(line);
        if (line.lead < 0 || (!timed && static_cast<std::size_t>(line.lead) > most_numbers)) continue;
        const auto number = static_cast<std::size_t>(line.lead);
        const std::size_t from =
            timed ? last_timed : std::max(number > 0 ? last_of[number - 1] : 0, last_of[number + 1]);
        Link link{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(links.size()), 0};
        if (from != 0 && i - links[from - 1].line <= chain_reach) {
            const Link& before = links[from - 1];
            link.root = before.root;
            around_[i].chain_gap = capped(i - before.line);
            if (around_[before.line].chain_gap == 0) around_[before.line].chain_gap = around_[i].chain_gap;
        }
        links.push_back(link);
        ++links[link.root].members;
        (timed ? last_timed : last_of[number]) = links.size();
    }
    for (const Link& link : links) {
        const std::uint32_t members = links[link.root].members;
        if (members > 1) around_[link.line].chain = capped(members);
    }
}

void Context::find_stretches() {
    for (std::uint32_t i = 0; i < around_.size(); ++i) {
        const Line& line = lines_.lines[i];
        if (story_.prose[i] == 0 && !(line.ends_sentence && line.size >= text_words)) continue;
        if (stretches_.empty() || i - stretches_.back().last > stretch_gap + 1) stretches_.push_back({i, i, 0, 0, 0});
        stretches_.back().last = i;
        stretches_.back().words += line.size;
        ++stretches_.back().lines;
    }
    for (const Stretch& stretch : stretches_) longest_ = std::max(longest_, stretch.words);
}

// How many of the words of each line above a stretch come again in it.
void Context::measure_headings() {
    std::vector<std::uint32_t> last_in(lines_.numbers_end);  // per word the last stretch that has it, plus one
    std::size_t free = 0;                                    // the first line that no stretch before has
    for (std::uint32_t k = 0; k < stretches_.size(); ++k) {
        Stretch& stretch = stretches_[k];
        for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
            for (const std::uint32_t word : lines_.numbers_of(lines_.lines[i])) last_in[word] = k + 1;
        }
        const std::size_t reach = stretch.first > heading_reach ? stretch.first - heading_reach : 0;
        for (std::size_t i = std::max(free, reach); i < stretch.first; ++i) {
            const Line& line = lines_.lines[i];
            if (line.size < 2 || line.size > heading_words) continue;
            std::uint32_t all = 0;
            std::uint32_t again = 0;
            for (const std::uint32_t word : lines_.numbers_of(line)) {
                if (word == 0) continue;
                ++all;
                again += last_in[word] == k + 1 ? 1U : 0U;
            }
            around_[i].heading_words = capped(all);
            around_[i].heading_again = capped(again);
            if (again >= 2) stretch.headed = std::max(stretch.headed, ratio(again, all));
        }
        free = stretch.last + 1;
    }
}

// What the lines of a window are like, on average.
void Context::write_window(std::size_t first, std::size_t last, std::span<float> out) const {
    constexpr std::uint32_t long_size = 60;  // chosen: longer lines say no more of what is around
    std::uint32_t sizes = 0;
    std::uint32_t ends = 0;
    std::uint32_t stops = 0;
    std::uint32_t capitals = 0;
    std::uint32_t words = 0;
    for (const Line& line : std::span(lines_.lines).subspan(first, last - first)) {
        sizes += std::min<std::uint32_t>(line.size, long_size);
        ends += line.ends_sentence ? 1U : 0U;
        stops += line.stops;
        capitals += line.capitalised;
        words += line.word_count;
    }
    out[0] = ratio(sizes, last - first);
    out[1] = ratio(ends, last - first);
    out[2] = ratio(stops, words);
    out[3] = ratio(capitals, words);
}

// The stretch that a line stands in, and the one below it.
void Context::write_stretch(std::size_t i, std::span<float> out) const {
    const Around& around = around_[i];
    const auto next = std::ranges::upper_bound(stretches_, i, {}, &Stretch::first);
    std::fill(out.begin(), out.end(), 0.0F);
    out[6] = static_cast<float>(stretches_.size());
    out[7] = ratio(around.heading_again, around.heading_words);
    if (next != stretches_.end()) {
        out[9] = ratio(next->words, longest_);
        out[10] = next->headed;
    }
    if (next == stretches_.begin() || std::prev(next)->last < i) return;
    const Stretch& own = *std::prev(next);
    out[0] = ratio(own.words, longest_);
    out[1] = static_cast<float>(own.lines);
    out[2] = own.headed;
    out[3] = static_cast<float>(std::min(i - own.first, most));
    out[4] = static_cast<float>(std::min(own.last - i, most));
    out[5] = static_cast<float>(next - stretches_.begin() - 1);
    out[8] = ratio(std::uint64_t{lines_.lines[i].size} * own.lines, own.words);
}

void Context::row(std::size_t i, std::span<float> out) const {
    const std::size_t count = around_.size();
    const Line& line = lines_.lines[i];
    const Around& around = around_[i];
    std::size_t at = 0;
    const auto put = [&](auto value) { out[at++] = static_cast<float>(value); };
    for (const std::uint8_t value :
         {around.run_before, around.run_after, around.repeats_1, around.repeats_2, around.repeats_3})
        put(value);
    put(around.chain);
    put(around.chain_gap);
    for (const std::size_t step : {1U, 2U}) put(i < step ? 0U : around_[i - step].chain);
    const std::size_t low = i < window ? 0 : i - window;
    const std::size_t high = std::min(count, i + 1 + window);
    write_window(low, i, out.subspan(at, window_numbers));
    write_window(i + 1, high, out.subspan(at + window_numbers, window_numbers));
    at += 2 * window_numbers;
    write_stretch(i, out.subspan(at, stretch_numbers));
    at += stretch_numbers;
    constexpr std::size_t step = 3;
    put(i < step ? 0U : lines_.lines[i - step].size);
    put(i + step < count ? lines_.lines[i + step].size : 0U);
    put(line.back == U'!' || line.back == U'！');
    put(odds_of_line(story_, i));
}

}  // namespace retold::clean
