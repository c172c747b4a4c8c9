#include "compare/facts/find_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/facts/find_opposites.hpp"
#include "compare/facts/find_sources.hpp"
#include "compare/facts/find_speakers.hpp"
#include "compare/facts/group_values.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/facts/page_values.hpp"
#include "compare/facts/settle.hpp"
#include "compare/facts/stated_page.hpp"
#include "compare/id_ranks.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

// Statements of each page that stand beside those of another page of its story, and the links between them.
class Statements {
  public:
    explicit Statements(std::size_t documents) : found_(documents) {}

    void add(std::uint32_t a, std::uint32_t b, std::vector<Opposite> opposites) {
        for (Opposite& found : opposites) {
            const Agreement agreement = agreement_of(found.a.slot, found.b.slot).agreement;
            links_.push_back(
                {{added(a, std::move(found.a)), added(b, std::move(found.b)), found.score, true, agreement}, a, b});
        }
    }

    // Only what the pages do not agree in: a page says many things that others do not speak of.
    std::vector<Fact> settled(const Comparison& comparison) {
        number();
        sort_links(links_, pages_, comparison);
        ValueGroups groups(pages_);
        for (const LinkOfPair& link : links_) groups.join(link);
        std::vector<Fact> found = settle(groups.take(), pages_, comparison);
        std::erase_if(found, [](const Fact& fact) {
            return fact.status != FactStatus::conflict && fact.status != FactStatus::scope;
        });
        return found;
    }

  private:
    std::uint32_t added(std::uint32_t document, PlacedSlot statement) {
        found_[document].push_back(std::move(statement));
        return static_cast<std::uint32_t>(found_[document].size() - 1);
    }

    // Statements by their places, those that are one once: the same in whatever order the pairs came.
    void number() {
        std::vector<std::vector<std::uint32_t>> numbers;
        for (std::vector<PlacedSlot>& found : found_) {
            std::vector<std::uint32_t> order(found.size());
            std::iota(order.begin(), order.end(), 0U);
            std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
                const annotate::Slot& slot = found[i].slot;
                return std::tuple(slot.span, std::string_view(slot.value), std::string_view(slot.unit));
            });
            auto& page = pages_.emplace_back();
            auto& own = numbers.emplace_back(found.size());
            std::vector<std::size_t> reach;  // of each of the page: how far it and those before it stretch
            for (const std::uint32_t i : order) own[i] = number_of(page, reach, std::move(found[i]));
        }
        for (LinkOfPair& link : links_) {
            link.link.a = numbers[link.a][link.link.a];
            link.link.b = numbers[link.b][link.link.b];
        }
    }

    // The number of the same statement, or that of a new one. `page`: by places, all that stand before.
    static std::uint32_t number_of(std::vector<PlacedSlot>& page, std::vector<std::size_t>& reach,
                                   PlacedSlot statement) {
        const Span span = statement.slot.span;
        for (std::size_t i = page.size(); i > 0 && reach[i - 1] > span.start; --i) {
            if (are_one(page[i - 1].slot, statement.slot)) return static_cast<std::uint32_t>(i - 1);
        }
        reach.push_back(std::max(span.end, reach.empty() ? 0 : reach.back()));
        page.push_back(std::move(statement));
        return static_cast<std::uint32_t>(page.size() - 1);
    }

    // What a page affirms is a place of some words, wider or narrower by what another page denies. Quotations that
    // overlap are two: "X said Y had told her so".
    static bool are_one(const annotate::Slot& a, const annotate::Slot& b) {
        const bool together = a.type == annotate::SlotType::polarity ? overlap(a.span, b.span) > 0 : a.span == b.span;
        return together && agreement_of(a, b).agreement == Agreement::equal;
    }

    std::vector<std::vector<PlacedSlot>> found_;  // as they came
    std::vector<std::vector<PlacedSlot>> pages_;
    std::vector<LinkOfPair> links_;
};

// The values of pages side by side, of those that were read; the store has them back at the end.
class LentValues {
  public:
    LentValues(PageStore& store, const std::vector<bool>& read)
        : store_(store), read_(read), pages_(store.comparison().documents.size()) {
        exchange();
    }
    ~LentValues() { exchange(); }
    LentValues(const LentValues&) = delete;
    LentValues& operator=(const LentValues&) = delete;

    const std::vector<std::vector<PlacedSlot>>& pages() const { return pages_; }

  private:
    void exchange() {
        for (std::size_t row = 0; row < pages_.size(); ++row) {
            if (read_[row]) pages_[row].swap(store_.values(row).values);
        }
    }

    PageStore& store_;
    const std::vector<bool>& read_;
    std::vector<std::vector<PlacedSlot>> pages_;
};

std::vector<Fact> facts_of_values(PageStore& store, const std::vector<bool>& read, const RunOptions& run) {
    const LentValues lent(store, read);
    return settle(group_values(lent.pages(), store.comparison(), run), lent.pages(), store.comparison());
}

// The same, seen from the other page.
Alignment turned(Alignment alignment) {
    for (Aligned& group : alignment.aligned) std::swap(group.a, group.b);
    std::ranges::sort(alignment.aligned, {}, [](const Aligned& group) { return group.a; });
    return alignment;
}

// Denials, speakers and sources, of pages of one story whose sentences are aligned. The page with the lesser id comes
// first: what is found does not depend on the order of the pages.
std::vector<Fact> facts_of_statements(PageStore& store, const RunOptions& run) {
    const Comparison& comparison = store.comparison();
    const std::vector<annotate::Annotations>& stated = store.folded_beside(run);
    const std::vector<std::uint32_t> ranks = id_ranks(comparison);
    std::vector<std::optional<StatedPage>> pages(stated.size());
    const auto page = [&](std::uint32_t document) -> const StatedPage& {
        auto& known = pages[document];
        if (!known) known.emplace(comparison.documents[document].raw, store.values(document), stated[document]);
        return *known;
    };
    NameJudge names;
    Statements denials(stated.size());
    Statements speakers(stated.size());
    Statements sources(stated.size());
    for (const Pair& pair : comparison.pairs) {
        if (!is_side_by_side(pair)) continue;
        check_cancelled();
        const bool in_order = ranks[pair.a] < ranks[pair.b];
        const auto [a, b] = in_order ? std::pair(pair.a, pair.b) : std::pair(pair.b, pair.a);
        Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
        if (!in_order) alignment = turned(std::move(alignment));
        denials.add(a, b, find_opposites(page(a), page(b), alignment));
        speakers.add(a, b, find_speakers(page(a), page(b), alignment, names));
        sources.add(a, b, find_sources(page(a), page(b), alignment));
    }
    std::vector<Fact> all = denials.settled(comparison);
    for (Statements* statements : {&speakers, &sources}) {
        for (Fact& fact : statements->settled(comparison)) all.push_back(std::move(fact));
    }
    return all;
}

}  // namespace

std::vector<Fact> find_facts(PageStore& store, const RunOptions& run) {
    const std::vector<bool> wanted = pages_with_facts(store.comparison());
    store.read_values(wanted, run);
    std::vector<Fact> all = facts_of_values(store, wanted, run);
    for (Fact& fact : facts_of_statements(store, run)) all.push_back(std::move(fact));
    sort_facts(all, store.comparison());
    return all;
}

}  // namespace retold::compare
