#include "clean/html/markup_context.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace retold::clean {
namespace {

using text::html::no_element;

constexpr std::array<std::string_view, 30> names = {
    "chance",       "levelled",   "size",           "link_share",  "heading", "before_3",
    "before_2",     "before_1",   "after_1",        "after_2",     "after_3", "size_before",
    "size_after",   "room_1",     "room_2",         "room_3",      "room_4",  "weight_1",
    "weight_2",     "weight_3",   "kind",           "kind_weight", "card",    "in_stretch",
    "from_stretch", "to_stretch", "steps_to_story", "story",       "page",    "title_overlap"};

constexpr float most = 0.6F;  // chosen: more than half

}  // namespace

std::span<const std::string_view> markup_context_names() {
    return names;
}

MarkupContext::MarkupContext(const Markup& markup, const Lines& lines, std::span<const double> chances)
    : markup_(markup), lines_(lines), chances_(chances) {
    gather();
    find_stretch();
    find_room();
}

void MarkupContext::gather() {
    const auto add = [](Mean& mean, float weight, float value) {
        mean.weight += weight;
        mean.sum += weight * value;
    };
    elements_.resize(markup_.element_count());
    kinds_.resize(markup_.kind_count());
    cards_.resize(markup_.card_count());
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        weight_.push_back(std::sqrt(static_cast<float>(lines_.lines[i].size) + 1));
        const auto chance = static_cast<float>(chances_[i]);
        add(page_, weight_[i], chance);
        add(kinds_[markup_.kind(i)], weight_[i], chance);
        if (markup_.card(i) != no_element) add(cards_[markup_.card(i)], weight_[i], chance);
        if (markup_.element(i) != no_element) add(elements_[markup_.element(i)], weight_[i], chance);
    }
    for (std::size_t e = elements_.size(); e-- > 0;) {  // parents come before their children
        const std::uint32_t parent = markup_.up(static_cast<std::uint32_t>(e));
        if (parent == no_element) continue;
        elements_[parent].sum += elements_[e].sum;
        elements_[parent].weight += elements_[e].weight;
    }
}

void MarkupContext::find_stretch() {
    float best = 0;
    float sum = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += (static_cast<float>(chances_[i]) - 0.5F) * weight_[i];
        if (sum <= best) continue;
        best = sum;
        first_ = start;
        last_ = i;
    }
}

void MarkupContext::find_room() {
    std::vector<float> likely(elements_.size());
    float all = 0;
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        if (chances_[i] < 0.5) continue;
        all += weight_[i];
        if (markup_.element(i) != no_element) likely[markup_.element(i)] += weight_[i];
    }
    for (std::size_t e = likely.size(); e-- > 0;) {
        const std::uint32_t parent = markup_.up(static_cast<std::uint32_t>(e));
        if (parent != no_element) likely[parent] += likely[e];
    }
    for (std::uint32_t e = 0; e < likely.size(); ++e) {
        const std::uint32_t parent = markup_.up(e);
        if (all > 0 && likely[e] >= most * all && (room_ == no_element || parent == room_)) room_ = e;
    }
    // How far up an element lies that holds the story too; 0 within it and around it.
    steps_to_room_.assign(elements_.size(), 0);
    enum Place : std::uint8_t { beside, around, within };
    std::vector<Place> places(elements_.size(), beside);
    for (std::uint32_t e = room_; e != no_element; e = markup_.up(e)) places[e] = e == room_ ? within : around;
    for (std::uint32_t e = 0; e < elements_.size(); ++e) {
        const std::uint32_t parent = markup_.up(e);
        if (places[e] != beside || parent == no_element) continue;
        if (places[parent] == within)
            places[e] = within;
        else
            steps_to_room_[e] = static_cast<std::uint16_t>(steps_to_room_[parent] + 1);
    }
}

float MarkupContext::levelled(std::size_t i) const {
    constexpr float own_part = 0.6F;  // chosen: a line counts more than its neighbours together
    constexpr std::size_t reach = 2;
    float sum = 0;
    float weights = 0;
    for (std::size_t j = i < reach ? 0 : i - reach; j < std::min(chances_.size(), i + reach + 1); ++j) {
        const float weight = weight_[j] * (i == j ? 1.5F : 0.5F);
        sum += weight * static_cast<float>(chances_[j]);
        weights += weight;
    }
    return own_part * static_cast<float>(chances_[i]) + (1 - own_part) * sum / weights;
}

void MarkupContext::row(std::size_t i, std::span<float> out) const {
    std::size_t at = 0;
    const auto put = [&](float value) { out[at++] = value; };
    const auto size = [&](std::size_t k) { return static_cast<float>(lines_.lines[k].size); };
    put(static_cast<float>(chances_[i]));
    put(levelled(i));
    put(size(i));
    put(static_cast<float>(markup_.link_share(i)));
    put(static_cast<float>(markup_.heading(i)));
    for (std::size_t k = 3; k > 0; --k) put(i < k ? -1.0F : static_cast<float>(chances_[i - k]));
    for (std::size_t k = 1; k <= 3; ++k) put(i + k >= chances_.size() ? -1.0F : static_cast<float>(chances_[i + k]));
    put(i == 0 ? -1.0F : size(i - 1));
    put(i + 1 >= chances_.size() ? -1.0F : size(i + 1));
    std::array<const Mean*, 4> rooms{};
    static const Mean nothing;
    std::uint32_t element = markup_.block_element(i);
    for (const Mean*& room : rooms) {
        room = element == no_element ? &nothing : &elements_[element];
        if (element != no_element && markup_.up(element) != no_element) element = markup_.up(element);
    }
    for (const Mean* room : rooms) put(room->value());
    for (std::size_t k = 0; k < 3; ++k) put(page_.weight <= 0 ? 0.0F : rooms[k]->weight / page_.weight);
    put(kinds_[markup_.kind(i)].value());
    put(page_.weight <= 0 ? 0.0F : kinds_[markup_.kind(i)].weight / page_.weight);
    put(markup_.card(i) == no_element ? -1.0F : cards_[markup_.card(i)].value());
    put(i >= first_ && i <= last_ ? 1.0F : 0.0F);
    put(static_cast<float>(i) - static_cast<float>(first_));
    put(static_cast<float>(i) - static_cast<float>(last_));
    put(markup_.element(i) == no_element ? -1.0F : steps_to_room_[markup_.element(i)]);
    put(room_ == no_element ? -1.0F : elements_[room_].value());
    put(page_.value());
    put(markup_.title_overlap(i));
}

}  // namespace retold::clean
