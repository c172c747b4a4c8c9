#include "clean/features.hpp"

#include <algorithm>
#include <array>

#include "clean/cue_table.hpp"
#include "retold/text/mark_roles.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t short_size = 8;
constexpr std::size_t sum_step = 8;     // chosen: lines from one sum to the next; those between are added up
constexpr std::uint8_t far_away = 200;  // distances are not told apart beyond it

constexpr std::array<std::string_view, 110> names = {
    // the line itself
    "chars", "size", "word_length", "stop_share", "capital_share", "caps_share", "digit_share", "mark_share",
    "ends_sentence", "ellipsis", "colon", "question", "commas", "sentences", "lower_front", "quote_front",
    "bullet_front", "separators", "address", "year", "clock", "quote", "numbers", "glued", "upper_share",
    "soft_subscribe", "soft_account", "soft_cookie", "soft_advert", "soft_related", "soft_share", "soft_comment",
    "soft_legal", "soft_credit", "soft_time", "soft_nav", "soft_media", "soft_contact", "soft_byline", "soft_speech",
    "soft_you", "cue",
    // its place in the page
    "place", "index", "lines_left", "words_before_share", "times", "copies_before", "in_stretch", "before_stretch",
    "after_stretch", "cohesion_once", "cohesion_twice", "run", "short", "since_prose", "until_prose", "since_cue",
    "until_cue", "prose_lines", "words", "lines", "size_share", "window_size", "window_prose", "prose_in_3_before",
    "prose_in_3_after", "prose_words_before", "prose_words_after", "window_cues", "ends_before", "short_share",
    "stretch_prose", "stretch_lines", "stops_known",
    // its neighbours
    "p2_size", "p2_stop_share", "p2_capital_share", "p2_ends", "p2_digits", "p2_cue", "p2_soft", "p2_cohesion",
    "p1_size", "p1_stop_share", "p1_capital_share", "p1_ends", "p1_digits", "p1_cue", "p1_soft", "p1_cohesion",
    "n1_size", "n1_stop_share", "n1_capital_share", "n1_ends", "n1_digits", "n1_cue", "n1_soft", "n1_cohesion",
    "n2_size", "n2_stop_share", "n2_capital_share", "n2_ends", "n2_digits", "n2_cue", "n2_soft", "n2_cohesion",
    "colon_before", "list_run", "wide_share"};

float ratio(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

bool is_quote_front(char32_t c) {
    const text::MarkRoles roles = text::roles_of(c);
    const bool single = c == U'\'' || (c >= U'‘' && c <= U'‛');
    return single || (roles.quotes() && roles.opens() && c != U'»');  // » stands before items of lists
}
bool is_bullet(char32_t c) {
    return c == U'-' || c == U'*' || c == U'|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == 0x203A || c == 0x2013 ||
           c == 0x2014 || c == 0x25AA || c == 0x25BA;
}

// Writes numbers one after the other.
class Writer {
  public:
    explicit Writer(std::span<float> out) : out_(out) {}
    template <typename Number>
    Writer& operator<<(Number value) {
        out_[at_++] = static_cast<float>(value);
        return *this;
    }

  private:
    std::span<float> out_;
    std::size_t at_ = 0;
};

void write_own(Writer& out, const Line& line, std::uint8_t cue) {
    out << line.chars << line.size << ratio(line.letters, line.word_count) << ratio(line.stops, line.word_count)
        << ratio(line.capitalised, line.word_count) << ratio(line.all_caps, line.word_count)
        << ratio(line.digits, line.chars) << ratio(line.marks, line.chars) << line.ends_sentence << line.ellipsis
        << (line.back == U':') << (line.back == U'?') << line.commas << std::min<unsigned>(line.sentences, 9)
        << (line.front >= U'a' && line.front <= U'z') << is_quote_front(line.front) << is_bullet(line.front)
        << std::min<unsigned>(line.separators, 9) << line.address << line.year << line.clock << line.quote
        << line.numbers << std::min<unsigned>(line.glued, 20) << ratio(line.upper, line.letters);
    for (std::uint32_t bit = 0; bit < soft_count; ++bit) out << ((line.cues >> bit) & 1U);
    out << static_cast<unsigned>(cue);
}

}  // namespace

std::span<const std::string_view> feature_names() {
    return names;
}

std::span<const std::string_view> all_feature_names() {
    static const auto all = [] {
        std::vector<std::string_view> both(names.begin(), names.end());
        both.insert(both.end(), context_names().begin(), context_names().end());
        both.insert(both.end(), boundary_names().begin(), boundary_names().end());
        return both;
    }();
    return all;
}

Features::Features(const Lines& lines, const Story& story, const Repeats& repeats, const CueMarks& cues)
    : lines_(lines),
      story_(story),
      repeats_(repeats),
      cues_(cues),
      around_(lines.lines.size()),
      context_(lines, story),
      boundaries_(lines, story) {
    sum_up();
    measure_runs();
    measure_distances();
}

void Features::sum_up() {
    const std::size_t count = around_.size();
    every_.reserve(count / sum_step + 1);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % sum_step == 0) every_.push_back(all_);
        const std::uint32_t size = lines_.lines[i].size;
        all_.all += size;
        all_.prose += story_.prose[i];
        longest_ = std::max(longest_, size);
        if (!story_.found || i < story_.first) continue;
        if (i <= story_.last) story_words_ += story_.prose[i];
        if (cues_[i] == 2) endings_.push_back(static_cast<std::uint32_t>(i));
    }
    prose_lines_ = prose_lines(0, count);
}

Features::Words Features::words_above(std::size_t i) const {
    Words words = every_[i / sum_step];
    for (std::size_t k = i / sum_step * sum_step; k < i; ++k) {
        words.all += lines_.lines[k].size;
        words.prose += story_.prose[k];
    }
    return words;
}

void Features::measure_runs() {
    const std::size_t count = around_.size();
    for (std::size_t first = 0; first < count;) {
        const bool is_short = lines_.lines[first].size < short_size;
        std::size_t last = first;
        while (last < count && (lines_.lines[last].size < short_size) == is_short) ++last;
        for (std::size_t i = first; i < last; ++i) {
            around_[i].run = static_cast<std::uint8_t>(std::min<std::size_t>(last - first, far_away));
        }
        first = last;
    }
}

void Features::measure_distances() {
    const std::size_t count = around_.size();
    std::uint8_t prose = far_away;
    std::uint8_t cue = far_away;
    const auto next = [](std::uint8_t distance) {
        return distance < far_away ? static_cast<std::uint8_t>(distance + 1) : far_away;
    };
    for (std::size_t i = 0; i < count; ++i) {
        prose = next(prose);
        cue = next(cue);
        around_[i].since_prose = prose;
        around_[i].since_cue = cue;
        if (story_.prose[i] != 0) prose = 0;
        if (cues_[i] != 0) cue = 0;
    }
    prose = cue = far_away;
    for (std::size_t i = count; i-- > 0;) {
        prose = next(prose);
        cue = next(cue);
        around_[i].until_prose = prose;
        around_[i].until_cue = cue;
        if (story_.prose[i] != 0) prose = 0;
        if (cues_[i] != 0) cue = 0;
    }
}

// Lines of prose among lines [first, last).
std::uint32_t Features::prose_lines(std::size_t first, std::size_t last) const {
    std::uint32_t found = 0;
    for (std::size_t i = first; i < last; ++i) found += story_.prose[i] != 0 ? 1U : 0U;
    return found;
}

// Lines of the story above line i that have a cue which ends stories.
std::uint32_t Features::endings_above(std::size_t i) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(endings_, i) - endings_.begin());
}

bool Features::has_bullet(std::size_t i) const {
    return is_bullet(lines_.lines[i].front);
}

bool Features::in_list(std::size_t i) const {
    return has_bullet(i) && ((i > 0 && has_bullet(i - 1)) || (i + 1 < around_.size() && has_bullet(i + 1)));
}

void Features::full_row(std::size_t i, std::span<float> out) const {
    row(i, out.first(names.size()));
    context_.row(i, out.subspan(names.size(), context_names().size()));
    boundaries_.row(i, out.subspan(names.size() + context_names().size()));
}

void Features::row(std::size_t i, std::span<float> values) const {
    Writer out(values);
    const std::size_t count = around_.size();
    const Line& line = lines_.lines[i];
    const Around& around = around_[i];
    const Boundaries::Cohesion& cohesion = boundaries_.cohesion(i);
    write_own(out, line, cues_[i]);
    const std::size_t low = i < 5 ? 0 : i - 5;
    const std::size_t high = std::min(count, i + 6);
    std::uint32_t cues = 0;
    std::uint32_t words = 0;
    for (std::size_t k = low; k < high; ++k) {
        cues += cues_[k] != 0 ? 1U : 0U;
        words += lines_.lines[k].size;
    }
    const Words above = words_above(i);
    const bool inside = story_.found && i >= story_.first && i <= story_.last;
    out << ratio(i, count) << i << count - i << ratio(above.all, all_.all) << repeats_.times[i] << repeats_.before[i]
        << inside << (story_.found && i < story_.first ? story_.first - i : 0)
        << (story_.found && i > story_.last ? i - story_.last : 0) << cohesion.once << cohesion.twice << around.run
        << (line.size < short_size) << around.since_prose << around.until_prose << around.since_cue << around.until_cue
        << prose_lines_ << all_.all << count << ratio(line.size, longest_) << ratio(words, high - low)
        << prose_lines(low, high) << prose_lines(i < 3 ? 0 : i - 3, i) << prose_lines(i + 1, std::min(count, i + 4))
        << above.prose << all_.prose - above.prose - story_.prose[i] << cues << endings_above(i)
        << ratio(story_.short_lines, count) << story_words_ << (story_.found ? story_.last + 1 - story_.first : 0)
        << story_.stops_known;
    for (const int step : {-2, -1, 1, 2}) {
        const bool there = step < 0 ? i >= static_cast<std::size_t>(-step) : i + static_cast<std::size_t>(step) < count;
        if (!there) {
            for (int k = 0; k < 8; ++k) out << -1;
            continue;
        }
        const std::size_t at = i + static_cast<std::size_t>(step);
        const Line& other = lines_.lines[at];
        out << other.size << ratio(other.stops, other.word_count) << ratio(other.capitalised, other.word_count)
            << other.ends_sentence << ratio(other.digits, other.chars) << static_cast<unsigned>(cues_[at])
            << ((other.cues & ~((1U << soft_speech) | (1U << soft_you))) != 0) << boundaries_.cohesion(at).once;
    }
    const bool colon = i > 0 && lines_.lines[i - 1].back == U':';
    out << colon << in_list(i)
        << ratio(line.word_count - std::min<std::uint32_t>(line.word_count, line.size), line.word_count);
}

}  // namespace retold::clean
