#include "clean/stretches.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 82> names = {
    // its size and place
    "sum", "to_largest", "share", "rank", "place", "lines_above", "lines_below", "lines", "prose_lines", "prose_words",
    "words_a_line", "prose_share", "stretches", "above_largest", "lines_to_largest",
    // what it shares
    "headed", "headed_above", "headed_by_first", "heading_words", "headed_more", "headed_above_more",
    "headed_by_first_more", "own_headed", "own_headed_above", "own_headed_by_first", "own_heading_words",
    "own_headed_more", "own_headed_above_more", "different_words", "in_others", "in_largest",
    // its tone
    "ends", "questions", "quotes", "exclaims", "stops", "capitals", "digits", "years", "clocks", "addresses",
    "sentences", "stops_more", "capitals_more", "quotes_more", "years_more", "soft_subscribe", "soft_account",
    "soft_cookie", "soft_advert", "soft_related", "soft_share", "soft_comment", "soft_legal", "soft_credit",
    "soft_time", "soft_nav", "soft_media", "soft_contact", "soft_byline", "soft_speech", "soft_you", "largest_you",
    "largest_legal", "largest_cookie",
    // what stands in it, above and below
    "short_inside", "clocks_inside", "above_figures", "above_short", "above_byline", "above_share", "above_related",
    "above_legal", "above_comment", "below_figures", "below_short", "below_byline", "below_share", "below_related",
    "below_legal", "below_comment", "above_size"};

constexpr std::size_t heading_reach = 20;    // chosen: lines between a headline and its story
constexpr std::uint32_t heading_words = 25;  // chosen: the longest headline
constexpr std::uint32_t shared_words = 2;    // chosen: one word in common is chance
constexpr std::size_t page_head = 3;         // chosen: lines at the top of a page that may be its title
constexpr std::size_t beside = 8;            // chosen: lines above and below that are looked at
constexpr std::uint32_t short_size = 8;      // chosen: words; names, buttons, headings

// What a line adds to the sum of the stretch it is in: prose its words, a short line a little less than nothing.
long gain(const Line& line, std::uint32_t prose) {
    if (prose != 0) return static_cast<long>(prose);
    return line.size < 10 ? -6 : -3;
}

float ratio(double part, double whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part / whole);
}

}  // namespace

std::span<const std::string_view> stretch_feature_names() {
    return names;
}

std::vector<Stretch> find_stretches(const Lines& lines, std::span<const std::uint16_t> prose) {
    struct Part {
        Stretch stretch;
        long above;  // the sum of all lines above it
        long until;  // and of those up to its end
    };
    std::vector<Part> parts;
    long sum = 0;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const long own = gain(lines.lines[i], prose[i]);
        Part part{{i, i, 0}, sum, sum + own};
        sum += own;
        if (own <= 0) continue;
        // Joins with those from the last one on that begins lower, if it ends lower, too.
        for (;;) {
            std::size_t k = parts.size();
            while (k > 0 && parts[k - 1].above >= part.above) --k;
            if (k == 0 || parts[k - 1].until >= part.until) break;
            part.stretch.first = parts[k - 1].stretch.first;
            part.above = parts[k - 1].above;
            parts.resize(k - 1);
        }
        parts.push_back(part);
    }
    std::vector<Stretch> found;
    for (const Part& part : parts) found.push_back({part.stretch.first, part.stretch.last, part.until - part.above});
    std::ranges::stable_sort(found, std::greater<>(), &Stretch::sum);
    if (found.size() > most_stretches) found.resize(most_stretches);
    return found;
}

StretchFeatures::StretchFeatures(const Lines& lines, std::span<const std::uint16_t> prose,
                                 std::span<const Stretch> stretches)
    : lines_(lines), prose_(prose), stretches_(stretches) {
    note_words();
    read_headings();
    for (const Stretch& stretch : stretches) {
        tones_.push_back(tone_of(std::span(lines.lines).subspan(stretch.first, stretch.last + 1 - stretch.first)));
    }
}

void StretchFeatures::note_words() {
    said_in_.assign(lines_.numbers_end, 0);
    for (std::size_t k = 0; k < stretches_.size(); ++k) {
        const auto bit = static_cast<std::uint8_t>(1U << k);
        for (std::size_t i = stretches_[k].first; i <= stretches_[k].last; ++i) {
            for (const std::uint32_t word : lines_.numbers_of(lines_.lines[i])) said_in_[word] |= bit;
        }
    }
}

void StretchFeatures::Heading::take(double share, std::uint32_t again, bool is_near, bool is_first) {
    if (again < shared_words) return;
    if (is_near) near = std::max(near, share);
    if (is_first) first = std::max(first, share);
    above = std::max(above, share);
    words = std::max(words, static_cast<double>(again));
}

void StretchFeatures::read_headings() {
    const std::size_t count = stretches_.size();
    headings_.resize(count);
    own_headings_.resize(count);
    std::size_t end = 0;
    for (const Stretch& stretch : stretches_) end = std::max(end, stretch.first);
    for (std::size_t i = 0; i < end; ++i) {
        const Line& line = lines_.lines[i];
        if (line.size > heading_words || line.ends_marked()) continue;
        std::uint32_t all = 0;
        std::array<std::uint32_t, most_stretches> again{};
        std::array<std::uint32_t, most_stretches> own{};
        for (const std::uint32_t word : lines_.numbers_of(line)) {
            if (word == 0) continue;
            ++all;
            const std::uint8_t bits = said_in_[word];
            for (std::size_t k = 0; k < count; ++k) {
                again[k] += (bits >> k) & 1U;
                own[k] += bits == 1U << k ? 1U : 0U;
            }
        }
        for (std::size_t k = 0; k < count && all != 0; ++k) {
            const std::size_t first = stretches_[k].first;
            if (i >= first) continue;
            const bool near = i + heading_reach >= first;
            headings_[k].take(static_cast<double>(again[k]) / all, again[k], near, i < page_head);
            own_headings_[k].take(static_cast<double>(own[k]) / all, own[k], near, i < page_head);
        }
    }
}

void StretchFeatures::row(std::size_t k, std::span<float> out) const {
    std::vector<float> values;
    values.reserve(names.size());
    write_size(k, values);
    write_shared(k, values);
    const Tone& tone = tones_[k];
    const Tone& largest = tones_[0];
    for (const double value :
         {tone.ends, tone.questions, tone.quotes, tone.exclaims, tone.stops, tone.capitals, tone.digits, tone.years,
          tone.clocks, tone.addresses, tone.sentences, tone.stops - largest.stops, tone.capitals - largest.capitals,
          tone.quotes - largest.quotes, tone.years - largest.years})
        values.push_back(static_cast<float>(value));
    for (const double share : tone.soft) values.push_back(static_cast<float>(share));
    for (const SoftCue group : {soft_you, soft_legal, soft_cookie})
        values.push_back(static_cast<float>(largest.soft[group]));
    write_around(k, values);
    std::ranges::copy(values, out.begin());
}

void StretchFeatures::write_size(std::size_t k, std::vector<float>& out) const {
    const Stretch& stretch = stretches_[k];
    const Stretch& largest = stretches_[0];
    const std::size_t count = lines_.lines.size();
    const std::size_t lines = stretch.last + 1 - stretch.first;
    std::size_t prose_lines = 0;
    std::size_t prose_words = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        all += prose_[i];
        if (i < stretch.first || i > stretch.last || prose_[i] == 0) continue;
        ++prose_lines;
        prose_words += prose_[i];
    }
    double sums = 0;
    for (const Stretch& other : stretches_) sums += static_cast<double>(other.sum);
    const bool above = stretch.first < largest.first;
    const auto add = [&](auto value) { out.push_back(static_cast<float>(value)); };
    add(stretch.sum);
    out.push_back(ratio(static_cast<double>(stretch.sum), static_cast<double>(largest.sum)));
    out.push_back(ratio(static_cast<double>(stretch.sum), sums));
    add(k);
    out.push_back(ratio(static_cast<double>(stretch.first), static_cast<double>(count)));
    add(stretch.first);
    add(count - stretch.last - 1);
    add(lines);
    add(prose_lines);
    add(prose_words);
    out.push_back(ratio(static_cast<double>(prose_words), static_cast<double>(prose_lines)));
    out.push_back(ratio(static_cast<double>(prose_words), static_cast<double>(all)));
    add(stretches_.size());
    add(above ? 1 : 0);
    add(k == 0 ? 0 : above ? largest.first - stretch.last : stretch.first - largest.last);
}

void StretchFeatures::write_shared(std::size_t k, std::vector<float>& out) const {
    // The best of the other stretches.
    const auto rest = [&](const std::vector<Heading>& headings, double Heading::*share) {
        double best = 0;
        for (std::size_t other = 0; other < headings.size(); ++other)
            if (other != k) best = std::max(best, headings[other].*share);
        return best;
    };
    const Heading& any = headings_[k];
    const Heading& own = own_headings_[k];
    std::size_t different = 0;
    std::size_t in_others = 0;
    std::size_t in_largest = 0;
    for (const std::uint8_t bits : std::span(said_in_).subspan(1)) {
        if (((bits >> k) & 1U) == 0) continue;
        ++different;
        in_others += bits != 1U << k ? 1U : 0U;
        in_largest += bits & 1U;
    }
    for (const double value :
         {any.near, any.above, any.first, any.words, any.near - rest(headings_, &Heading::near),
          any.above - rest(headings_, &Heading::above), any.first - rest(headings_, &Heading::first), own.near,
          own.above, own.first, own.words, own.near - rest(own_headings_, &Heading::near),
          own.above - rest(own_headings_, &Heading::above), static_cast<double>(different)})
        out.push_back(static_cast<float>(value));
    out.push_back(ratio(static_cast<double>(in_others), static_cast<double>(different)));
    out.push_back(k == 0 ? 1 : ratio(static_cast<double>(in_largest), static_cast<double>(different)));
}

void StretchFeatures::write_around(std::size_t k, std::vector<float>& out) const {
    const std::vector<Line>& lines = lines_.lines;
    const Stretch& stretch = stretches_[k];
    float shorts = 0;
    float clocks = 0;
    for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
        shorts += lines[i].size < short_size ? 1.0F : 0.0F;
        clocks += lines[i].size < short_size && (lines[i].clock || lines[i].year) ? 1.0F : 0.0F;
    }
    const auto size = static_cast<double>(stretch.last + 1 - stretch.first);
    out.push_back(ratio(shorts, size));
    out.push_back(ratio(clocks, size));
    const auto write = [&](std::size_t from, std::size_t to) {
        constexpr std::array groups = {soft_byline, soft_share, soft_related, soft_legal, soft_comment};
        std::array<float, 2 + groups.size()> told{};
        for (std::size_t i = from; i < to; ++i) {
            told[0] += lines[i].year || lines[i].clock ? 1.0F : 0.0F;
            told[1] += lines[i].size < short_size ? 1.0F : 0.0F;
            for (std::size_t group = 0; group < groups.size(); ++group)
                told[2 + group] += ((lines[i].cues >> groups[group]) & 1) != 0 ? 1.0F : 0.0F;
        }
        out.insert(out.end(), told.begin(), told.end());
    };
    write(stretch.first - std::min(stretch.first, beside), stretch.first);
    write(stretch.last + 1, std::min(lines.size(), stretch.last + 1 + beside));
    out.push_back(stretch.first == 0 ? -1 : static_cast<float>(lines[stretch.first - 1].size));
}

}  // namespace retold::clean
