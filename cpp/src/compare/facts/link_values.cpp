#include "compare/facts/link_values.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/flat_table.hpp"

namespace retold::compare {
namespace {

using annotate::SlotType;

// How much of the words around must be the same. Equal values are evidence themselves; values that differ need more.
// Tuned on the three stories and the five pages of the development sets.
constexpr float equal_alone = 0.3F;        // chosen: no alignment
constexpr float different_aligned = 0.2F;  // tuned: stories, seeds
constexpr float different_story = 0.32F;   // tuned: stories, seeds; pages of one story, no alignment
constexpr float different_topic = 0.35F;   // tuned: stories, seeds; pages of one topic
constexpr float other_unit = 0.25F;        // chosen: added where units differ, or only one value has one
constexpr float other_size = 0.1F;         // chosen: likewise where one count is many times the other, and no slip
constexpr float other_sum = 0.25F;         // chosen: likewise of sums, whose words around hold the currency
constexpr float slip_worth = 0.1F;         // tuned: stories; 41 for 14, 8.5 for 85: the value as a slip would leave it
constexpr float unit_worth = 0.12F;        // chosen: for the same unit of two counts
constexpr float headline_worth = 0.2F;     // chosen: for what a headline counts, and both pages but once
constexpr double near_size = 1.5;          // chosen: of two counts of one thing, the larger by the smaller
constexpr double left_over_size = 3;       // chosen: likewise, of the only counts that aligned sentences have left
constexpr float close_weight = 0.75F;      // from: the weight of a word two tokens away (page_values.cpp)
constexpr float aligned_worth = 0.8F;      // chosen: other values of aligned sentences before equal ones elsewhere
constexpr float equal_worth = 1;           // chosen: equal values are linked before others
constexpr std::size_t most_rivals = 100;   // chosen: values that share a word; a word of more of them tells nothing

bool is_bare_number(const annotate::Slot& slot) {
    return slot.type == SlotType::number;
}

// The digits that a value is written with, sorted; "8.5" and "85", "41" and "14" have the same ones.
std::string digits_of(std::string_view value) {
    std::string digits;
    for (const char c : value) {
        if (c >= '0' && c <= '9') digits.push_back(c);
    }
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    std::ranges::sort(digits);
    return digits;
}

// Of "08" and "18", "25" and "26": two days with a figure in common, or beside each other. Others are two dates.
bool may_be_one_day(std::string_view a, std::string_view b) {
    const auto shares = [&](char c) { return c != '0' && b.find(c) != std::string_view::npos; };
    int x = 0;
    int y = 0;
    std::from_chars(a.data(), a.data() + a.size(), x);
    std::from_chars(b.data(), b.data() + b.size(), y);
    return std::ranges::any_of(a, shares) || x - y == 1 || y - x == 1;
}

// Whether one value may be the other after a slip: exchanged digits, a lost point, another unit, another day of the
// month.
bool may_be_slip(const annotate::Slot& a, const annotate::Slot& b, bool aligned, bool story) {
    const bool related = aligned || story;
    if (a.type == SlotType::date) {
        constexpr std::size_t month = 7;  // from: the length of "XXXX-09" and "2031-09"
        const std::string_view left = a.value;
        const std::string_view right = b.value;
        if (left.size() <= month || right.size() <= month || left.substr(4, 3) != right.substr(4, 3)) return false;
        return aligned || may_be_one_day(left.substr(month + 1), right.substr(month + 1));
    }
    const std::string left = digits_of(a.value);
    return (left.size() > 1 || (related && a.unit != b.unit)) && left == digits_of(b.value);
}

// Whether a word stands against both values or next but one: "17 brass instruments" and "19 instruments".
bool share_close_word(const PlacedSlot& a, const PlacedSlot& b) {
    for (const NearWord& word : a.near) {
        if (word.weight < close_weight) continue;
        const auto found = std::ranges::lower_bound(b.near, word.stem, {}, &NearWord::stem);
        if (found != b.near.end() && found->stem == word.stem && found->weight >= close_weight) return true;
    }
    return false;
}

bool counts_something(const annotate::Slot& slot) {
    return is_bare_number(slot) && !slot.unit.empty();
}

// 0 for what is no plain number.
double number_of(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    return std::from_chars(text.data(), end, value).ptr == end ? value : 0;
}

// Whether neither of two plain numbers is more than so many times the other.
bool of_one_size(const annotate::Slot& a, const annotate::Slot& b, double times) {
    const double x = number_of(a.value);
    const double y = number_of(b.value);
    return x > 0 && y > 0 && std::max(x, y) <= times * std::min(x, y);
}

// Of each value, whether it counts a thing that its page gives no other number of like size of: the next smaller and
// the next larger number of the same thing tell.
std::vector<bool> counted_once(const std::vector<PlacedSlot>& page) {
    using Number = std::pair<double, std::string_view>;
    std::map<std::string_view, std::set<Number>> numbers;  // of each thing; no ranges
    for (const PlacedSlot& placed : page) {
        const double value = number_of(placed.slot.value);
        if (counts_something(placed.slot) && value > 0) numbers[placed.slot.unit].emplace(value, placed.slot.value);
    }
    const auto alike = [](const Number& a, const Number& b) { return b.first <= left_over_size * a.first; };
    std::vector<bool> once;
    for (const PlacedSlot& placed : page) {
        once.push_back(counts_something(placed.slot));
        const double value = number_of(placed.slot.value);
        if (!once.back() || value <= 0) continue;
        const std::set<Number>& all = numbers[placed.slot.unit];
        const auto own = all.find({value, placed.slot.value});
        const bool smaller = own != all.begin() && alike(*std::prev(own), *own);
        const bool larger = std::next(own) != all.end() && alike(*own, *std::next(own));
        once.back() = !smaller && !larger;
    }
    return once;
}

class Linker {
  public:
    Linker(const std::vector<PlacedSlot>& a, const std::vector<PlacedSlot>& b, bool story)
        : a_(a), b_(b), once_a_(counted_once(a)), once_b_(counted_once(b)), story_(story) {}

    void add_aligned(const Alignment& alignment) {
        for (const Aligned& group : alignment.aligned) {
            check_cancelled();
            const auto left = inside(a_, group.a);
            const auto right = inside(b_, group.b);
            groups_.emplace_back(left, right);
            for (std::size_t x = 0; x < left.size(); ++x) {
                const auto [first, last] = places_beside(x, left.size(), right.size(), most_rivals / 2);
                for (std::size_t y = first; y < last; ++y) consider(left[x], right[y], true);
            }
        }
    }

    // Values that share a word that few values have.
    void add_near() {
        FlatTable<std::uint64_t, std::vector<std::uint32_t>> holders;
        for (std::uint32_t j = 0; j < b_.size(); ++j) {
            for (const NearWord& word : b_[j].near) holders[word.stem].push_back(j);
        }
        std::vector<std::uint32_t> rivals;
        for (std::uint32_t i = 0; i < a_.size(); ++i) {
            check_cancelled();
            rivals.clear();
            for (const NearWord& word : a_[i].near) {
                const auto* found = holders.find(word.stem);
                if (found != nullptr && found->size() <= most_rivals)
                    rivals.insert(rivals.end(), found->begin(), found->end());
            }
            std::ranges::sort(rivals);
            rivals.erase(std::unique(rivals.begin(), rivals.end()), rivals.end());
            for (const std::uint32_t j : rivals) consider(i, j, false);
        }
    }

    std::vector<ValueLink> best() {
        // Of equals the first in both pages: the same whichever page is a.
        std::ranges::stable_sort(
            links_, {}, [](const ValueLink& link) { return std::pair(-link.score, std::uint64_t{link.a} + link.b); });
        std::vector<bool> taken_a(a_.size(), false);
        std::vector<bool> taken_b(b_.size(), false);
        std::vector<ValueLink> chosen;
        for (ValueLink& link : links_) {
            if (taken_a[link.a] || taken_b[link.b]) continue;
            taken_a[link.a] = taken_b[link.b] = true;
            chosen.push_back(link);
        }
        link_left_over(taken_a, taken_b, chosen);
        for (ValueLink& link : chosen) link.score = std::min(link.score / (equal_worth + aligned_worth + 1), 1.0F);
        return chosen;
    }

  private:
    // Where two aligned sentences have one count left each, of whatever the pages call it: "240 neighbours", "300
    // residents".
    void link_left_over(std::vector<bool>& taken_a, std::vector<bool>& taken_b, std::vector<ValueLink>& chosen) const {
        const auto left_over = [](const std::vector<PlacedSlot>& page, const std::vector<bool>& taken,
                                  const std::vector<std::uint32_t>& values) {
            std::vector<std::uint32_t> left;
            for (const std::uint32_t i : values) {
                if (!taken[i] && counts_something(page[i].slot)) left.push_back(i);
            }
            return left;
        };
        for (const auto& [of_a, of_b] : groups_) {
            const auto left = left_over(a_, taken_a, of_a);
            const auto right = left_over(b_, taken_b, of_b);
            if (left.size() != 1 || right.size() != 1) continue;
            const PlacedSlot& a = a_[left.front()];
            const PlacedSlot& b = b_[right.front()];
            const Agreement agreement = agreement_of(a.slot, b.slot).agreement;
            const float near = shared_near(a, b);
            if (agreement == Agreement::incomparable || near < different_aligned ||
                !of_one_size(a.slot, b.slot, left_over_size))
                continue;
            taken_a[left.front()] = taken_b[right.front()] = true;
            chosen.push_back({left.front(), right.front(), near + aligned_worth, true, agreement});
        }
    }

    static std::vector<std::uint32_t> inside(const std::vector<PlacedSlot>& slots, const std::vector<Span>& sentences) {
        std::vector<std::uint32_t> numbers;
        for (const Span sentence : sentences) {
            const auto first = std::ranges::lower_bound(slots, sentence.start, {},
                                                        [](const PlacedSlot& p) { return p.slot.span.start; });
            for (auto it = first; it != slots.end() && it->slot.span.start < sentence.end; ++it)
                numbers.push_back(static_cast<std::uint32_t>(it - slots.begin()));
        }
        return numbers;
    }

    void consider(std::uint32_t i, std::uint32_t j, bool aligned) {
        const PlacedSlot& a = a_[i];
        const PlacedSlot& b = b_[j];
        const Agreement agreement = agreement_of(a.slot, b.slot).agreement;
        if (agreement == Agreement::incomparable) return;
        const bool equal = agreement != Agreement::different;
        float near = shared_near(a, b);
        const bool close = share_close_word(a, b);
        const bool one_unit = counts_something(a.slot) && a.slot.unit == b.slot.unit;
        const bool sum = a.slot.type == SlotType::money;
        const bool one_size = !(sum || is_bare_number(a.slot)) || of_one_size(a.slot, b.slot, left_over_size);
        const bool slip = !equal && may_be_slip(a.slot, b.slot, aligned, story_);
        if (one_unit && (one_size || slip || !story_)) near += unit_worth;
        if (story_ && one_unit && once_a_[i] && once_b_[j] && (a.leading || b.leading) &&
            of_one_size(a.slot, b.slot, near_size))
            near += headline_worth;
        if (slip) near += slip_worth;
        float needed = aligned ? different_aligned : (story_ ? different_story : different_topic);
        if (equal) needed = aligned ? 0 : equal_alone;
        if (!equal && !slip && !one_size && (story_ || sum)) needed += sum ? other_sum : other_size;
        if (!equal && !close && a.slot.unit != b.slot.unit && digits_of(a.slot.value) != digits_of(b.slot.value))
            needed += other_unit;
        if (near < needed) return;
        const float score = near + (aligned ? aligned_worth : 0) + (equal ? equal_worth : 0);
        links_.push_back({i, j, score, aligned, agreement});
    }

    const std::vector<PlacedSlot>& a_;
    const std::vector<PlacedSlot>& b_;
    std::vector<bool> once_a_;
    std::vector<bool> once_b_;
    bool story_;
    std::vector<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> groups_;  // values of aligned ones
    std::vector<ValueLink> links_;
};

}  // namespace

float shared_near(const PlacedSlot& a, const PlacedSlot& b) {
    if (a.total == 0 || b.total == 0) return 0;
    float shared = 0;
    for (auto left = a.near.begin(), right = b.near.begin(); left != a.near.end() && right != b.near.end();) {
        if (left->stem == right->stem) {
            shared += std::min(left->weight, right->weight);
            ++left;
            ++right;
        } else if (left->stem < right->stem) {
            ++left;
        } else {
            ++right;
        }
    }
    return 2 * shared / (a.total + b.total);
}

std::vector<ValueLink> link_values(const std::vector<PlacedSlot>& a, const std::vector<PlacedSlot>& b,
                                   const Alignment* alignment, bool story) {
    Linker linker(a, b, story);
    if (alignment != nullptr) linker.add_aligned(*alignment);
    linker.add_near();
    return linker.best();
}

}  // namespace retold::compare
