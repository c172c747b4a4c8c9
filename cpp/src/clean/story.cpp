#include "clean/story.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "clean/score_rows.hpp"
#include "clean/stretches.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

// Long running text without a mark at its end, as in scripts that have none, or before a line that goes on: few
// capitals and separators, which menus on one line are full of.
bool runs_on(const Line& line) {
    const bool no_spaces = line.size >= 3 * line.word_count;
    return line.size >= (no_spaces ? 12U : 25U) && line.capitalised * 3 <= line.word_count &&
           line.separators * 12 <= line.word_count;
}

constexpr double headed = 0.5;                // chosen: half of a headline's words come again in its story
constexpr std::size_t page_top = 6;           // chosen: a consent text begins with its heading, before any menu
constexpr long comparable = 4;                // chosen: a headed stretch this many times smaller is still the story
constexpr std::size_t head_lines = 3;         // chosen: byline, day and picture part a lead from its story
constexpr std::int64_t surely = 750'000;      // tuned: cross-validation by site, flat from .5 to 1; millionths
constexpr std::int64_t doubted = 2'000'000;   // chosen: less than seven to one; log-odds in millionths
constexpr std::int64_t certain = 20'000'000;  // of a stretch that is chosen without a model
constexpr std::uint32_t headline = 25;        // chosen: words of the longest

// The longest stretch, unless nothing above it speaks of what it says and a smaller one has a headline: legal notices
// below a story are long, too, and so are consent texts at the top of a page. Below any other stretch stand teasers and
// comments.
std::size_t headed_stretch(std::span<const Stretch> stretches, const StretchFeatures& features) {
    const Stretch& best = stretches[0];
    const auto beside = [&](const Stretch& other) {
        return best.first < page_top ? other.first > best.last : other.last < best.first;
    };
    const auto other = std::find_if(stretches.begin() + 1, stretches.end(), beside);
    if (other == stretches.end() || other->sum * comparable < best.sum) return 0;
    const auto k = static_cast<std::size_t>(other - stretches.begin());
    return features.heading_share(k) >= headed && features.heading_share(0) < headed ? k : 0;
}

// Of two that share no line.
std::size_t lines_between(const Stretch& a, const Stretch& b) {
    return a.first < b.first ? b.first - a.last - 1 : a.first - b.last - 1;
}

struct Choice {
    std::size_t chosen = 0;
    std::size_t rival = 0;  // as likely by the model, or nearly so; none if it is the chosen one
    std::vector<std::int64_t> scores;
};

// The one that the model finds most like the story's, or what headed_stretch says where the model finds none better.
Choice choose_stretch(std::span<const Stretch> stretches, const StretchFeatures& features, const TreeModel& model) {
    const std::size_t first = headed_stretch(stretches, features);
    if (model.tree_count() == 0 || stretches.size() == 1) {
        std::vector<std::int64_t> none(stretches.size());
        none[first] = certain;
        return {first, first, std::move(none)};
    }
    const auto write = [&](std::size_t k, std::span<float> row) { features.row(k, row); };
    auto scores = score_rows_of(model, stretches.size(), stretch_feature_names().size(), write);
    const auto likeliest = [&] { return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin()); };
    const std::size_t best = likeliest();
    const bool elsewhere = best != first && lines_between(stretches[best], stretches[first]) > head_lines;
    const std::size_t chosen = elsewhere && scores[best] > scores[first] + surely ? best : first;
    const std::int64_t own = std::exchange(scores[chosen], std::numeric_limits<std::int64_t>::min());
    const std::size_t rival = likeliest();
    scores[chosen] = own;
    const bool near = scores[rival] > own - doubted && lines_between(stretches[rival], stretches[chosen]) > head_lines;
    return {chosen, near ? rival : chosen, std::move(scores)};
}

// Where no mark ends a sentence, a headline looks like one: the first line of a stretch may be the story's.
void skip_headline(const Lines& lines, Story& story) {
    if (!story.found || !lines.lines[story.first].unmarked || lines.lines[story.first].size > headline) return;
    std::size_t next = story.first + 1;
    while (next <= story.last && story.prose[next] == 0) ++next;
    if (next > story.last) return;
    story.prose_words -= story.prose[story.first];
    story.prose[story.first] = 0;
    story.first = next;
}

}  // namespace

bool is_prose(const Line& line, bool stops_known) {
    if (line.size < 10 || !(line.ends_sentence || runs_on(line))) return false;
    return !stops_known || line.stops * 5 >= line.size;
}

Story find_prose(const Lines& lines, const Notices& notices) {
    Story story;
    story.notices = notices;
    std::size_t stops = 0;
    for (const Line& line : lines.lines) {
        story.words += line.size;
        stops += line.stops;
        if (line.size < 8 && !line.ends_sentence) ++story.short_lines;
    }
    story.stops_known = stops * 4 >= story.words;
    story.prose.reserve(lines.lines.size());
    for (const Line& line : lines.lines) {
        const bool between = story.prose.size() >= notices.end && story.prose.size() < notices.start;
        story.prose.push_back(between && is_prose(line, story.stops_known) ? line.size : std::uint16_t{0});
        story.prose_words += story.prose.back();
    }
    return story;
}

namespace {

// Of a page with a line of prose at most, its sentences of fewer words, if two of them stand together, or four with
// that line; as in languages that put much into a word. Whether there are such.
bool take_short_sentences(const Lines& lines, Story& story, bool with_prose) {
    constexpr std::uint32_t fewest = 5;    // chosen: words
    constexpr std::uint32_t letters = 30;  // chosen: of those words; of ideographs, fewer
    const std::size_t needed = with_prose ? 4 : 2;
    const auto is_told = [&](std::size_t i) {
        const Line& line = lines.lines[i];
        const bool noticed = i < story.notices.end || i >= story.notices.start;
        if (story.prose[i] != 0) return true;
        return !noticed && line.ends_marked() && line.size >= fewest && line.back != U'?' && line.back != U'!' &&
               (line.letters >= letters || 2U * line.size >= line.letters) && line.separators == 0 && !line.address;
    };
    bool found = false;
    constexpr std::uint32_t heading = 6;  // chosen: words of a line between two of them, as in lists
    const auto heads = [&](std::size_t i) {
        return i + 1 < lines.lines.size() && lines.lines[i].size <= heading && is_told(i + 1);
    };
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        std::size_t end = i;
        std::size_t told = 0;
        std::size_t between = 0;
        while (end < lines.lines.size() && (is_told(end) || (told != 0 && is_told(end - 1) && heads(end)))) {
            (is_told(end) ? told : between) += 1;
            ++end;
        }
        if (told >= needed + (between != 0 ? 1U : 0U)) {
            found = true;
            for (std::size_t k = i; k < end; ++k) story.prose[k] = is_told(k) ? lines.lines[k].size : std::uint16_t{0};
        }
        i = std::max(i, end);
    }
    if (!found) return false;
    story.prose_words = 0;
    for (const std::uint16_t size : story.prose) story.prose_words += size;
    return true;
}

}  // namespace

Story find_story(const Lines& lines, const Notices& notices, const TreeModel& model) {
    Story story = find_prose(lines, notices);
    std::vector<Stretch> stretches = find_stretches(lines, story.prose);
    const auto said = std::ranges::count_if(story.prose, [](std::uint16_t words) { return words != 0; });
    if (said <= 1 && take_short_sentences(lines, story, said == 1)) stretches = find_stretches(lines, story.prose);
    if (stretches.empty()) return story;
    const StretchFeatures features(lines, story.prose, stretches);
    const auto [chosen, rival, scores] = choose_stretch(stretches, features, model);
    story.found = true;
    for (std::size_t k = 0; k < stretches.size(); ++k)
        story.stretches.push_back({stretches[k].first, stretches[k].last, scores[k]});
    story.rival = rival == chosen ? Stretch() : stretches[rival];
    story.first = stretches[chosen].first;
    story.last = stretches[chosen].last;
    story.headed = features.heading_share(chosen) >= headed;
    skip_headline(lines, story);
    return story;
}

float odds_of_line(const Story& story, std::size_t line) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    std::int64_t with = least;
    std::int64_t without = least;
    for (const ScoredStretch& stretch : story.stretches) {
        std::int64_t& best = stretch.first <= line && line <= stretch.last ? with : without;
        best = std::max(best, stretch.score);
    }
    if (with == least) return -most_odds;
    if (without == least) return most_odds;
    return std::clamp(static_cast<float>(with - without) / 1e6F, -most_odds, most_odds);
}

}  // namespace retold::clean
