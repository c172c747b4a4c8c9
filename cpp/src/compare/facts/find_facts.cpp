#include "compare/facts/find_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compare/facts/find_opposites.hpp"
#include "compare/facts/find_sources.hpp"
#include "compare/facts/find_speakers.hpp"
#include "compare/facts/group_values.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/facts/page_values.hpp"
#include "compare/facts/settle.hpp"
#include "retold/base/cancel.hpp"

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

// Denials, speakers and sources, of pages of one story whose sentences are aligned.
std::vector<Fact> facts_of_statements(PageStore& store, const RunOptions& run) {
    const Comparison& comparison = store.comparison();
    const std::vector<annotate::Annotations>& stated = store.folded_beside(run);
    Statements denials(stated.size());
    Statements speakers(stated.size());
    Statements sources(stated.size());
    for (const Pair& pair : comparison.pairs) {
        if (!is_side_by_side(pair)) continue;
        check_cancelled();
        const auto [a, b] = std::pair(pair.a, pair.b);
        const Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
        const StatedPage left{comparison.documents[a].raw, store.values(a), stated[a]};
        const StatedPage right{comparison.documents[b].raw, store.values(b), stated[b]};
        denials.add(a, b, find_opposites(left, right, alignment));
        speakers.add(a, b, find_speakers(left, right, alignment));
        sources.add(a, b, find_sources(left, right, alignment));
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
