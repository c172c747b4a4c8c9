#include "compare/facts/measure_values.hpp"

#include <algorithm>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/facts/group_values.hpp"
#include "compare/figures.hpp"

namespace retold::compare {
namespace {

constexpr std::size_t most_pages = 50;  // chosen: see the header
constexpr std::size_t enough = 4;       // chosen: things that both pages give a value of; by chance fewer are in common
constexpr std::size_t enough_equal = 2;  // chosen: of them with equal values

struct Shared {
    std::size_t all = 0;
    std::size_t equal = 0;
};

// For all pairs of documents: the things that both give a value of. Entry a * documents + b, a before b.
std::vector<Shared> count_shared(const std::vector<std::vector<PlacedSlot>>& pages,
                                 const std::vector<ValueGroup>& groups) {
    std::vector<Shared> counts(pages.size() * pages.size());
    for (const ValueGroup& group : groups) {
        std::vector<ValueGroup::Member> firsts = group.members;
        std::ranges::sort(firsts, {}, [](const auto& m) { return std::pair(m.document, m.value); });
        const auto same = [](const auto& x, const auto& y) { return x.document == y.document; };
        firsts.erase(std::unique(firsts.begin(), firsts.end(), same), firsts.end());
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            for (std::size_t j = i + 1; j < firsts.size(); ++j) {
                const annotate::Slot& a = pages[firsts[i].document][firsts[i].value].slot;
                const annotate::Slot& b = pages[firsts[j].document][firsts[j].value].slot;
                Shared& shared = counts[firsts[i].document * pages.size() + firsts[j].document];
                ++shared.all;
                if (agreement_of(a, b).agreement == Agreement::equal) ++shared.equal;
            }
        }
    }
    return counts;
}

}  // namespace

std::vector<std::size_t> measure_values(Comparison& comparison, const RunOptions& run) {
    std::vector<std::size_t> found;
    const auto of_topic = [](const Pair& pair) { return pair.relation == Relation::same_topic; };
    if (comparison.documents.size() > most_pages || std::ranges::none_of(comparison.pairs, of_topic)) return found;
    std::vector<std::vector<PlacedSlot>> pages;
    for (PageReading& reading : read_page_values(comparison.documents, run)) pages.push_back(std::move(reading.values));
    const std::vector<Shared> counts = count_shared(pages, group_values(pages, comparison, run));
    for (std::size_t i = 0; i < comparison.pairs.size(); ++i) {
        Pair& pair = comparison.pairs[i];
        const Shared& shared = counts[pair.a * pages.size() + pair.b];
        if (!of_topic(pair) || shared.all < enough || shared.equal < enough_equal) continue;
        const std::size_t fewer = std::min(pages[pair.a].size(), pages[pair.b].size());
        pair.aspects.values = rounded(static_cast<double>(shared.all) / static_cast<double>(fewer));
        found.push_back(i);
    }
    return found;
}

}  // namespace retold::compare
