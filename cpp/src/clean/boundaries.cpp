#include "clean/boundaries.hpp"

#include <algorithm>
#include <array>

#include "retold/base/flat_table.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t head_lines = 5;       // chosen: a story names what it is about in its first paragraphs
constexpr std::uint32_t window_words = 40;  // chosen: two or three paragraphs of words with a meaning
constexpr std::uint32_t least_words = 15;   // chosen: fewer words say nothing of where a text ends
constexpr std::size_t inside = 2;           // chosen: paragraphs of the story above its first boundary
constexpr std::size_t most = 100;           // numbers are not told apart beyond it
constexpr std::uint32_t whole = 200;        // shares are told in these parts

constexpr std::array<std::string_view, 12> names = {
    "head_again",    "above_again",   "below_again",   "from_here_again", "up_to_here_again", "weakest_above",
    "weakest_below", "since_weakest", "until_weakest", "same_front",      "same_back",        "same_ends"};

std::uint8_t capped(std::size_t value) {
    return static_cast<std::uint8_t>(std::min(value, most));
}

bool is_of(const Story& story, std::size_t i) {
    return i >= story.first && i <= story.last && story.prose[i] != 0;
}

}  // namespace

std::span<const std::string_view> boundary_names() {
    return names;
}

struct Boundaries::Places {
    struct Place {
        std::uint32_t first = 0;  // the first line of the story that has the word, plus one
        std::uint32_t last = 0;
        std::uint32_t in_head = 0;  // lines among the first of the story that have it
    };
    std::vector<Place> of;  // by the word's number

    Places(const Lines& lines, const Story& story) : of(lines.numbers_end) {
        std::size_t passed = 0;
        for (std::size_t i = story.first; i <= story.last; ++i) {
            if (!is_of(story, i)) continue;
            const auto line = static_cast<std::uint32_t>(i + 1);
            for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
                Place& place = of[word];
                if (place.first == 0) place.first = line;
                if (passed < head_lines && place.last != line) ++place.in_head;
                place.last = line;
            }
            ++passed;
        }
    }
};

Boundaries::Boundaries(const Lines& lines, const Story& story) : around_(lines.lines.size()) {
    count_ends(lines);
    if (!story.found) return;
    const Places places(lines, story);
    measure_lines(lines, story, places);
    measure_windows(lines, story, places);
    find_weakest(story);
}

namespace {

std::uint8_t share(std::uint32_t part, std::uint32_t all, std::uint8_t none) {
    return all == 0 ? none : static_cast<std::uint8_t>(std::uint64_t{part} * whole / all);
}

}  // namespace

void Boundaries::measure_lines(const Lines& lines, const Story& story, const Places& places) {
    std::size_t passed = 0;
    for (std::size_t i = 0; i < around_.size(); ++i) {
        const std::uint32_t own = is_of(story, i) && passed < head_lines ? 1 : 0;
        passed += is_of(story, i) ? 1U : 0U;
        const auto line = static_cast<std::uint32_t>(i + 1);
        std::uint32_t all = 0;
        std::uint32_t head = 0;
        std::uint32_t above = 0;
        std::uint32_t below = 0;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0) continue;
            const Places::Place& place = places.of[word];
            ++all;
            head += place.in_head > own ? 1U : 0U;
            above += place.first != 0 && place.first < line ? 1U : 0U;
            below += place.last > line ? 1U : 0U;
        }
        around_[i].head = share(head, all, unknown);
        if (i > story.first) around_[i].above = share(above, all, unknown);
        if (i < story.last) around_[i].below = share(below, all, unknown);
    }
}

namespace {

// Of the words of windows over the lines: where each window ends, and how many of its words are told of.
struct Windows {
    std::vector<std::uint32_t> words;  // sums over the lines above, of words with a meaning
    std::vector<std::int32_t> again;   // changes from window to window

    explicit Windows(const Lines& lines) : words(lines.lines.size() + 1), again(lines.lines.size() + 2) {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            words[i + 1] = words[i];
            for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) words[i + 1] += word != 0 ? 1U : 0U;
        }
    }
    // A word counts in the windows [first, end).
    void add(std::size_t first, std::size_t end) {
        if (first >= end) return;
        ++again[first];
        --again[end];
    }
    std::uint32_t between(std::size_t first, std::size_t end) const { return words[end] - words[first]; }
};

}  // namespace

// A window begins at every line and holds window_words words; one of its words stands above if the story has it before
// the window begins. And the same of windows that end at every line, and what stands below.
void Boundaries::measure_windows(const Lines& lines, const Story& story, const Places& places) {
    const std::size_t count = around_.size();
    Windows from(lines);
    Windows up_to = from;
    std::size_t low = 0;   // the first line whose window reaches line i
    std::size_t high = 0;  // behind the last line whose window up to it reaches line i
    for (std::size_t i = 0; i < count; ++i) {
        while (low < i && from.between(low, i) >= window_words) ++low;
        high = std::max(high, i + 1);
        while (high < count && from.between(i + 1, high + 1) < window_words) ++high;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0 || places.of[word].first == 0) continue;
            from.add(std::max<std::size_t>(low, places.of[word].first), i + 1);
            up_to.add(i, std::min<std::size_t>(high, places.of[word].last - 1));
        }
    }
    std::int32_t above = 0;
    std::int32_t below = 0;
    std::size_t end = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count; ++i) {
        above += from.again[i];
        below += up_to.again[i];
        end = std::max(end, i + 1);
        while (end < count && from.between(i, end) < window_words) ++end;
        while (begin < i && from.between(begin + 1, i + 1) >= window_words) ++begin;
        const std::uint32_t here = from.between(i, end);
        const std::uint32_t there = from.between(begin, i + 1);
        if (i > story.first && here >= least_words)
            around_[i].from_here = share(static_cast<std::uint32_t>(above), here, unknown);
        if (i < story.last && there >= least_words)
            around_[i].up_to_here = share(static_cast<std::uint32_t>(below), there, unknown);
    }
}

void Boundaries::find_weakest(const Story& story) {
    std::uint8_t least = unknown;
    std::size_t at = 0;
    std::size_t passed = 0;
    const auto pass = [&](std::size_t i, std::size_t before, std::uint8_t here) {
        passed += story.prose[before] != 0 ? 1U : 0U;
        if (passed < inside || here >= least) return;
        least = here;
        at = i;
    };
    for (std::size_t i = story.first + 1; i < around_.size(); ++i) {
        pass(i, i - 1, around_[i].from_here);
        around_[i].weakest_above = least;
        around_[i].since_weakest = least == unknown ? std::uint8_t{0} : capped(i - at);
    }
    least = unknown;
    passed = 0;
    for (std::size_t i = story.last; i-- > 0;) {
        pass(i, i + 1, around_[i].up_to_here);
        around_[i].weakest_below = least;
        around_[i].until_weakest = least == unknown ? std::uint8_t{0} : capped(at - i);
    }
}

void Boundaries::count_ends(const Lines& lines) {
    std::vector<std::uint32_t> fronts(lines.numbers_end);
    std::vector<std::uint32_t> backs(lines.numbers_end);
    FlatTable<std::uint64_t, std::uint32_t> both;
    const auto visit = [&](const auto& take) {
        for (std::size_t i = 0; i < around_.size(); ++i) {
            const Line& line = lines.lines[i];
            if (line.word_count < 2) continue;
            const std::uint32_t front = lines.numbers[line.first_word];
            const std::uint32_t back = lines.numbers[std::size_t{line.first_word} + line.word_count - 1];
            take(around_[i], fronts[front], backs[back], both[(std::uint64_t{front} << 32U) | back]);
        }
    };
    visit([](const Around&, std::uint32_t& front, std::uint32_t& back, std::uint32_t& ends) {
        ++front;
        ++back;
        ++ends;
    });
    visit([](Around& around, std::uint32_t front, std::uint32_t back, std::uint32_t ends) {
        around.same_front = capped(front - 1);
        around.same_back = capped(back - 1);
        around.same_ends = capped(ends - 1);
    });
}

void Boundaries::row(std::size_t i, std::span<float> out) const {
    const Around& around = around_[i];
    std::size_t at = 0;
    for (const std::uint8_t value : {around.head, around.above, around.below, around.from_here, around.up_to_here,
                                     around.weakest_above, around.weakest_below})
        out[at++] = value == unknown ? -1.0F : static_cast<float>(value) / static_cast<float>(whole);
    for (const std::uint8_t value :
         {around.since_weakest, around.until_weakest, around.same_front, around.same_back, around.same_ends})
        out[at++] = value;
}

}  // namespace retold::clean
