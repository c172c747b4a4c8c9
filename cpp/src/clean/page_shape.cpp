#include "clean/page_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace retold::clean {
namespace {

constexpr std::size_t edge = 8;            // lines at each end of the page that are looked at apart
constexpr std::uint32_t short_words = 6;   // as many or fewer
constexpr std::uint32_t long_chars = 120;  // as many or more
constexpr std::uint32_t very_long_chars = 400;
constexpr std::uint32_t heading_words = 8;  // fewer make a menu's item, or a heading
constexpr std::uint32_t tiny_words = 2;
constexpr unsigned menu_lines = 4;  // chosen: in a row; headings of a story seldom are
constexpr double doubtful = 0.3;    // chosen: score; a little below keep_from

constexpr std::array<std::string_view, 50> names = {"lines",
                                                    "chars",
                                                    "score",
                                                    "score_head",
                                                    "score_tail",
                                                    "least_score_head",
                                                    "least_score_tail",
                                                    "score_by_chars",
                                                    "doubtful",
                                                    "doubtful_chars",
                                                    "short",
                                                    "short_head",
                                                    "short_tail",
                                                    "ends",
                                                    "ends_head",
                                                    "ends_tail",
                                                    "separators",
                                                    "separators_head",
                                                    "separators_tail",
                                                    "capitals_of_short",
                                                    "first_long",
                                                    "after_last_long",
                                                    "first_long_share",
                                                    "after_last_long_share",
                                                    "length_spread",
                                                    "median_length",
                                                    "long_length",
                                                    "distinct",
                                                    "very_long",
                                                    "longest_doubtful_run",
                                                    "no_letters",
                                                    "digits_of_short",
                                                    "doubtful_between",
                                                    "cues",
                                                    "cues_head",
                                                    "cues_tail",
                                                    "soft_of_short",
                                                    "doubtful_tail",
                                                    "short_in_runs",
                                                    "tiny_head",
                                                    "short_first",
                                                    "short_last",
                                                    "short_last_share",
                                                    "clocks",
                                                    "years",
                                                    "questions",
                                                    "bullets",
                                                    "lists",
                                                    "cohesion",
                                                    "stretch_share"};

// Mean of a property over lines [first, last).
template <typename Property>
float mean(std::size_t first, std::size_t last, const Property& property) {
    std::conditional_t<std::is_same_v<decltype(property(first)), bool>, std::size_t, double> sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += property(i);
    return first == last ? 0.0F : static_cast<float>(static_cast<double>(sum) / static_cast<double>(last - first));
}

class Shape {
  public:
    explicit Shape(const ScoredLines& page)
        : lines_(page.lines.lines),
          blocks_(page.blocks),
          cues_(page.cues),
          features_(page.features),
          story_(page.story),
          count_(lines_.size()),
          head_(std::min(edge, count_)) {
        out_.reserve(names.size());
    }

    std::vector<float> measure() {
        tell_scores();
        tell_shapes();
        tell_places();
        tell_lengths();
        tell_rest();
        tell_cues();
        tell_menus();
        tell_lists();
        return std::move(out_);
    }

  private:
    void put(double value) { out_.push_back(static_cast<float>(value)); }

    // Of the whole page, of its first lines and of its last.
    template <typename Property>
    void tell_parts(const Property& property) {
        put(mean(0, count_, property));
        put(mean(0, head_, property));
        put(mean(count_ - head_, count_, property));
    }

    void tell_scores() {
        double chars = 0;
        double weighed = 0;
        double doubted = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            chars += lines_[i].chars;
            weighed += blocks_[i].score * lines_[i].chars;
            if (blocks_[i].score < doubtful) doubted += lines_[i].chars;
        }
        put(static_cast<double>(count_));
        put(chars);
        tell_parts([&](std::size_t i) { return blocks_[i].score; });
        put(std::ranges::min_element(blocks_.first(head_), {}, &Block::score)->score);
        put(std::ranges::min_element(blocks_.last(head_), {}, &Block::score)->score);
        put(chars > 0 ? weighed / chars : 0);
        put(mean(0, count_, [&](std::size_t i) { return blocks_[i].score < doubtful; }));
        put(chars > 0 ? doubted / chars : 0);
    }

    void tell_shapes() {
        tell_parts([&](std::size_t i) { return lines_[i].size <= short_words; });
        tell_parts([&](std::size_t i) { return lines_[i].ends_sentence; });
        tell_parts([&](std::size_t i) { return lines_[i].separators != 0; });
        double words = 0;
        double capitals = 0;
        for (const Line& line : lines_) {
            if (line.size > short_words) continue;
            words += line.word_count;
            capitals += line.capitalised;
        }
        put(words > 0 ? capitals / words : 0.5);
    }

    void tell_places() {
        const auto is_long = [](const Line& line) { return line.chars >= long_chars; };
        const auto first = std::find_if(lines_.begin(), lines_.end(), is_long) - lines_.begin();
        const auto after = std::find_if(lines_.rbegin(), lines_.rend(), is_long) - lines_.rbegin();
        put(static_cast<double>(first));
        put(static_cast<double>(after));
        put(static_cast<double>(first) / static_cast<double>(count_));
        put(static_cast<double>(after) / static_cast<double>(count_));
    }

    void tell_lengths() {
        std::vector<std::uint32_t> lengths;
        lengths.reserve(count_);
        double sum = 0;
        double squares = 0;
        for (const Line& line : lines_) {
            lengths.push_back(line.chars);
            sum += line.chars;
            squares += static_cast<double>(line.chars) * line.chars;
        }
        const auto ranked = [&](std::size_t rank) {
            const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(rank);
            std::nth_element(lengths.begin(), at, lengths.end());
            return *at;
        };
        const double size = static_cast<double>(count_);
        const double average = sum / size;
        put(average > 0 ? std::sqrt(std::max(0.0, squares / size - average * average)) / average : 0);
        put(ranked(count_ / 2));
        put(ranked(count_ * 9 / 10));
    }

    void tell_rest() {
        std::size_t distinct = 0;
        std::size_t run = 0;
        std::size_t longest = 0;
        std::size_t between = 0;  // doubtful lines after the first and before the last that is not
        std::size_t waiting = 0;
        bool begun = false;
        double words = 0;
        double numbers = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            distinct += features_.is_repeated(i) ? 0U : 1U;
            const bool doubted = blocks_[i].score < doubtful;
            run = doubted ? run + 1 : 0;
            longest = std::max(longest, run);
            if (!doubted) {
                between += begun ? waiting : 0;
                begun = true;
                waiting = 0;
            } else {
                ++waiting;
            }
            if (lines_[i].size > short_words) continue;
            words += lines_[i].word_count;
            numbers += lines_[i].numbers;
        }
        put(static_cast<double>(distinct) / static_cast<double>(count_));
        put(mean(0, count_, [&](std::size_t i) { return lines_[i].chars >= very_long_chars; }));
        put(static_cast<double>(longest));
        put(mean(0, count_, [&](std::size_t i) { return lines_[i].letters == 0; }));
        put(words > 0 ? numbers / words : 0);
        put(static_cast<double>(between));
    }

    void tell_cues() {
        tell_parts([&](std::size_t i) { return cues_[i] != 0; });
        double shorts = 0;
        double soft = 0;
        for (const Line& line : lines_) {
            if (line.size > 2 * short_words) continue;
            shorts += 1;
            soft += line.cues != 0 ? 1 : 0;
        }
        put(shorts > 0 ? soft / shorts : 0);
        put(mean(count_ - head_, count_, [&](std::size_t i) { return blocks_[i].score < doubtful; }));
    }

    // A line of a menu, of a list, or a heading.
    bool is_short(std::size_t i) const { return lines_[i].size < heading_words && !lines_[i].ends_sentence; }

    // Where short lines stand: menus are many in a row, headings stand alone.
    void tell_menus() {
        double shorts = 0;
        double in_runs = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            if (!is_short(i)) continue;
            shorts += 1;
            in_runs += features_.run(i) >= menu_lines ? 1 : 0;
        }
        put(shorts > 0 ? in_runs / shorts : -1);
        put(mean(0, head_, [&](std::size_t i) { return lines_[i].size <= tiny_words; }));
        std::size_t first = 0;
        while (first < count_ && is_short(first)) ++first;
        std::size_t last = 0;
        while (last < count_ && is_short(count_ - 1 - last)) ++last;
        put(static_cast<double>(first));
        put(static_cast<double>(last));
        put(static_cast<double>(last) / static_cast<double>(count_));
    }

    // What lists, tables and programmes are full of, and how much of the page belongs together.
    void tell_lists() {
        const auto tell = [&](const auto& property) { put(mean(0, count_, property)); };
        tell([&](std::size_t i) { return lines_[i].clock; });
        tell([&](std::size_t i) { return lines_[i].year; });
        tell([&](std::size_t i) { return lines_[i].back == U'?'; });
        tell([&](std::size_t i) { return features_.has_bullet(i); });
        tell([&](std::size_t i) { return features_.in_list(i); });
        double longer = 0;
        double cohesion = 0;
        double words = 0;
        double stretch = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            words += lines_[i].size;
            if (story_.found && i >= story_.first && i <= story_.last) stretch += story_.prose[i];
            if (is_short(i)) continue;
            longer += 1;
            cohesion += static_cast<double>(features_.cohesion(i));
        }
        put(longer > 0 ? cohesion / longer : -1);
        put(stretch / (words + 1));
    }

    const std::vector<Line>& lines_;
    std::span<const Block> blocks_;
    const CueMarks& cues_;
    const Features& features_;
    const Story& story_;
    std::size_t count_;
    std::size_t head_;
    std::vector<float> out_;
};

}  // namespace

std::span<const std::string_view> page_shape_names() {
    return names;
}

std::vector<float> page_shape(const ScoredLines& page) {
    return Shape(page).measure();
}

}  // namespace retold::clean
