#include "clean/boundaries.hpp"

#include <algorithm>
#include <array>
#include <limits>

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

Boundaries::Boundaries(const Lines& lines, const Story& story) : around_(lines.lines.size()) {
    count_ends(lines);
    if (!story.found) return;
    measure_head(lines, story);
    const bool few = around_.size() <= std::numeric_limits<std::uint16_t>::max();
    for (const bool down : {true, false}) {
        if (few)
            measure_side<std::uint16_t>(lines, story, down);
        else
            measure_side<std::uint32_t>(lines, story, down);
    }
    find_weakest(story);
}

namespace {

std::uint8_t share(std::uint32_t part, std::uint32_t all, std::uint8_t none) {
    return all == 0 ? none : static_cast<std::uint8_t>(std::uint64_t{part} * whole / all);
}

}  // namespace

void Boundaries::measure_head(const Lines& lines, const Story& story) {
    std::vector<std::uint8_t> heads_with(lines.numbers_end);  // by the word's number: a bit per line of the head
    std::size_t passed = 0;
    for (std::size_t i = story.first; i <= story.last && passed < head_lines; ++i) {
        if (!is_of(story, i)) continue;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i]))
            heads_with[word] = static_cast<std::uint8_t>(heads_with[word] | 1U << passed);
        ++passed;
    }
    passed = 0;
    for (std::size_t i = 0; i < around_.size(); ++i) {
        const unsigned own = is_of(story, i) && passed < head_lines ? 1U << passed++ : 0U;
        std::uint32_t all = 0;
        std::uint32_t again = 0;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0) continue;
            ++all;
            again += (heads_with[word] & ~own) != 0 ? 1U : 0U;
        }
        around_[i].head = share(again, all, unknown);
    }
}

// Of the words of windows over the lines: where each window ends, and how many of its words are told of.
struct Boundaries::Windows {
    std::vector<std::uint32_t> words;  // sums over the lines before, of words with a meaning
    std::vector<std::int32_t> again;   // changes from window to window

    explicit Windows(std::size_t lines) : words(lines + 1), again(lines + 1) {}
    // A word counts in the windows [first, end).
    void add(std::size_t first, std::size_t end) {
        if (first >= end) return;
        ++again[first];
        --again[end];
    }
    std::uint32_t between(std::size_t first, std::size_t end) const { return words[end] - words[first]; }
};

// A window begins at every line and holds window_words words; one of its words stands above if the story has it before
// the window begins. Read from below, lines and windows tell the same of what stands below.
template <typename Number>
void Boundaries::measure_side(const Lines& lines, const Story& story, bool down) {
    const std::size_t count = around_.size();
    const auto place = [&](std::size_t k) { return down ? k : count - 1 - k; };
    const std::size_t start = place(down ? story.first : story.last);
    std::vector<Number> first_with(lines.numbers_end);  // the first line of the story that has the word, plus one
    Windows windows(count);
    std::size_t low = 0;  // the first line whose window reaches line k
    for (std::size_t k = 0; k < count; ++k) {
        while (low < k && windows.between(low, k) >= window_words) ++low;
        const auto words = lines.numbers_of(lines.lines[place(k)]);
        std::uint32_t all = 0;
        std::uint32_t again = 0;
        for (const std::uint32_t word : words) {
            if (word == 0) continue;
            ++all;
            const std::size_t first = first_with[word];
            if (first == 0) continue;
            ++again;
            windows.add(std::max(low, first), k + 1);
        }
        windows.words[k + 1] = windows.words[k] + all;
        if (k > start) (down ? around_[k].above : around_[place(k)].below) = share(again, all, unknown);
        if (!is_of(story, place(k))) continue;
        for (const std::uint32_t word : words) {
            if (first_with[word] == 0) first_with[word] = static_cast<Number>(k + 1);
        }
    }
    std::int32_t again = 0;
    std::size_t end = 0;
    for (std::size_t k = 0; k < count; ++k) {
        again += windows.again[k];
        end = std::max(end, k + 1);
        while (end < count && windows.between(k, end) < window_words) ++end;
        const std::uint32_t here = windows.between(k, end);
        if (k > start && here >= least_words)
            (down ? around_[k].from_here : around_[place(k)].up_to_here) =
                share(static_cast<std::uint32_t>(again), here, unknown);
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
    std::vector<std::uint8_t> fronts(lines.numbers_end);
    std::vector<std::uint8_t> backs(lines.numbers_end);
    const auto visit = [&](const auto& take) {
        for (std::size_t i = 0; i < around_.size(); ++i) {
            const Line& line = lines.lines[i];
            if (line.word_count < 2) continue;
            take(around_[i], lines.numbers[line.first_word],
                 lines.numbers[std::size_t{line.first_word} + line.word_count - 1]);
        }
    };
    const auto add = [](std::uint8_t& times) { times = static_cast<std::uint8_t>(times + (times <= most ? 1U : 0U)); };
    visit([&](const Around&, std::uint32_t front, std::uint32_t back) {
        add(fronts[front]);
        add(backs[back]);
    });
    const auto ends = [](std::uint32_t front, std::uint32_t back) { return std::uint64_t{front} << 32U | back; };
    std::vector<std::uint64_t> both;  // of lines whose ends are those of others
    visit([&](Around& around, std::uint32_t front, std::uint32_t back) {
        around.same_front = capped(fronts[front] - 1U);
        around.same_back = capped(backs[back] - 1U);
        if (around.same_front != 0 && around.same_back != 0) both.push_back(ends(front, back));
    });
    std::ranges::sort(both);
    visit([&](Around& around, std::uint32_t front, std::uint32_t back) {
        if (around.same_front == 0 || around.same_back == 0) return;
        around.same_ends = capped(std::ranges::equal_range(both, ends(front, back)).size() - 1U);
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
