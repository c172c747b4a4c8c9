#include "retold/compare/facts/facts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compare/facts/byte_view.hpp"
#include "compare/facts/find_opposites.hpp"
#include "compare/facts/find_sources.hpp"
#include "compare/facts/find_speakers.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/facts/page_values.hpp"
#include "compare/facts/settle.hpp"
#include "retold/base/cancel.hpp"
#include "retold/compare/find_pair.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

struct LinkOfPair {
    Link link;
    std::uint32_t a = 0;  // documents
    std::uint32_t b = 0;
};

// Whether a value stands for one thing wherever it stands on a page: a sum of money, a share, a number of three digits.
bool is_telling(const annotate::Slot& slot) {
    using annotate::SlotType;
    constexpr std::size_t digits = 3;  // chosen: shorter numbers count many things
    if (slot.type == SlotType::money || slot.type == SlotType::percent) return true;
    return slot.type == SlotType::number && slot.value.size() >= digits;
}

// Values joined by links; one page has one value in a group, or several equal ones.
class Groups {
  public:
    explicit Groups(const std::vector<std::vector<PlacedSlot>>& pages) : pages_(pages) {
        for (const auto& page : pages) {
            first_.push_back(members_.size());
            for (std::size_t i = 0; i < page.size(); ++i) {
                parent_.push_back(members_.size());
                members_.push_back({{static_cast<std::uint32_t>(first_.size() - 1), static_cast<std::uint32_t>(i)}});
            }
        }
        scores_.resize(parent_.size(), 0);
    }

    void join(const LinkOfPair& found) {
        const std::size_t left = root(first_[found.a] + found.link.a);
        const std::size_t right = root(first_[found.b] + found.link.b);
        if (left == right || !fit(left, right)) return;
        auto& into = members_[left];
        into.insert(into.end(), members_[right].begin(), members_[right].end());
        members_[right].clear();
        parent_[right] = left;
        scores_[left] = std::max({scores_[left], scores_[right], found.link.score});
    }

    // A sum, a share or a long number that a page gives twice is one thing.
    void join_repetitions() {
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            std::map<std::tuple<annotate::SlotType, std::string, std::string>, std::size_t> seen;
            for (std::size_t i = 0; i < pages_[page].size(); ++i) {
                const annotate::Slot& slot = pages_[page][i].slot;
                if (!is_telling(slot)) continue;
                const auto [known, fresh] = seen.try_emplace({slot.type, slot.value, slot.unit}, first_[page] + i);
                if (fresh) continue;
                const std::size_t into = root(known->second);
                members_[into].push_back(members_[first_[page] + i].front());
                members_[first_[page] + i].clear();
                parent_[first_[page] + i] = into;
            }
        }
    }

    std::vector<ValueGroup> take() {
        std::vector<ValueGroup> groups;
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (!members_[i].empty()) groups.push_back({std::move(members_[i]), scores_[i]});
        }
        return groups;
    }

  private:
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    const annotate::Slot& slot(const ValueGroup::Member& member) const {
        return pages_[member.document][member.value].slot;
    }

    bool fit(std::size_t left, std::size_t right) const {
        for (const auto& x : members_[left]) {
            for (const auto& y : members_[right]) {
                const Agreement agreement = agreement_of(slot(x), slot(y)).agreement;
                if (agreement == Agreement::incomparable) return false;
                if (x.document == y.document && agreement != Agreement::equal) return false;
            }
        }
        return true;
    }

    const std::vector<std::vector<PlacedSlot>>& pages_;
    std::vector<std::size_t> first_;
    std::vector<std::size_t> parent_;
    std::vector<std::vector<ValueGroup::Member>> members_;
    std::vector<float> scores_;
};

constexpr std::size_t many_pages = 50;  // from: align_pairs.cpp

// Whether values of two pages may be led together; of many pages, not those that only share a topic and were not
// aligned.
bool may_share_values(const Comparison& comparison, const Pair& pair) {
    if (pair.relation == Relation::unrelated) return false;
    return comparison.documents.size() <= many_pages || pair.alignment >= 0 || pair.relation <= Relation::same_story;
}

std::vector<LinkOfPair> link_all(const Comparison& comparison, const std::vector<std::vector<PlacedSlot>>& pages,
                                 const RunOptions& run) {
    std::vector<const Pair*> pairs;
    for (const Pair& pair : comparison.pairs) {
        if (may_share_values(comparison, pair)) pairs.push_back(&pair);
    }
    std::vector<std::vector<Link>> links(pairs.size());
    const auto weight = [&](std::size_t row) { return pages[pairs[row]->a].size() + 1; };
    parallel_for(chunks_by_weight(pairs.size(), weight, 1024), run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            check_cancelled();
            const Pair& pair = *pairs[row];
            links[row] = link_values(pages[pair.a], pages[pair.b], find_alignment(comparison, pair.a, pair.b),
                                     pair.relation <= Relation::same_story);
        }
    });
    std::vector<LinkOfPair> all;
    for (std::size_t row = 0; row < pairs.size(); ++row) {
        for (const Link& link : links[row]) all.push_back({link, pairs[row]->a, pairs[row]->b});
    }
    std::ranges::stable_sort(all, [](const LinkOfPair& x, const LinkOfPair& y) { return x.link.score > y.link.score; });
    return all;
}

// Statements of each page that stand beside those of another page of its story, and the links between them.
class Statements {
  public:
    explicit Statements(std::size_t documents) : pages_(documents) {}

    void add(std::uint32_t a, std::uint32_t b, const std::vector<Opposite>& opposites) {
        for (const Opposite& found : opposites) {
            const Agreement agreement = agreement_of(found.a.slot, found.b.slot).agreement;
            links_.push_back({{number_of(a, found.a), number_of(b, found.b), found.score, true, agreement}, a, b});
        }
    }

    // Only what the pages do not agree in: a page says many things that others do not speak of.
    std::vector<Fact> settled(const Comparison& comparison) {
        std::ranges::stable_sort(links_,
                                 [](const LinkOfPair& x, const LinkOfPair& y) { return x.link.score > y.link.score; });
        Groups groups(pages_);
        for (const LinkOfPair& link : links_) groups.join(link);
        std::vector<Fact> found = settle(groups.take(), pages_, comparison);
        std::erase_if(found, [](const Fact& fact) {
            return fact.status != FactStatus::conflict && fact.status != FactStatus::scope;
        });
        return found;
    }

  private:
    std::uint32_t number_of(std::uint32_t document, const PlacedSlot& statement) {
        auto& known = pages_[document];
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (overlap(known[i].slot.span, statement.slot.span) > 0 &&
                agreement_of(known[i].slot, statement.slot).agreement == Agreement::equal)
                return static_cast<std::uint32_t>(i);
        }
        known.push_back(statement);
        return static_cast<std::uint32_t>(known.size() - 1);
    }

    std::vector<std::vector<PlacedSlot>> pages_;
    std::vector<LinkOfPair> links_;
};

std::vector<Fact> facts_of_values(const Comparison& comparison, std::vector<PageReading>& readings,
                                  const RunOptions& run) {
    std::vector<std::vector<PlacedSlot>> pages;
    for (PageReading& reading : readings) pages.push_back(std::move(reading.values));
    Groups groups(pages);
    groups.join_repetitions();
    for (const LinkOfPair& link : link_all(comparison, pages, run)) groups.join(link);
    return settle(groups.take(), pages, comparison);
}

// Denials, speakers and sources, of pages of one story whose sentences are aligned.
std::vector<Fact> facts_of_statements(const Comparison& comparison, const std::vector<PageReading>& readings,
                                      const RunOptions& run) {
    const std::vector<annotate::Annotations> stated = findings(comparison, run);
    Statements denials(readings.size());
    Statements speakers(readings.size());
    Statements sources(readings.size());
    for (const Pair& pair : comparison.pairs) {
        if (pair.alignment < 0 || pair.relation > Relation::same_story) continue;
        check_cancelled();
        const auto [a, b] = std::pair(pair.a, pair.b);
        const Alignment& alignment = comparison.alignments[static_cast<std::size_t>(pair.alignment)];
        denials.add(a, b, find_opposites(readings[a], readings[b], alignment));
        speakers.add(a, b, find_speakers(readings[a], stated[a], readings[b], stated[b], alignment));
        sources.add(a, b, find_sources(readings[a], stated[a], readings[b], stated[b], alignment));
    }
    std::vector<Fact> all = denials.settled(comparison);
    for (Statements* statements : {&speakers, &sources}) {
        for (Fact& fact : statements->settled(comparison)) all.push_back(std::move(fact));
    }
    return all;
}

}  // namespace

std::vector<Fact> facts(const Comparison& comparison, const RunOptions& run) {
    const ByteView view(comparison);
    const Comparison& bytes = view.comparison();
    std::vector<PageReading> readings(bytes.documents.size());
    const auto chunks =
        chunks_by_weight(readings.size(), [&](std::size_t row) { return bytes.documents[row].raw.size() + 1; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row)
            readings[row] = read_page_values(bytes.documents[row]);
    });
    std::vector<Fact> all = facts_of_values(bytes, readings, run);
    for (Fact& fact : facts_of_statements(bytes, readings, run)) all.push_back(std::move(fact));
    sort_facts(all);
    view.restore(all);
    return all;
}

}  // namespace retold::compare
