#include "clean/score_context.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace retold::clean {
namespace {

constexpr double story_from = 0.8;                          // chosen: four to one that it is the story's
constexpr double other_to = 0.1;                            // chosen: nine to one that it is not
constexpr std::uint8_t far = 200;                           // distances are not told apart beyond it
constexpr std::size_t steps = 4;                            // chosen: neighbours on each side that are told one by one
constexpr std::array<std::size_t, 3> windows = {3, 8, 20};  // chosen: a paragraph or two, a screen, a section

constexpr std::array<std::string_view, 32> names = {
    "chance",      "before_4",      "before_3",    "before_2",      "before_1",   "after_1",    "after_2",
    "after_3",     "after_4",       "size",        "size_before",   "size_after", "3_before",   "3_after",
    "8_before",    "8_after",       "20_before",   "20_after",      "around",     "in_stretch", "from_stretch",
    "to_stretch",  "stretch_lines", "stretch",     "stretch_share", "page",       "lines",      "passed",
    "since_story", "until_story",   "since_other", "until_other"};

}  // namespace

std::span<const std::string_view> score_context_names() {
    return names;
}

ScoreContext::ScoreContext(const Lines& lines, std::span<const double> chances)
    : lines_(lines), chances_(chances), distances_(chances.size()) {
    sum_up();
    find_stretch();
    measure_distances();
}

void ScoreContext::sum_up() {
    chances_before_.reserve(chances_.size() + 1);
    weights_before_.reserve(chances_.size() + 1);
    chances_before_.push_back(0);
    weights_before_.push_back(0);
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        const double weight = std::sqrt(static_cast<double>(lines_.lines[i].size) + 1);
        chances_before_.push_back(chances_before_.back() + weight * chances_[i]);
        weights_before_.push_back(weights_before_.back() + weight);
    }
}

void ScoreContext::find_stretch() {
    double best = 0;
    double sum = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += (chances_[i] - 0.5) * (weights_before_[i + 1] - weights_before_[i]);
        if (sum <= best) continue;
        best = sum;
        first_ = start;
        last_ = i;
    }
}

void ScoreContext::measure_distances() {
    const auto next = [](std::uint8_t distance) {
        return distance < far ? static_cast<std::uint8_t>(distance + 1) : far;
    };
    std::uint8_t story = far;
    std::uint8_t other = far;
    const auto step = [&](std::size_t i) {
        story = chances_[i] >= story_from ? std::uint8_t{0} : next(story);
        other = chances_[i] <= other_to ? std::uint8_t{0} : next(other);
    };
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        step(i);
        distances_[i].since_story = story;
        distances_[i].since_other = other;
    }
    story = other = far;
    for (std::size_t i = chances_.size(); i-- > 0;) {
        step(i);
        distances_[i].until_story = story;
        distances_[i].until_other = other;
    }
}

// Of the chances of some lines; -1 of none.
float ScoreContext::mean(std::size_t first, std::size_t last) const {
    if (first >= last) return -1;
    return static_cast<float>((chances_before_[last] - chances_before_[first]) /
                              (weights_before_[last] - weights_before_[first]));
}

void ScoreContext::row(std::size_t i, std::span<float> out) const {
    const std::size_t count = chances_.size();
    std::size_t at = 0;
    const auto put = [&](auto value) { out[at++] = static_cast<float>(value); };
    const auto size = [&](std::size_t k) { return static_cast<float>(lines_.lines[k].size); };
    const auto before = [&](std::size_t reach) { return i < reach ? 0 : i - reach; };
    const auto after = [&](std::size_t reach) { return std::min(count, i + 1 + reach); };
    put(chances_[i]);
    for (std::size_t k = steps; k > 0; --k) put(i < k ? -1.0 : chances_[i - k]);
    for (std::size_t k = 1; k <= steps; ++k) put(i + k < count ? chances_[i + k] : -1.0);
    put(size(i));
    put(i > 0 ? size(i - 1) : -1.0F);
    put(i + 1 < count ? size(i + 1) : -1.0F);
    for (const std::size_t reach : windows) {
        put(mean(before(reach), i));
        put(mean(i + 1, after(reach)));
    }
    put(mean(before(2), after(2)));
    put(i >= first_ && i <= last_);
    put(static_cast<float>(i) - static_cast<float>(first_));
    put(static_cast<float>(i) - static_cast<float>(last_));
    put(last_ + 1 - first_);
    put(mean(first_, last_ + 1));
    put((weights_before_[last_ + 1] - weights_before_[first_]) / weights_before_[count]);
    put(mean(0, count));
    put(count);
    put(chances_before_[count] > 0 ? chances_before_[i] / chances_before_[count] : 0.0);
    const Distances& distances = distances_[i];
    for (const std::uint8_t distance :
         {distances.since_story, distances.until_story, distances.since_other, distances.until_other})
        put(distance);
}

}  // namespace retold::clean
