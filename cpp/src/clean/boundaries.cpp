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

Boundaries::Boundaries(const Lines& lines, const Story& story)
    : around_(lines.lines.size()), cohesion_(lines.lines.size()) {
    count_ends(lines);
    if (!story.found) return;
    const Sums words = measure_lines(lines, story);
    const bool few = around_.size() < std::numeric_limits<std::uint16_t>::max();
    for (const bool down : {true, false}) {
        if (few)
            measure_side<std::uint16_t>(lines, story, words, down);
        else
            measure_side<std::uint32_t>(lines, story, words, down);
    }
    find_weakest(story);
}

namespace {

std::uint8_t share(std::uint32_t part, std::uint32_t all, std::uint8_t none) {
    return all == 0 ? none : static_cast<std::uint8_t>(std::uint64_t{part} * whole / all);
}

float ratio(std::uint32_t part, std::uint32_t all) {
    return all == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(all);
}

}  // namespace

// What is known of a word in one byte: a bit per line of the story's head that has it, how many lines of the story do,
// and whether the line that is read has told so already.
struct Boundaries::Told {
    static constexpr unsigned head = (1U << head_lines) - 1U;
    static constexpr unsigned line = head + 1;   // one of the story
    static constexpr unsigned lines = 3 * line;  // more are not told apart
    static constexpr unsigned counted = 4 * line;
    static_assert(2 * counted <= 256);

    std::vector<std::uint8_t> of;  // by the word's number

    Told(const Lines& text, const Story& story) : of(text.numbers_end) {
        std::size_t passed = 0;
        for (std::size_t i = story.first; i <= story.last; ++i) {
            if (!is_of(story, i)) continue;
            const unsigned in_head = passed < head_lines ? 1U << passed : 0U;
            text.each_number(text.lines[i], [&](std::uint32_t word) {
                const unsigned known = of[word];
                of[word] = static_cast<std::uint8_t>((known < lines ? known + line : known) | in_head | counted);
            });
            text.each_number(text.lines[i], [&](std::uint32_t word) { of[word] &= counted - 1U; });
            ++passed;
        }
        of[0] = 0;  // of the words that carry no meaning
    }
};

// Without branches: what a word is cannot be told from the words before.
Boundaries::Sums Boundaries::measure_lines(const Lines& lines, const Story& story) {
    const Told told(lines, story);
    Sums words(around_.size() + 1);
    std::size_t passed = 0;
    for (std::size_t i = 0; i < around_.size(); ++i) {
        const bool own = is_of(story, i);
        const unsigned others_in_head = Told::head & ~(own && passed < head_lines ? 1U << passed : 0U);
        const unsigned own_lines = own ? Told::line : 0U;
        passed += own ? 1U : 0U;
        std::uint32_t all = 0;
        std::uint32_t head = 0;
        std::uint32_t once = 0;
        std::uint32_t twice = 0;
        lines.each_number(lines.lines[i], [&](std::uint32_t word) {
            const unsigned known = told.of[word];
            all += word != 0 ? 1U : 0U;
            head += (known & others_in_head) != 0 ? 1U : 0U;
            once += (known & Told::lines) > own_lines ? 1U : 0U;
            twice += (known & Told::lines) > own_lines + Told::line ? 1U : 0U;
        });
        words[i + 1] = words[i] + all;
        around_[i].head = share(head, all, unknown);
        cohesion_[i] = {ratio(once, all), ratio(twice, all)};
    }
    return words;
}

// A window begins at every line and holds window_words words; one of its words stands above if the story has it before
// the window begins. Read from below, lines and windows tell the same of what stands below.
template <typename Number>
void Boundaries::measure_side(const Lines& lines, const Story& story, const Sums& words, bool down) {
    const std::size_t count = around_.size();
    const auto place = [&](std::size_t k) { return down ? k : count - 1 - k; };
    const auto between = [&](std::size_t first, std::size_t behind) {
        return down ? words[behind] - words[first] : words[count - first] - words[count - behind];
    };
    const std::size_t start = place(down ? story.first : story.last);
    constexpr Number nowhere = std::numeric_limits<Number>::max();
    std::vector<Number> first_with(lines.numbers_end, nowhere);  // the first line of the story that has it, plus one
    std::vector<std::int32_t> changes(count + 1);                // from window to window: words that stand above
    std::size_t low = 0;                                         // the first line whose window reaches line k
    for (std::size_t k = start; k < count; ++k) {
        while (low < k && between(low, k) >= window_words) ++low;
        const Line& line = lines.lines[place(k)];
        const auto here = static_cast<Number>(k + 1);
        const Number noted = is_of(story, place(k)) ? here : nowhere;
        std::uint32_t again = 0;
        // A word counts in the windows from one to this line; in none where the story does not have it above.
        lines.each_number(line, [&](std::uint32_t word) {
            const Number first = first_with[word];
            first_with[word] = std::min(first, noted);
            again += first < here ? 1U : 0U;
            ++changes[std::min(std::max<std::size_t>(low, first), k + 1)];
        });
        first_with[0] = nowhere;  // of the words that carry no meaning
        changes[k + 1] -= static_cast<std::int32_t>(line.word_count);
        if (k > start) (down ? around_[k].above : around_[place(k)].below) = share(again, between(k, k + 1), unknown);
    }
    std::int32_t again = 0;
    std::size_t end = 0;
    for (std::size_t k = 0; k < count; ++k) {
        again += changes[k];
        end = std::max(end, k + 1);
        while (end < count && between(k, end) < window_words) ++end;
        const std::uint32_t here = between(k, end);
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
        const auto same = std::equal_range(both.begin(), both.end(), ends(front, back));
        around.same_ends = capped(static_cast<std::size_t>(same.second - same.first) - 1U);
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
