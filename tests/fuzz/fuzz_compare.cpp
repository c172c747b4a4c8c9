// Any bytes as pages: no crash, every span inside its page, also of what is found when asked for; the mirrored
// comparison says the same.
#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/exact_rows.hpp"
#include "retold/annotate/names/same_name.hpp"
#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

using retold::compare::Comparison;
using retold::compare::SourcePage;
using retold::fuzz::require;

namespace {

void check_spans(const Comparison& comparison) {
    for (const auto& pair : comparison.pairs) {
        if (pair.alignment < 0) continue;
        const auto alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
        const std::size_t size_a = comparison.documents[pair.a].raw.size();
        const std::size_t size_b = comparison.documents[pair.b].raw.size();
        for (const auto& group : alignment.aligned) {
            for (const auto span : group.a) require(span.start <= span.end && span.end <= size_a, "inside a");
            for (const auto span : group.b) require(span.start <= span.end && span.end <= size_b, "inside b");
            for (const auto& change : group.changes)
                require(change.a.end <= size_a && change.b.end <= size_b, "changes lie inside their pages");
        }
    }
}

// How many facts, statements, moments, flags and changes of facts there are.
std::vector<std::size_t> check_findings(const Comparison& comparison) {
    const retold::compare::Findings findings(comparison);
    const auto inside = [&](std::size_t document, retold::Span span) {
        const std::size_t size = comparison.documents[document].raw.size();
        require(span.start <= span.end && span.end <= size, "findings lie inside their pages");
    };
    const auto facts = findings.facts({1, {}});
    for (const auto& fact : facts) {
        for (const auto& cell : fact.cells) inside(cell.document, cell.slot.span);
    }
    const auto statements = findings.statements({1, {}});
    for (const auto& statement : statements) {
        require(statement.versions.size() > 1, "a statement has two versions");
        for (const auto& version : statement.versions) {
            for (const auto span : version.quote.content) inside(version.document, span);
        }
    }
    const auto timeline = findings.timeline({1, {}});
    for (const auto& moment : timeline) {
        for (const auto& page : moment.pages) {
            for (const auto& slot : page.slots) inside(page.document, slot.span);
        }
    }
    const auto flags = findings.flags({1, {}});
    for (const auto& flag : flags) inside(flag.document, flag.span);
    std::size_t changed = 0;
    for (const auto& pair : comparison.pairs) {
        for (const auto& group : findings.change_classes(pair))
            changed += static_cast<std::size_t>(std::ranges::count(group, retold::compare::ChangeClass::fact));
    }
    for (std::size_t document = 0; document < comparison.documents.size(); ++document) {
        for (const auto& one : findings.omissions(document)) inside(one.omission.document, one.omission.span);
    }
    return {facts.size(), statements.size(), timeline.size(), flags.size(), changed};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const retold::fuzz::ExactRows rows({reinterpret_cast<const char*>(data), size}, '\f', 5);
    std::vector<SourcePage> pages;
    for (std::size_t row = 0; row < rows.size(); ++row)
        pages.push_back(retold::compare::page_of_lines(std::to_string(row), std::string(rows[row])));
    const Comparison comparison = retold::compare::compare_pages(pages, {}, {1, {}});
    check_spans(comparison);
    check_spans(with_code_points(comparison));
    std::reverse(pages.begin(), pages.end());
    const Comparison mirrored = retold::compare::compare_pages(pages, {}, {1, {}});
    require(check_findings(comparison) == check_findings(mirrored), "nor what is found");
    const std::size_t count = pages.size();
    for (const auto& pair : comparison.pairs) {
        const auto& same = mirrored.pairs[retold::compare::pair_index(count, count - 1 - pair.a, count - 1 - pair.b)];
        require(same.relation == pair.relation && same.score == pair.score, "the order of pages changes nothing");
    }
    if (count > 1) {
        const double alike = retold::annotate::same_name(rows[0], rows[1]);
        require(alike >= 0 && alike <= 1, "alikeness is a share");
        require(alike == retold::annotate::same_name(rows[1], rows[0]), "names are alike both ways");
    }
    return 0;
}
