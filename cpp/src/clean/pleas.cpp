#include "clean/pleas.hpp"

#include <algorithm>

#include "clean/html/page_words.hpp"
#include "clean/reader_requests.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t fewest_words = 4;      // chosen: "Support us from 3 euros."
constexpr std::uint32_t most_words = 45;       // chosen: of a plea
constexpr float little_shared = 0.34F;         // tuned: pages of docs/cleaning.md, as for other appeals
constexpr std::uint32_t longest_heading = 12;  // chosen: words of what heads an offer
constexpr std::size_t below = 4;               // chosen: lines below the story

// A line that may be one by its shape, place and words.
bool may_be_plea(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.decided[i] && line.size >= fewest_words && line.size <= most_words &&
           (line.ends_sentence || line.digits != 0 || line.capitalised != 0) && !line.quote &&
           work.features->cohesion(i) <= little_shared;
}

// Kinds of evidence in the words of a line, a gift and its terms being two, and a price and the one that follows it; 0
// where nothing tells of money.
int kinds_of(std::string_view text, const Line& line) {
    const std::size_t gifts = gifts_of(text);
    const std::size_t sums = line.digits != 0 && says_period(text) ? sums_of(text) : 0;
    const bool timed = sums == 0 && line.digits != 0 && gifts > 1 && says_period(text);
    return static_cast<int>(gifts) + static_cast<int>(sums) + (timed ? 1 : 0);
}

// Three kinds of evidence, two of which tell of money or of a newspaper.
bool is_plea(std::string_view text, const Line& line, bool headed, bool own) {
    constexpr int enough = 3;  // chosen
    int kinds = kinds_of(text, line);
    if (kinds == 0) return false;
    const bool press = own || says_press(text);
    const bool timed = says_period(text);
    const bool priced = line.digits != 0 && timed;
    const unsigned asked = requests_of(text);
    const bool asks = (asked & request_asks) != 0;
    const bool invites = line.back != U'?' && text.find("? ") != std::string_view::npos;  // "Like it? Buy me a coffee!"
    const int addressed = (asks ? 1 : 0) + ((asked & request_us) != 0 ? 1 : 0) +
                          ((line.cues & 1U << soft_you) != 0 ? 1 : 0) + (invites ? 1 : 0);
    // "Become a friend of ours, for the price of a coffee a week."
    const bool promised = timed && asks && addressed > 1;
    if (!press && !headed && !promised && !(kinds > 1 && priced)) return false;
    if (!line.ends_sentence && !priced && !own) return false;
    // A word of speech may be another language's.
    if ((line.cues & 1U << soft_speech) != 0 && !(press && priced && gifts_of(text) != 0)) return false;
    if (addressed == 0 && !priced && !headed) return false;
    kinds += addressed + (press ? 1 : 0) + (headed ? 1 : 0);
    return kinds >= enough;
}

// The site's name: one of the first lines, of a few words, none of which a menu has in any language; or nothing.
std::string_view masthead_of(const Work& work) {
    constexpr std::size_t top = 3;             // chosen: lines
    constexpr std::uint32_t longest_name = 4;  // chosen: words
    constexpr std::size_t fewest_letters = 6;  // chosen: bytes of a name that is no word of a story
    for (std::size_t i = 0; i < std::min(top, work.story.first); ++i) {
        const Line& line = work.lines.lines[i];
        const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
        const bool name = work.cues[i] == nullptr && line.size <= longest_name && line.digits == 0 &&
                          line.separators == 0 && !line.ends_sentence && text.find("  ") == std::string_view::npos &&
                          (line.upper == 0 || line.capitalised != 0) && text.size() >= fewest_letters;
        if (name) return text;
    }
    return {};
}

// "Subscribe to go on reading": a few words that end no sentence and ask for a subscription.
bool heads_offer(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool gone = work.decided[i] && work.page.blocks[i].label == Label::form && work.cues[i] != nullptr;
    return (gone || !work.decided[i]) && line.size <= longest_heading && line.size >= 2 && !line.ends_sentence &&
           !line.quote && says_subscribe(slice(work.page.raw, work.page.blocks[i].span));
}

// What stands right below an offer and tells of its terms, or below one with a price and looks little like the story,
// down to the page's end or its next known line, where no story goes on below: the terms of a wall behind which the
// rest of the story is.
void drop_terms(Work& work, std::size_t offer, std::size_t end, bool priced) {
    constexpr float hardly_shared = 0.2F;     // tuned: pages of docs/cleaning.md, as for other appeals
    constexpr std::uint32_t most_told = 20;   // chosen: words of one line
    constexpr std::uint32_t story_words = 8;  // chosen: of a paragraph
    constexpr double doubtful = 0.6;          // chosen: three to two that it is the story's
    const std::vector<Line>& lines = work.lines.lines;
    const auto may_be_term = [&](std::size_t i) {
        if (work.decided[i] || lines[i].quote || lines[i].size > most_told) return false;
        if (work.features->cohesion(i) > hardly_shared) return false;
        return (priced && work.scores[i] < doubtful) ||
               kinds_of(slice(work.page.raw, work.page.blocks[i].span), lines[i]) != 0;
    };
    std::size_t last = offer + 1;
    while (last < end && may_be_term(last)) ++last;
    for (std::size_t i = last; i < lines.size(); ++i)
        if (!work.decided[i] && lines[i].size >= story_words && work.scores[i] >= keep_from) return;
    for (std::size_t i = offer + 1; i < last; ++i)
        work.drop(i, Label::form, "stands below an offer, and shares no words with the story");
}

// "This story is for members of the Gazette" below the story and above two buttons or more that ask for an account.
void drop_wall_above_buttons(Work& work, std::string_view site) {
    constexpr std::size_t most_told = 3;       // chosen: lines of the wall
    constexpr std::size_t fewest_buttons = 2;  // chosen
    constexpr std::uint32_t longest = 20;      // chosen: words of a line
    const std::vector<Line>& lines = work.lines.lines;
    constexpr std::uint32_t longest_button = 5;  // chosen: words
    const auto is_button = [&](std::size_t i) {
        if (i >= lines.size() || lines[i].ends_sentence || lines[i].size > longest_button) return false;
        const bool asks = (lines[i].cues & (1U << soft_account | 1U << soft_subscribe)) != 0;
        if (work.decided[i])
            return work.page.blocks[i].label == Label::form && (lines[i].cues & 1U << soft_comment) == 0;
        return work.scores[i] < keep_from && (asks || gifts_of(slice(work.page.raw, work.page.blocks[i].span)) != 0);
    };
    const auto may_be = [&](std::size_t i) {
        return i > work.story.first && !work.decided[i] && !lines[i].quote && lines[i].size <= longest &&
               work.features->cohesion(i) <= little_shared;
    };
    for (std::size_t i = work.late; i < lines.size(); ++i) {
        std::size_t end = i;
        while (is_button(end)) ++end;
        if (end - i < fewest_buttons) continue;
        std::size_t first = i;
        for (std::size_t k = i; k > 0 && i - k < most_told && may_be(k - 1); --k) {
            const std::string_view text = slice(work.page.raw, work.page.blocks[k - 1].span);
            const bool own = !site.empty() && text.find(site) != std::string_view::npos;
            if (kinds_of(text, lines[k - 1]) + (own || says_press(text) ? 1 : 0) + (says_subscribe(text) ? 1 : 0) > 1)
                first = k - 1;
        }
        for (std::size_t k = first; k < i; ++k)
            work.drop(k, Label::form, "asks for an account below the story, above its buttons");
        return;
    }
}

}  // namespace

void drop_pleas(Work& work) {
    if (!work.story.found) return;
    const std::size_t end = std::min(work.page.blocks.size(), std::max(work.story.last, work.body_last) + 1 + below);
    const std::string_view site = masthead_of(work);
    std::size_t offer = 0;
    bool priced = false;  // more than a heading
    for (std::size_t i = work.story.first + 1; i < end; ++i) {
        if (heads_offer(work, i)) {
            if (work.decided[i]) {
                offer = i;
                priced = false;
            }
            continue;
        }
        if (!may_be_plea(work, i)) continue;
        const bool headed = i > work.story.first + 1 && heads_offer(work, i - 1);
        const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
        const bool own = !site.empty() && text.find(site) != std::string_view::npos;
        if (!is_plea(text, work.lines.lines[i], headed, own)) continue;
        work.drop(i, Label::form, "asks the reader for money, and shares no words with the story");
        if (headed && !work.decided[i - 1]) work.drop(i - 1, Label::form, "heads an offer");
        offer = i;
        priced = true;
    }
    drop_wall_above_buttons(work, site);
    if (offer != 0) drop_terms(work, offer, end, priced);
}

}  // namespace retold::clean
