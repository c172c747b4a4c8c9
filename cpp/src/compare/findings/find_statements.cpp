#include "compare/findings/find_statements.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "compare/facts/speaker_names.hpp"
#include "compare/findings/link_statements.hpp"
#include "compare/findings/said_text.hpp"
#include "compare/findings/topics_of.hpp"
#include "compare/id_ranks.hpp"
#include "retold/annotate/statements/attribution.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using annotate::Annotations;
using annotate::Name;
using annotate::NameKind;
using annotate::Quote;
using annotate::QuoteKind;

bool in_marks(const Quote& quote) {
    return quote.kind != QuoteKind::indirect;
}

// Two people or two organisations; who speaks and is of no known kind may be either.
bool surely_two(const Name* a, const Name* b) {
    const auto speaks = [](const Name* name) {
        return name != nullptr && name->kind != NameKind::place && name->kind != NameKind::other;
    };
    if (!speaks(a) || !speaks(b)) return false;
    const bool kinds_fit = a->kind == b->kind || a->kind == NameKind::unknown || b->kind == NameKind::unknown;
    return kinds_fit && !may_be_one_name(a->canonical, b->canonical);
}

class StatementMaker {
  public:
    StatementMaker(const std::vector<SaidRow>& rows, const std::vector<Annotations>& pages)
        : rows_(rows), pages_(pages) {}

    Statement statement_of(std::vector<std::uint32_t> group) const {
        const std::uint32_t fullest = fullest_of(group);
        std::ranges::sort(group, {}, [&](std::uint32_t i) { return std::pair(i != fullest, rows_[i].document); });
        Statement statement;
        for (const std::uint32_t i : group) {
            statement.versions.push_back({rows_[i].document, *rows_[i].quote, form_of(rows_[i], rows_[fullest])});
            statement.change = std::max(statement.change, statement.versions.back().form);
        }
        statement.speaker = speaker_of(group, fullest);
        statement.other_venue = venues_differ(group);
        return statement;
    }

  private:
    // In marks, then in the words of most pages, then with most words; of equals the first.
    std::uint32_t fullest_of(const std::vector<std::uint32_t>& group) const {
        std::map<std::string_view, std::size_t> tellers;
        for (const std::uint32_t i : group) ++tellers[rows_[i].text];
        return *std::ranges::max_element(group, {}, [&](std::uint32_t i) {
            const std::string& text = rows_[i].text;
            return std::tuple(in_marks(*rows_[i].quote), tellers[text], text.size(), -static_cast<long>(i));
        });
    }

    StatementChange form_of(const SaidRow& row, const SaidRow& fullest) const {
        if (&row == &fullest) return StatementChange::verbatim;
        if (surely_two(name_at(pages_[row.document], *row.quote), name_at(pages_[fullest.document], *fullest.quote)))
            return StatementChange::speaker_changed;
        if (in_marks(*fullest.quote) && !in_marks(*row.quote)) return StatementChange::direct_to_indirect;
        if (row.text == fullest.text) return StatementChange::verbatim;
        return stand_in(row.pieces, fullest.text) ? StatementChange::trimmed : StatementChange::reworded;
    }

    // Of equally many that of the fullest version, else that of the first row.
    std::string speaker_of(const std::vector<std::uint32_t>& group, std::uint32_t fullest) const {
        std::map<std::string_view, std::size_t> counts;
        for (const std::uint32_t i : group) ++counts[rows_[i].quote->speaker];
        counts.erase(std::string_view{});
        if (counts.empty()) return {};
        const auto& best = *std::ranges::max_element(group, {}, [&](std::uint32_t i) {
            const auto known = counts.find(rows_[i].quote->speaker);
            return std::tuple(known == counts.end() ? 0 : known->second, i == fullest, -static_cast<long>(i));
        });
        return rows_[best].quote->speaker;
    }

    bool venues_differ(const std::vector<std::uint32_t>& group) const {
        std::set<std::string> venues;
        for (const std::uint32_t i : group) {
            const auto source = annotate::source_of(*rows_[i].quote, pages_[rows_[i].document].names);
            if (!source || !venues.insert(source->value).second) continue;
            if (std::ranges::any_of(venues, [&](const std::string& v) { return !may_be_one_name(v, source->value); }))
                return true;
        }
        return false;
    }

    const std::vector<SaidRow>& rows_;
    const std::vector<Annotations>& pages_;
};

// By ids and places, so that nothing depends on the order of the documents.
void sort_rows(std::vector<SaidRow>& rows, const Comparison& comparison) {
    std::ranges::stable_sort(rows, {}, [&](const SaidRow& row) {
        return std::pair(std::string_view(comparison.documents[row.document].id), row.quote->content.front());
    });
}

}  // namespace

std::vector<Statement> find_statements(PageStore& store, const RunOptions& run) {
    const std::vector<Annotations>& pages = store.folded_beside(run);
    store.read_values(store.pages_beside(), run);
    const std::vector<std::uint32_t> topics = topics_of(store.comparison());
    std::vector<SaidRow> rows;
    for (std::uint32_t document = 0; document < pages.size(); ++document) {
        const std::string_view raw = store.comparison().documents[document].raw;
        for (const Quote& quote : pages[document].quotes) {
            check_cancelled();
            if (quote.content.empty()) continue;
            auto pieces = said_pieces(raw, quote);
            if (pieces.empty()) continue;
            std::string text = said_text(pieces);
            rows.push_back({document, topics[document], &quote, std::move(pieces), std::move(text),
                            stems_in(store.values(document), quote.content)});
        }
    }
    sort_rows(rows, store.comparison());
    const StatementMaker maker(rows, pages);
    std::vector<Statement> statements;
    for (auto& group : link_statements(rows, store, run)) {
        check_cancelled();
        statements.push_back(maker.statement_of(std::move(group)));
    }
    const std::vector<std::uint32_t> ranks = id_ranks(store.comparison());
    const auto rank = [&](const Statement& statement) {
        const auto place = [&](const Version& v) { return std::pair(ranks[v.document], v.quote.content.front()); };
        return std::tuple(statement.change != StatementChange::speaker_changed,
                          -static_cast<long>(statement.versions.size()),
                          place(*std::ranges::min_element(statement.versions, {}, place)));
    };
    std::ranges::stable_sort(statements, {}, rank);
    return statements;
}

}  // namespace retold::compare
