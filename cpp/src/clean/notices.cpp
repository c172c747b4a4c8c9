#include "clean/notices.hpp"

#include <algorithm>
#include <cstdint>

#include "clean/html/page_words.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t fewest_words = 4;    // chosen: of a sentence; "Ja, gern." may be a button
constexpr std::uint32_t button_words = 5;    // chosen: "Accept all cookies and continue"
constexpr std::size_t peek = 3;              // chosen: sentences that are read before a notice is ruled out
constexpr std::size_t longest = 40;          // chosen: lines of one notice; what is longer is a policy
constexpr std::size_t gap = 2;               // chosen: short lines between sentences of a notice, as of its switches
constexpr std::size_t apart = 3;             // chosen: short lines between the story and a notice below it
constexpr std::size_t buttons = 8;           // chosen: short lines between the parts of a notice below
constexpr std::size_t page_top = 2;          // chosen: lines above a notice that are its own heading
constexpr std::size_t heading_reach = 4;     // chosen: lines between a headline and its story
constexpr std::uint32_t shortest_head = 4;   // chosen: words; most items of menus have fewer
constexpr std::uint32_t heading_words = 25;  // chosen: the longest headline
constexpr std::uint32_t comparable = 6;      // chosen: a story this many times shorter than a notice is still one
constexpr std::size_t front_top = 3;         // chosen: lines above a front: a name, its heading, "Skip to content"
constexpr std::size_t front_lines = 60;      // chosen: short lines between a front and the story; a long menu has more
constexpr std::uint32_t front_words = 8;     // chosen: words that could be said again; of fewer nothing is known
constexpr std::uint32_t said_again = 8;      // chosen: one word in so many may be said again by chance

struct Text {
    std::string_view raw;
    const std::vector<Block>& blocks;
    const Lines& lines;

    std::size_t size() const { return blocks.size(); }
    const Line& line(std::size_t i) const { return lines.lines[i]; }
    bool is_sentence(std::size_t i) const { return line(i).ends_sentence && line(i).size >= fewest_words; }
    std::size_t next_sentence(std::size_t from) const {
        while (from < size() && !is_sentence(from)) ++from;
        return from;
    }
};

// Whether a line right above, of that many words, says in two or more, half of its own, what lines [first, end) say.
bool is_headed(const Text& text, std::size_t first, std::size_t end, std::uint32_t shortest = 1) {
    std::vector<bool> said(text.lines.numbers_end);
    for (std::size_t i = first; i < end; ++i)
        for (const std::uint32_t word : text.lines.numbers_of(text.line(i))) said[word] = true;
    for (std::size_t i = first - std::min(first, heading_reach); i < first; ++i) {
        if (text.line(i).size < shortest || text.line(i).size > heading_words || text.is_sentence(i)) continue;
        std::uint32_t all = 0;
        std::uint32_t again = 0;
        for (const std::uint32_t word : text.lines.numbers_of(text.line(i))) {
            all += word != 0 ? 1U : 0U;
            again += word != 0 && said[word] ? 1U : 0U;
        }
        if (again >= 2 && again * 2 >= all) return true;
    }
    return false;
}

// Whether what stands below line `from` has a headline that is its own.
bool is_headed_below(const Text& text, std::size_t from) {
    const std::size_t first = text.next_sentence(from);
    std::size_t end = first;
    while (end < text.size() && text.is_sentence(end)) ++end;
    return first < end && is_headed(text, first, end);
}

// A line above that is too long for an item of a menu, below the page's top.
bool may_be_headed(const Text& text, std::size_t first) {
    if (first <= page_top) return false;
    for (std::size_t i = first - std::min(first, heading_reach); i < first; ++i)
        if (text.line(i).size >= shortest_head) return true;
    return false;
}

struct Run {
    std::size_t end = 0;
    bool cookies = false;
    bool consent = false;
    std::uint32_t words = 0;
    std::uint32_t told = 0;  // in sentences with a word of either kind

    bool is_notice() const { return cookies && consent && told * 3 >= words; }
};

// The sentences from `first` on, and over short gaps those that say the same; read no further than `peek` while they
// say nothing of a notice.
Run read_run(const Text& text, std::size_t first) {
    Run run;
    run.end = first;
    std::size_t seen = 0;
    for (std::size_t i = first; i < text.size() && i - first < longest; ++i) {
        if (!text.is_sentence(i)) {
            if (i - run.end >= gap || text.line(i).size > button_words) break;
            continue;
        }
        const std::string_view sentence = slice(text.raw, text.blocks[i].span);
        const bool cookies = says_cookies(sentence);
        const bool consent = says_consent(sentence);
        if (i != run.end && !cookies && !consent) break;
        run.cookies = run.cookies || cookies;
        run.consent = run.consent || consent;
        run.words += text.line(i).size;
        run.told += cookies || consent ? text.line(i).size : 0U;
        run.end = i + 1;
        if (++seen >= peek && run.told == 0) break;
    }
    return run;
}

std::uint32_t words_of_sentences(const Text& text, std::size_t from, std::size_t to) {
    std::uint32_t words = 0;
    for (std::size_t i = from; i < to; ++i) words += text.is_sentence(i) ? text.line(i).size : 0U;
    return words;
}

std::size_t end_above(const Text& text) {
    const std::size_t first = text.next_sentence(0);
    if (first == text.size()) return 0;
    const Run run = read_run(text, first);
    if (!run.is_notice() || run.end == text.size() || text.line(run.end).size > button_words) return 0;
    if (text.is_sentence(run.end)) return 0;
    if ((may_be_headed(text, first) || is_headed(text, first, run.end)) && !is_headed_below(text, run.end)) return 0;
    return words_of_sentences(text, run.end, text.size()) * comparable < run.words ? 0 : run.end;
}

// Whether at most one in `said_again` of the words of lines [first, end) stands in a sentence below line `from`.
bool shares_nothing(const Text& text, std::size_t first, std::size_t end, std::size_t from) {
    std::vector<bool> said(text.lines.numbers_end);
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!text.is_sentence(i)) continue;
        for (const std::uint32_t word : text.lines.numbers_of(text.line(i))) said[word] = true;
    }
    std::uint32_t all = 0;
    std::uint32_t again = 0;
    for (std::size_t i = first; i < end; ++i) {
        for (const std::uint32_t word : text.lines.numbers_of(text.line(i))) {
            if (word == 0 || (text.lines.hashes[word] & function_word) != 0) continue;
            ++all;
            again += said[word] ? 1U : 0U;
        }
    }
    return all >= front_words && again * said_again <= all;
}

// The end of sentences at the page's top that have no headline and share no words with what stands below short lines
// and has one, where that is the longer text; 0 where there are none.
std::size_t end_of_front(const Text& text) {
    const std::size_t first = text.next_sentence(0);
    if (first > front_top || first == text.size()) return 0;
    std::size_t end = first + 1;
    for (std::size_t i = end; i < text.size() && i - end < apart; ++i)
        if (text.is_sentence(i)) end = i + 1;
    const std::size_t next = text.next_sentence(end);
    if (next == text.size() || next - end > front_lines) return 0;
    if (text.line(end).size > button_words || text.line(end + 1).size > button_words) return 0;
    if (is_headed(text, first, end) || !is_headed_below(text, end)) return 0;
    if (words_of_sentences(text, first, end) > words_of_sentences(text, next, text.size())) return 0;
    return shares_nothing(text, first, end, next) ? end : 0;
}

std::size_t start_below(const Text& text, std::size_t above) {
    std::size_t last = text.size();
    while (last > above && !text.is_sentence(last - 1)) --last;
    constexpr std::size_t none = std::string_view::npos;
    if (last == above || text.size() - last > longest) return none;
    std::size_t first = last;
    for (std::size_t i = last; i-- > above && last - i <= longest && first - i <= gap + 1;)
        if (text.is_sentence(i)) first = i;
    if (first < above + apart) return none;
    for (std::size_t i = first - apart; i < first; ++i)
        if (text.line(i).ends_sentence) return none;
    if (is_headed(text, first, last, shortest_head)) return none;
    const Run run = read_run(text, first);
    const bool whole = run.end == last && run.is_notice();
    return whole && words_of_sentences(text, above, first) * comparable >= run.words ? first : none;
}

// The sentences above a notice that speak of cookies, too, one after the other but for buttons, one of them of consent;
// none where no other sentence stands above, or one that speaks of cookies, as a story may.
std::size_t reach_up(const Text& text, std::size_t above, std::size_t start) {
    const auto sentence = [&](std::size_t i) { return slice(text.raw, text.blocks[i].span); };
    std::size_t first = start;
    bool consent = false;
    for (std::size_t i = start; i-- > above && first - i <= buttons + 1;) {
        if (text.is_sentence(i) ? !says_cookies(sentence(i)) : text.line(i).size > button_words) break;
        if (!text.is_sentence(i)) continue;
        first = i;
        consent = consent || says_consent(sentence(i));
    }
    if (!consent || text.next_sentence(above) == first) return start;
    for (std::size_t i = above; i < first; ++i)
        if (text.is_sentence(i) && says_cookies(sentence(i))) return start;
    return first;
}

}  // namespace

Notices find_notices(std::string_view raw, const std::vector<Block>& blocks, const Lines& lines) {
    const Text text{raw, blocks, lines};
    Notices found;
    found.end = end_above(text);
    if (found.end == 0) {
        found.end = end_of_front(text);
        found.front = found.end != 0;
    }
    found.start = start_below(text, found.end);
    if (found.start != std::string_view::npos) found.start = reach_up(text, found.end, found.start);
    return found;
}

}  // namespace retold::clean
