#include "compare/facts/settle.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/id_ranks.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using annotate::Slot;

constexpr std::size_t label_words = 3;      // chosen: enough to tell rows of a table apart
constexpr std::size_t most_looked_at = 64;  // chosen: members of a group; more of them tell nothing new

// Values that go together, and how many cells have them.
struct Camp {
    std::vector<std::size_t> values;
    std::size_t cells = 0;
};

// The values of the cells, each once, in the order of the first that has it, and the value of each cell: thousands of
// copies of a page give one.
std::pair<std::vector<const Slot*>, std::vector<std::size_t>> different_values(const std::vector<Cell>& cells) {
    std::map<decltype(compared_by(cells.front().slot)), std::size_t> numbers;
    std::vector<const Slot*> values;
    std::vector<std::size_t> value_of;
    for (const Cell& cell : cells) {
        const auto [known, fresh] = numbers.try_emplace(compared_by(cell.slot), values.size());
        if (fresh) values.push_back(&cell.slot);
        value_of.push_back(known->second);
    }
    return {std::move(values), std::move(value_of)};
}

class Settler {
  public:
    Settler(const std::vector<std::vector<PlacedSlot>>& pages, const Comparison& comparison)
        : pages_(pages), comparison_(comparison), in_story_(pages.size(), false), ranks_(id_ranks(comparison)) {
        for (const Group& story : comparison.stories) {
            for (const std::uint32_t document : story.documents) in_story_[document] = true;
        }
    }

    std::vector<Fact> settle(const std::vector<ValueGroup>& groups) const {
        std::vector<Fact> facts;
        for (const ValueGroup& group : groups) {
            check_cancelled();
            const std::uint32_t page = group.members.front().document;
            const auto is_here = [page](const ValueGroup::Member& member) { return member.document == page; };
            if (!in_story_[page] && std::ranges::all_of(group.members, is_here)) continue;
            facts.push_back(fact_of(group));
        }
        return facts;
    }

  private:
    // Whatever is first comes from the page whose id is: the order of pages changes nothing.
    Fact fact_of(const ValueGroup& group) const {
        Fact fact;
        auto members = group.members;
        std::ranges::sort(members, {}, [&](const auto& member) {
            return std::tuple(ranks_[member.document], placed(member).slot.span, member.value);
        });
        for (auto first = members.begin(); first != members.end();) {
            const auto last = std::find_if(first, members.end(),
                                           [&](const auto& other) { return other.document != first->document; });
            fact.cells.push_back({first->document, placed(likest(first, last, members)).slot});
            first = last;
        }
        fact.type = fact.cells.front().slot.type;
        fact.score = group.score;
        fact.label = label_of(members);
        judge(fact);
        std::ranges::sort(fact.cells, {}, &Cell::document);
        return fact;
    }

    using Members = std::vector<ValueGroup::Member>;

    const PlacedSlot& placed(const ValueGroup::Member& member) const { return pages_[member.document][member.value]; }

    // Of the places where a page gives the value, the one whose words are most like those of the other pages.
    ValueGroup::Member likest(Members::const_iterator first, Members::const_iterator last, const Members& all) const {
        if (last - first == 1) return *first;
        return *std::max_element(first, last,
                                 [&](const auto& x, const auto& y) { return likeness(x, all) < likeness(y, all); });
    }

    float likeness(const ValueGroup::Member& member, const Members& all) const {
        float sum = 0;
        for (std::size_t i = 0; i < std::min(all.size(), most_looked_at); ++i) {
            if (all[i].document != member.document) sum += shared_near(placed(member), placed(all[i]));
        }
        return sum;
    }

    void judge(Fact& fact) const {
        if (fact.cells.size() == 1) {
            fact.status = FactStatus::only_in_one;
            fact.why = "no other page of its story has it";
            return;
        }
        Agreement worst = Agreement::equal;
        std::string_view why;
        const std::vector<const Slot*> values = different_values(fact.cells).first;
        for (std::size_t i = 0; i < values.size() && worst < Agreement::different; ++i) {
            for (std::size_t j = i + 1; j < values.size() && worst < Agreement::different; ++j) {
                const AgreementVerdict verdict = agreement_of(*values[i], *values[j]);
                if (verdict.agreement <= worst) continue;
                worst = verdict.agreement;
                why = verdict.why;
            }
        }
        if (worst == Agreement::equal) {
            fact.status = FactStatus::agree;
            fact.why = "the same value";
        } else if (worst == Agreement::compatible) {
            const bool said = fact.type == annotate::SlotType::attribution;
            fact.status = said ? FactStatus::scope : FactStatus::compatible;
            fact.why = std::string(why);
        } else {
            fact.status = FactStatus::conflict;
            find_outliers(fact);
        }
    }

    // The documents outside the largest set of cells that go together, if it is larger than every other.
    static void find_outliers(Fact& fact) {
        const auto [values, value_of] = different_values(fact.cells);
        std::vector<std::size_t> cells(values.size(), 0);  // that have a value
        for (const std::size_t value : value_of) ++cells[value];
        std::vector<Camp> camps;
        for (std::size_t value = 0; value < values.size(); ++value) {
            const auto goes_with = [&all = values, value](std::size_t other) {
                return agreement_of(*all[other], *all[value]).agreement <= Agreement::compatible;
            };
            const auto home = std::ranges::find_if(
                camps, [&](const Camp& camp) { return std::ranges::all_of(camp.values, goes_with); });
            Camp& camp = home == camps.end() ? camps.emplace_back() : *home;
            camp.values.push_back(value);
            camp.cells += cells[value];
        }
        std::ranges::stable_sort(camps, [](const Camp& x, const Camp& y) { return x.cells > y.cells; });
        if (camps.size() > 1 && camps[0].cells == camps[1].cells) {
            fact.why = "the pages give different values, none of them more often";
            return;
        }
        for (std::size_t i = 0; i < fact.cells.size(); ++i) {
            if (!std::ranges::binary_search(camps[0].values, value_of[i]))
                fact.outliers.push_back(fact.cells[i].document);
        }
        fact.why = std::to_string(camps[0].cells);
        fact.why.append(" of ").append(std::to_string(fact.cells.size())).append(" pages agree against the rest");
    }

    // The words around it that most of its pages share, in the order of the first page; of one page its nearest words.
    std::string label_of(const std::vector<ValueGroup::Member>& members) const {
        const auto words_of = [&](const ValueGroup::Member& m) { return pages_[m.document][m.value].near.size(); };
        const auto& told =
            *std::ranges::max_element(members, {}, [&](const auto& m) { return words_of(m) > 0 ? 1 : 0; });
        const PlacedSlot& first = pages_[told.document][told.value];
        std::vector<std::pair<float, const NearWord*>> words;
        for (const NearWord& word : first.near) {
            if (first.slot.span.contains(word.span) && first.slot.unit.empty()) continue;
            float weight = 0;
            for (const auto& member : members) {
                const auto& near = pages_[member.document][member.value].near;
                const auto found = std::ranges::lower_bound(near, word.stem, {}, &NearWord::stem);
                if (found != near.end() && found->stem == word.stem) weight += found->weight;
            }
            words.emplace_back(weight, &word);
        }
        std::ranges::stable_sort(words, [](const auto& x, const auto& y) {
            return x.first != y.first ? x.first > y.first : x.second->span.start < y.second->span.start;
        });
        if (words.size() > label_words) words.resize(label_words);
        std::ranges::sort(words, {}, [](const auto& word) { return word.second->span.start; });
        std::string label;
        const std::string_view raw = comparison_.documents[told.document].raw;
        for (const auto& [weight, word] : words) {
            if (!label.empty()) label.push_back(' ');
            label.append(slice(raw, word->span));
        }
        return label;
    }

    const std::vector<std::vector<PlacedSlot>>& pages_;
    const Comparison& comparison_;
    std::vector<bool> in_story_;
    std::vector<std::uint32_t> ranks_;  // of ids
};

}  // namespace

void sort_facts(std::vector<Fact>& facts, const Comparison& comparison) {
    const std::vector<std::uint32_t> ranks = id_ranks(comparison);
    const auto places = [&](const Fact& fact) {
        std::vector<std::tuple<std::uint32_t, Span>> all;
        for (const Cell& cell : fact.cells) all.emplace_back(ranks[cell.document], cell.slot.span);
        std::ranges::sort(all);
        return all;
    };
    const auto rank = [&](const Fact& fact) {
        const Cell& first = *std::ranges::min_element(fact.cells, {}, [&](const Cell& c) { return ranks[c.document]; });
        return std::tuple{fact.status == FactStatus::conflict ? 0 : 1,
                          -static_cast<int>(fact.cells.size()),
                          ranks[first.document],
                          first.slot.span.start,
                          fact.type,
                          first.slot.span.end};
    };
    std::ranges::stable_sort(facts, [&](const Fact& x, const Fact& y) {
        const auto left = rank(x);
        const auto right = rank(y);
        return left != right ? left < right : places(x) < places(y);
    });
}

std::vector<Fact> settle(const std::vector<ValueGroup>& groups, const std::vector<std::vector<PlacedSlot>>& pages,
                         const Comparison& comparison) {
    return Settler(pages, comparison).settle(groups);
}

}  // namespace retold::compare
