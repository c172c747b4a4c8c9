#include "compare/facts/group_values.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/id_ranks.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/compare/find_pair.hpp"

namespace retold::compare {
namespace {

// Whether a value stands for one thing wherever it stands on a page: a sum of money, a share, a number of three digits,
// what a title counts and the lead again.
bool is_telling(const PlacedSlot& placed) {
    using annotate::SlotType;
    constexpr std::size_t digits = 3;  // chosen: shorter numbers count many things
    const annotate::Slot& slot = placed.slot;
    if (slot.type == SlotType::number && placed.leading && !slot.unit.empty()) return true;
    if (slot.type == SlotType::money || slot.type == SlotType::percent) return true;
    return slot.type == SlotType::number && slot.value.size() >= digits;
}

constexpr float other_time = 0.001F;    // chosen: the aspect time of days more than two weeks apart
constexpr std::size_t many_pages = 50;  // from: align_pairs.cpp

// Whether values of two pages may be led together; of many pages, not those that only share a topic and were not
// aligned.
bool may_share_values(const Comparison& comparison, const Pair& pair) {
    if (pair.relation == Relation::unrelated) return false;
    return comparison.documents.size() <= many_pages || pair.alignment >= 0 || pair.relation <= Relation::same_story;
}

// Stories, and pages of none, that only share a topic and tell of other times, by the days that their pages state. None
// before the stories are known.
class OtherTimes {
  public:
    explicit OtherTimes(const Comparison& comparison) {
        if (comparison.stories.empty()) return;
        home_.resize(comparison.documents.size());
        std::iota(home_.begin(), home_.end(), comparison.stories.size());
        for (std::size_t story = 0; story < comparison.stories.size(); ++story) {
            for (const std::uint32_t page : comparison.stories[story].documents) home_[page] = story;
        }
        for (const Pair& pair : comparison.pairs) {
            const bool far = pair.aspects.time >= 0 && pair.aspects.time < other_time;
            if (far && pair.relation >= Relation::same_topic) apart_.insert(homes(pair));
        }
    }

    bool are_apart(const Pair& pair) const {
        return !home_.empty() && pair.relation >= Relation::same_topic && apart_.contains(homes(pair));
    }

  private:
    std::pair<std::size_t, std::size_t> homes(const Pair& pair) const {
        return std::minmax({home_[pair.a], home_[pair.b]});
    }

    std::vector<std::size_t> home_;  // of each page
    std::set<std::pair<std::size_t, std::size_t>> apart_;
};

std::vector<LinkOfPair> link_all(const Comparison& comparison, const std::vector<std::vector<PlacedSlot>>& pages,
                                 const RunOptions& run) {
    std::vector<const Pair*> pairs;
    const OtherTimes times(comparison);
    for (const Pair& pair : comparison.pairs) {
        if (may_share_values(comparison, pair) && !times.are_apart(pair)) pairs.push_back(&pair);
    }
    std::vector<std::vector<ValueLink>> links(pairs.size());
    const auto weight = [&](std::size_t row) { return pages[pairs[row]->a].size() + 1; };
    parallel_for(chunks_by_weight(pairs.size(), weight, 1024), run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            check_cancelled();
            const Pair& pair = *pairs[row];
            const std::optional<Alignment> alignment = find_alignment(comparison, pair.a, pair.b);
            links[row] = link_values(pages[pair.a], pages[pair.b], alignment ? &*alignment : nullptr,
                                     pair.relation <= Relation::same_story);
        }
    });
    std::vector<LinkOfPair> all;
    for (std::size_t row = 0; row < pairs.size(); ++row) {
        for (const ValueLink& link : links[row]) all.push_back({link, pairs[row]->a, pairs[row]->b});
    }
    sort_links(all, pages, comparison);
    return all;
}

// Those that are not there yet.
void add_values(std::vector<const annotate::Slot*>& values, const std::vector<const annotate::Slot*>& more) {
    const auto key = [](const annotate::Slot* slot) { return compared_by(*slot); };
    for (const annotate::Slot* value : more) {
        const auto at = std::ranges::lower_bound(values, key(value), {}, key);
        if (at == values.end() || key(*at) != key(value)) values.insert(at, value);
    }
}

}  // namespace

std::vector<bool> pages_with_facts(const Comparison& comparison) {
    std::vector<bool> wanted(comparison.documents.size(), comparison.documents.size() <= many_pages);
    for (const Pair& pair : comparison.pairs) {
        if (may_share_values(comparison, pair)) wanted[pair.a] = wanted[pair.b] = true;
    }
    for (const Group& story : comparison.stories) {
        for (const std::uint32_t document : story.documents) wanted[document] = true;
    }
    return wanted;
}

void sort_links(std::vector<LinkOfPair>& links, const std::vector<std::vector<PlacedSlot>>& pages,
                const Comparison& comparison) {
    const std::vector<std::uint32_t> ranks = id_ranks(comparison);
    const auto rank = [&](const LinkOfPair& found) {
        auto first = std::tuple(ranks[found.a], pages[found.a][found.link.a].slot.span.start, found.link.a);
        auto second = std::tuple(ranks[found.b], pages[found.b][found.link.b].slot.span.start, found.link.b);
        if (second < first) std::swap(first, second);
        const auto& [first_page, first_place, first_value] = first;
        const auto& [second_page, second_place, second_value] = second;
        return std::tuple(-found.link.score, found.link.agreement, first_page, second_page, first_place, second_place,
                          first_value, second_value);
    };
    std::ranges::sort(links, [&](const LinkOfPair& x, const LinkOfPair& y) { return rank(x) < rank(y); });
}

ValueGroups::ValueGroups(const std::vector<std::vector<PlacedSlot>>& pages) : pages_(pages) {
    for (const auto& page : pages) {
        first_.push_back(members_.size());
        for (std::size_t i = 0; i < page.size(); ++i) {
            parent_.push_back(members_.size());
            members_.push_back({{static_cast<std::uint32_t>(first_.size() - 1), static_cast<std::uint32_t>(i)}});
            values_.push_back({&page[i].slot});
        }
    }
    scores_.resize(parent_.size(), 0);
}

void ValueGroups::join(const LinkOfPair& found) {
    check_cancelled();
    const std::size_t left = root(first_[found.a] + found.link.a);
    const std::size_t right = root(first_[found.b] + found.link.b);
    if (left == right || !fit(left, right)) return;
    if (is_scope(found) && differ(left, right)) return;
    if (members_[left].size() < members_[right].size()) std::swap(members_[left], members_[right]);
    auto& into = members_[left];
    for (const auto& member : members_[right])
        into.insert(std::ranges::upper_bound(into, member.document, {}, &ValueGroup::Member::document), member);
    give_back(members_[right]);
    add_values(values_[left], std::exchange(values_[right], {}));
    parent_[right] = left;
    scores_[left] = std::max({scores_[left], scores_[right], found.link.score});
}

void ValueGroups::join_repetitions() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        std::map<std::tuple<annotate::SlotType, std::string, std::string>, std::size_t> seen;
        for (std::size_t i = 0; i < pages_[page].size(); ++i) {
            const annotate::Slot& slot = pages_[page][i].slot;
            if (!is_telling(pages_[page][i])) continue;
            const auto [known, fresh] = seen.try_emplace({slot.type, slot.value, slot.unit}, first_[page] + i);
            if (fresh) continue;
            const std::size_t into = root(known->second);
            members_[into].push_back(members_[first_[page] + i].front());
            members_[first_[page] + i].clear();
            add_values(values_[into], std::exchange(values_[first_[page] + i], {}));
            parent_[first_[page] + i] = into;
        }
    }
}

std::vector<ValueGroup> ValueGroups::take() {
    std::vector<ValueGroup> groups;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (!members_[i].empty()) groups.push_back({std::move(members_[i]), scores_[i]});
    }
    return groups;
}

std::size_t ValueGroups::root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
}

const annotate::Slot& ValueGroups::slot(const ValueGroup::Member& member) const {
    return pages_[member.document][member.value].slot;
}

bool ValueGroups::fit(std::size_t left, std::size_t right) const {
    for (const annotate::Slot* x : values_[left]) {
        for (const annotate::Slot* y : values_[right]) {
            // Two lengths of time can always be compared, and reading them takes long.
            const bool lengths = x->type == annotate::SlotType::duration && y->type == x->type;
            if (!lengths && agreement_of(*x, *y).agreement == Agreement::incomparable) return false;
        }
    }
    const bool swapped = members_[left].size() < members_[right].size();
    const auto& more = members_[swapped ? right : left];
    for (const auto& y : members_[swapped ? left : right]) {
        auto x = std::ranges::lower_bound(more, y.document, {}, &ValueGroup::Member::document);
        for (; x != more.end() && x->document == y.document; ++x) {
            if (agreement_of(slot(swapped ? y : *x), slot(swapped ? *x : y)).agreement != Agreement::equal)
                return false;
        }
    }
    return true;
}

// Whether a page says itself what another gives to a speaker.
bool ValueGroups::is_scope(const LinkOfPair& found) const {
    return found.link.agreement == Agreement::compatible &&
           pages_[found.a][found.link.a].slot.type == annotate::SlotType::attribution;
}

bool ValueGroups::differ(std::size_t left, std::size_t right) const {
    return std::ranges::any_of(values_[left], [&](const annotate::Slot* x) {
        return std::ranges::any_of(values_[right], [&](const annotate::Slot* y) {
            return agreement_of(*x, *y).agreement == Agreement::different;
        });
    });
}

std::vector<ValueGroup> group_values(const std::vector<std::vector<PlacedSlot>>& pages, const Comparison& comparison,
                                     const RunOptions& run) {
    ValueGroups groups(pages);
    groups.join_repetitions();
    for (const LinkOfPair& link : link_all(comparison, pages, run)) groups.join(link);
    return groups.take();
}

}  // namespace retold::compare
