#include "clean/title_features.hpp"

#include <algorithm>
#include <array>

#include "clean/date_line.hpp"
#include "clean/line_counts.hpp"
#include "clean/line_relations.hpp"
#include "clean/stems.hpp"
#include "retold/base/hash.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 21> names = {
    "lines_to_body", "lines_to_story",   "line_score",    "story_share",  "story_shared", "lead_share",
    "foot_share",    "day_above",        "day_below",     "byline_above", "byline_below", "heads_above",
    "heads_below",   "share_of_longest", "inside_others", "holds_others", "days_below",   "short_below",
    "short_above",   "sentences_above",  "goes_on"};
constexpr std::size_t place_numbers = 7;

constexpr std::size_t far_away = 20;        // chosen: lines; distances are not told apart beyond it
constexpr std::size_t near = 40;            // chosen: lines above the story in which a headline has its company
constexpr std::size_t lead_lines = 2;       // chosen: paragraphs
constexpr std::size_t story_lines = 12;     // chosen: paragraphs that are read for their words
constexpr std::size_t foot_lines = 6;       // chosen: where the owner of a page is named again
constexpr std::uint32_t head_words = 4;     // chosen: fewer are an item of a menu, or a name
constexpr std::uint32_t most_words = 35;    // chosen: more are no headline
constexpr std::uint32_t day_words = 14;     // chosen: "Published by Ane Holm on Monday, 9 May 2031, 7:30 am"
constexpr std::uint32_t byline_words = 12;  // chosen: longer lines tell about an author
constexpr std::uint32_t short_words = 4;    // chosen: shorter lines are items of a menu, and buttons

// Sorts what stands from `first` on, and leaves each once.
void make_set(std::vector<std::uint32_t>& stems, std::size_t first) {
    const auto begin = stems.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, stems.end());
    stems.erase(std::unique(begin, stems.end()), stems.end());
}

std::size_t shared(std::span<const std::uint32_t> few, std::span<const std::uint32_t> many) {
    return static_cast<std::size_t>(
        std::ranges::count_if(few, [&](std::uint32_t stem) { return std::ranges::binary_search(many, stem); }));
}

// Where a stem stands.
constexpr unsigned in_lead = 1;   // the first paragraphs
constexpr unsigned in_story = 2;  // many paragraphs
constexpr unsigned in_foot = 4;   // the page's last lines

float ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

}  // namespace

std::span<const std::string_view> title_feature_names() {
    static const auto all = [] {
        std::vector<std::string_view> both(all_feature_names().begin(), all_feature_names().end());
        both.insert(both.end(), names.begin(), names.end());
        return both;
    }();
    return all;
}

TitleFeatures::TitleFeatures(const Work& work, std::size_t first, std::size_t last)
    : work_(work), first_(first), last_(last) {
    note_stems();
    const std::vector<Block>& blocks = work.page.blocks;
    seen_.reserve(last - first);
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i)
        words += work.lines.lines[i].size <= most_words ? work.lines.lines[i].word_count : 0;
    stems_.reserve(words / 2);  // as many words are long enough in most texts
    for (std::size_t i = first; i < last; ++i) {
        const auto end = static_cast<std::uint32_t>(stems_.size());
        Seen seen{0, end, 0, kind_of(i)};
        if (work.lines.lines[i].size <= most_words) {
            add_stems(work.page.raw, blocks[i].span, stems_);
            make_set(stems_, seen.first_stem);
            seen.stems = narrowed(static_cast<std::uint32_t>(stems_.size()) - end);
        }
        for (const std::uint32_t stem : stems_of(seen)) seen.signature |= 1U << (stem % 32);
        seen_.push_back(seen);
    }
    sum_up();
}

// Of the story's first paragraphs and the page's last lines.
void TitleFeatures::note_stems() {
    const std::vector<Block>& blocks = work_.page.blocks;
    Stems lead;
    Stems story;
    Stems foot;
    std::size_t paragraphs = 0;
    for (std::size_t i = std::max(first_, work_.body_first); i <= work_.body_last && paragraphs < story_lines; ++i) {
        if (work_.story.prose[i] == 0) continue;
        add_stems(work_.page.raw, blocks[i].span, paragraphs < lead_lines ? lead : story);
        ++paragraphs;
    }
    const std::size_t end = blocks.size();
    for (std::size_t i = std::max(work_.body_last + 1, end - std::min(end, foot_lines)); i < end; ++i)
        add_stems(work_.page.raw, blocks[i].span, foot);
    known_.reserve(lead.size() + story.size() + foot.size());
    known_.note(lead, in_lead | in_story);
    known_.note(story, in_story);
    known_.note(foot, in_foot);
}

TitleFeatures::Kind TitleFeatures::kind_of(std::size_t i) const {
    const Line& line = work_.lines.lines[i];
    const Span span = work_.page.blocks[i].span;
    if (line.digits != 0 && line.size <= day_words && !read_dates(work_.page.raw, span).empty()) return Kind::day;
    const bool named =
        ((line.cues >> soft_byline) & 1U) != 0 || (work_.cues[i] != nullptr && work_.cues[i]->label == Label::byline);
    if (named && line.size >= 2 && line.size <= byline_words && !line.ends_sentence) return Kind::byline;
    const bool asks = line.back == U'?' || line.back == U'!' || line.back == U'？' || line.back == U'！';
    const bool head = line.size >= head_words && line.size <= most_words && (asks || !line.ends_marked());
    return head && line.letters != 0 ? Kind::head : Kind::other;
}

std::size_t TitleFeatures::lines_above(std::size_t i, Kind kind) const {
    for (std::size_t k = 1; k < far_away && k <= i - first_; ++k) {
        if (seen(i - k).kind == kind) return k;
    }
    return far_away;
}

std::size_t TitleFeatures::lines_below(std::size_t i, Kind kind) const {
    for (std::size_t k = 1; k < far_away && i + k < last_; ++k) {
        if (seen(i + k).kind == kind) return k;
    }
    return far_away;
}

std::size_t TitleFeatures::count(std::size_t from, std::size_t to, std::uint16_t Sums::*kind) const {
    from = std::max(from, first_);
    to = std::min(to, last_);
    return from < to ? std::size_t{sums_[to - first_].*kind} - sums_[from - first_].*kind : 0;
}

// What lines [first, last) have above each of them, and the longest head from `near` lines above the story on.
void TitleFeatures::sum_up() {
    sums_.resize(last_ - first_ + 1);
    for (std::size_t i = first_; i < last_; ++i) {
        const Line& line = work_.lines.lines[i];
        const Kind kind = seen(i).kind;
        Sums& sums = sums_[i - first_ + 1];
        sums = sums_[i - first_];
        const auto add = [](std::uint16_t& sum, bool more) { sum = narrowed(sum + (more ? 1U : 0U)); };
        add(sums.heads, kind == Kind::head);
        add(sums.days, kind == Kind::day);
        add(sums.shorts, line.size < short_words);
        add(sums.sentences, line.ends_marked());
        if (kind == Kind::head && i >= start_of_company()) sums.longest = std::max(sums.longest, line.size);
    }
}

std::size_t TitleFeatures::start_of_company() const {
    return std::max(first_, work_.body_first - std::min(work_.body_first, near));
}

// Distances, what is shared, the line's own score.
void TitleFeatures::write_places(std::size_t i, std::span<float> out) const {
    const auto lines_to = [&](std::size_t other) { return static_cast<float>(other) - static_cast<float>(i); };
    const auto stems = stems_of(seen(i));
    out[0] = lines_to(work_.body_first);
    out[1] = lines_to(work_.story.first);
    out[2] = static_cast<float>(work_.scores[i]);
    std::array<std::size_t, in_foot + 1> again{};
    for (const std::uint32_t stem : stems) {
        const unsigned places = known_.bits_of(stem);
        for (const unsigned place : {in_lead, in_story, in_foot}) again[place] += (places & place) != 0 ? 1U : 0U;
    }
    out[3] = ratio(again[in_story], stems.size());
    out[4] = static_cast<float>(again[in_story]);
    out[5] = ratio(again[in_lead], stems.size());
    out[6] = ratio(again[in_foot], stems.size());
}

// Of other lines of the company, how many say all that a head says, and more; and how much of it less.
std::pair<std::size_t, std::size_t> TitleFeatures::compare(std::size_t i, std::size_t from, std::size_t to) const {
    const Seen& own = seen(i);
    const auto stems = stems_of(own);
    std::size_t inside = 0;
    std::size_t holds = 0;
    if (own.kind != Kind::head || i < from || stems.empty()) return {0, 0};
    for (std::size_t k = from; k < to; ++k) {
        const Seen& other = seen(k);
        const auto others = stems_of(other);
        if (k == i || others.empty()) continue;
        if ((own.signature & ~other.signature) == 0 && others.size() > stems.size())
            inside += shared(stems, others) == stems.size() ? 1U : 0U;
        if ((other.signature & ~own.signature) == 0 && others.size() < stems.size())
            holds += shared(others, stems) == others.size() ? 1U : 0U;
    }
    return {inside, holds};
}

// The days, bylines and other headlines around.
void TitleFeatures::write_company(std::size_t i, std::span<float> out) const {
    const std::size_t from = start_of_company();
    const std::size_t to = std::max(i, std::min(last_, work_.body_first));
    const std::uint32_t size = work_.lines.lines[i].size;
    const std::uint32_t longest = std::max<std::uint32_t>(size, from < to ? sums_[to - first_].longest : 0);
    const auto [inside, holds] = compare(i, from, to);
    const std::size_t above = std::max(i, from);  // what stands from there on is not above
    std::size_t at = 0;
    for (const std::size_t value :
         {lines_above(i, Kind::day), lines_below(i, Kind::day), lines_above(i, Kind::byline),
          lines_below(i, Kind::byline), count(from, i, &Sums::heads), count(i + 1, to, &Sums::heads)})
        out[at++] = static_cast<float>(value);
    out[at++] = static_cast<float>(size) / static_cast<float>(std::max(longest, 1U));
    for (const std::size_t value :
         {inside, holds, count(i + 1, to, &Sums::days), count(std::max(i + 1, from), to, &Sums::shorts),
          count(from, above, &Sums::shorts), count(from, above, &Sums::sentences)})
        out[at++] = static_cast<float>(value);
    out[at] = runs_on(work_, i) ? 1.0F : 0.0F;
}

void TitleFeatures::row(std::size_t i, std::span<float> out) const {
    const std::size_t width = all_feature_names().size();
    work_.features->full_row(i, out.first(width));
    write_places(i, out.subspan(width, place_numbers));
    write_company(i, out.subspan(width + place_numbers));
}

}  // namespace retold::clean
