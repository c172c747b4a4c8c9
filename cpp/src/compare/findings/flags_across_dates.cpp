// Open dates that the days of two pages lead to different days.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "compare/findings/flags_across.hpp"
#include "compare/findings/page_places.hpp"
#include "retold/base/cancel.hpp"
#include "retold/compare/findings/timeline.hpp"

namespace retold::compare {
namespace {

using annotate::Slot;

constexpr double sure = 0.7;     // chosen: where other pages agree against it
constexpr double unsure = 0.4;   // chosen: of two pages
constexpr std::size_t most = 8;  // chosen: open dates of a group of sentences that are compared

// What the page's own day makes of an open date.
const Slot* resolved(const PageStore& store, std::uint32_t document, Span span) {
    const auto& slots = store.stated(document).slots;
    const auto found = std::ranges::find_if(slots, [&](const Slot& slot) {
        return slot.type == annotate::SlotType::date && slot.span == span && slot.inferred;
    });
    return found == slots.end() ? nullptr : &*found;
}

struct Told {
    std::string open;  // what the text says
    const Slot* slot = nullptr;
};

std::vector<Told> told_in(const PageStore& store, std::uint32_t document, const PagePlaces& places,
                          const std::vector<Span>& sentences) {
    std::vector<Told> told;
    for (const Span sentence : sentences) {
        for (const Slot* value : places.values_in(sentence)) {
            if (told.size() == most || value->type != annotate::SlotType::date) continue;
            if (const Slot* slot = resolved(store, document, value->span)) told.push_back({value->value, slot});
        }
    }
    return told;
}

// What stands against a page and for it.
struct Votes {
    std::set<std::uint32_t> against;
    std::set<std::uint32_t> agree;
    const Slot* slot = nullptr;  // the first that another page contradicts
    std::string other;           // what that one makes of it
};

void note(Votes& votes, std::uint32_t other, const Told& own, const Told& its) {
    if (own.slot->value == its.slot->value) {
        votes.agree.insert(other);
        return;
    }
    votes.against.insert(other);
    const auto rank = [](const Slot* slot, const std::string& value) { return std::tie(slot->span, value); };
    if (votes.slot != nullptr && rank(votes.slot, votes.other) <= rank(own.slot, its.slot->value)) return;
    votes.slot = own.slot;
    votes.other = its.slot->value;
}

}  // namespace

std::vector<PageFlag> flag_contradicting_dates(PageStore& store) {
    const Comparison& comparison = store.comparison();
    std::map<std::uint32_t, Votes> votes;
    for (const Pair& pair : comparison.pairs) {
        const bool dated = !comparison.documents[pair.a].date.empty() && !comparison.documents[pair.b].date.empty();
        if (!is_side_by_side(pair) || !dated) continue;
        check_cancelled();
        store.read_page(pair.a);
        store.read_page(pair.b);
        const PagePlaces a{comparison.documents[pair.a].raw, store.stated(pair.a), store.values(pair.a)};
        const PagePlaces b{comparison.documents[pair.b].raw, store.stated(pair.b), store.values(pair.b)};
        const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
        for (const Aligned& group : alignment.aligned) {
            const auto right = told_in(store, pair.b, b, group.b);
            for (const Told& x : told_in(store, pair.a, a, group.a)) {
                const auto y = std::ranges::find(right, x.open, &Told::open);
                if (y == right.end() || days_of(x.slot->value).earliest.empty()) continue;
                note(votes[pair.a], pair.b, x, *y);
                note(votes[pair.b], pair.a, *y, x);
            }
        }
    }
    std::vector<PageFlag> flags;
    for (const auto& [document, vote] : votes) {
        if (vote.slot == nullptr || !vote.agree.empty()) continue;
        const bool alone = vote.against.size() > 1 || std::ranges::any_of(vote.against, [&](std::uint32_t other) {
                               return !votes[other].agree.empty();
                           });
        std::string reason = "by the day of this page it is ";
        reason.append(vote.slot->value).append(", by that of another one ").append(vote.other);
        flags.push_back({document, contradicting_date, vote.slot->span, std::move(reason), alone ? sure : unsure});
    }
    return flags;
}

}  // namespace retold::compare
