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
#include "compare/facts/group_values.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/facts/page_values.hpp"
#include "compare/facts/settle.hpp"
#include "compare/findings/findings_of.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/compare/find_pair.hpp"

namespace retold::compare {
namespace {

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
        ValueGroups groups(pages_);
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
    return settle(group_values(pages, comparison, run), pages, comparison);
}

bool is_side_by_side(const Pair& pair) {
    return pair.alignment >= 0 && pair.relation <= Relation::same_story;
}

// The pages whose statements are compared; of few pages all, as names of all lead those of one page together.
std::vector<bool> side_by_side(const Comparison& comparison) {
    constexpr std::size_t few = 50;  // from: many_pages of align_pairs.cpp
    std::vector<bool> pages(comparison.documents.size(), comparison.documents.size() <= few);
    for (const Pair& pair : comparison.pairs) {
        if (is_side_by_side(pair)) pages[pair.a] = pages[pair.b] = true;
    }
    return pages;
}

// Denials, speakers and sources, of pages of one story whose sentences are aligned.
std::vector<Fact> facts_of_statements(const Comparison& comparison, const std::vector<PageReading>& readings,
                                      const RunOptions& run) {
    const std::vector<annotate::Annotations> stated = findings_of(comparison, side_by_side(comparison), run);
    Statements denials(readings.size());
    Statements speakers(readings.size());
    Statements sources(readings.size());
    for (const Pair& pair : comparison.pairs) {
        if (!is_side_by_side(pair)) continue;
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

std::vector<Fact> facts(const Comparison& comparison, const RunOptions& run,
                        std::span<const std::vector<annotate::Slot>> own) {
    if (!own.empty() && own.size() != comparison.documents.size())
        throw InvalidArgument("own", std::to_string(own.size()), "must be as many as the documents");
    const ByteView view(comparison);
    const Comparison& bytes = view.comparison();
    std::vector<std::vector<annotate::Slot>> placed;
    for (std::size_t row = 0; row < own.size(); ++row) placed.push_back(view.to_bytes(row, own[row]));
    std::vector<PageReading> readings = read_page_values(bytes.documents, run, placed);
    std::vector<Fact> all = facts_of_values(bytes, readings, run);
    for (Fact& fact : facts_of_statements(bytes, readings, run)) all.push_back(std::move(fact));
    sort_facts(all);
    view.restore(all);
    return all;
}

}  // namespace retold::compare
