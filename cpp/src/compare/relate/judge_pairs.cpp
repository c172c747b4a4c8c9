#include "compare/relate/judge_pairs.hpp"

#include <algorithm>

#include "compare/figures.hpp"
#include "compare/relate/find_direction.hpp"
#include "compare/relate/other_matters.hpp"
#include "compare/relate/relate.hpp"
#include "compare/relate/shared_facts.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::compare {
namespace {

StatedDays days_of(const Document& a, const Document& b) {
    const auto day_a = annotate::day_number(a.date);
    const auto day_b = annotate::day_number(b.date);
    return {day_a && day_b, day_a.value_or(0), day_b.value_or(0)};
}

bool changes_facts(const Alignment& alignment) {
    return std::ranges::any_of(alignment.aligned, [](const Aligned& group) {
        return std::ranges::any_of(group.changes, [](const Change& change) {
            return change.kind != ChangeKind::wording && change.kind != ChangeKind::form;
        });
    });
}

void judge(Pair& pair, const Collection& collection, const Alignment* alignment) {
    const Prepared& a = collection.pages[pair.a];
    const Prepared& b = collection.pages[pair.b];
    const std::size_t pages = collection.pages.size();
    const double contained = std::max(pair.aspects.containment_a, pair.aspects.containment_b);
    const PairSizes sizes{.words_a = a.body_tokens,
                          .words_b = b.body_tokens,
                          .sentences_a = a.sentences.size(),
                          .sentences_b = b.sentences.size(),
                          .groups = alignment == nullptr ? 0 : alignment->aligned.size(),
                          .pages = pages,
                          .facts = shared_facts(a, b, alignment, contained, collection.idf),
                          .others = alignment == nullptr ? 0 : other_matters(a, b, *alignment, collection.idf),
                          .changed = alignment != nullptr && changes_facts(*alignment)};
    const Verdict verdict = relate(pair.aspects, sizes);
    pair.relation = verdict.relation;
    pair.runner_up = verdict.runner_up;
    pair.margin = rounded(static_cast<double>(verdict.margin));
    pair.score = rounded(closeness(pair.aspects, pages));
    if (pair.aspects.embedding < 0) return;
    Aspects lexical = pair.aspects;
    lexical.embedding = -1;
    pair.lexical_relation = relate(lexical, sizes).relation;
    pair.lexical_score = rounded(closeness(lexical, pages));
}

}  // namespace

void judge_pair(Pair& pair, Alignment* alignment, const Collection& collection,
                const std::vector<Document>& documents) {
    judge(pair, collection, alignment);
    if (alignment == nullptr || pair.relation > Relation::retelling) return;
    const Document& a = documents[pair.a];
    const Document& b = documents[pair.b];
    alignment->direction = find_direction(pair, *alignment, a.raw, b.raw, days_of(a, b));
}

void judge_unaligned(std::vector<Pair>& pairs, const Collection& collection, const std::vector<Document>& documents) {
    for (Pair& pair : pairs) {
        if (pair.alignment < 0) judge_pair(pair, nullptr, collection, documents);
    }
}

}  // namespace retold::compare
