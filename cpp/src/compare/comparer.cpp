#include "retold/compare/comparer.hpp"

#include "compare/align/align_pairs.hpp"
#include "compare/check_pages.hpp"
#include "compare/facts/measure_values.hpp"
#include "compare/measure/given_aspects.hpp"
#include "compare/measure/measure_pairs.hpp"
#include "compare/measure/prepare.hpp"
#include "compare/rank_pages.hpp"
#include "compare/relate/find_groups.hpp"
#include "compare/relate/judge_pairs.hpp"
#include "compare/relate/share_topics.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::compare {
namespace {

Document document_of(const SourcePage& source, const Prepared& page) {
    Document document{source.id,   source.raw,    source.body, source.title,
                      source.date, page.language, {},          page.background};
    for (const Sentence& sentence : page.sentences) {
        if (!sentence.title) document.sentences.push_back(sentence.span);
    }
    return document;
}

void judge_again(Pair& pair, Alignments& alignments, const Collection& collection,
                 const std::vector<SourcePage>& pages) {
    if (pair.alignment < 0) return judge_pair(pair, nullptr, collection, pages);
    const auto number = static_cast<std::size_t>(pair.alignment);
    Alignment alignment = alignments.at(number);
    judge_pair(pair, &alignment, collection, pages);
    alignments.set(number, alignment);
}

void drop_unrelated(std::vector<Pair>& pairs) {
    std::erase_if(pairs, [](const Pair& p) { return p.relation == Relation::unrelated && p.alignment < 0; });
    pairs.shrink_to_fit();
}

}  // namespace

Comparison compare_pages(const std::vector<SourcePage>& pages, const CompareOptions& options, const RunOptions& run) {
    check_pages(pages, options);
    const std::vector<std::uint32_t> ranks = rank_pages(pages);
    const Collection collection = prepare(pages, check_language(options.language), run);

    Comparison result;
    for (std::size_t i = 0; i < pages.size(); ++i)
        result.documents.push_back(document_of(pages[i], collection.pages[i]));

    MeasuredPairs measured = measure_pairs(collection.pages, Admission(pages, options), ranks, run);
    result.pairs = std::move(measured.pairs);
    result.complete = measured.complete;
    add_times(result.pairs, pages);
    add_embeddings(result.pairs, options.embeddings);

    result.alignments = align_pairs(
        result.pairs, collection, ranks, run,
        [&](Pair& pair, Alignment& alignment) { judge_pair(pair, &alignment, collection, pages); });
    judge_unaligned(result.pairs, collection, pages);
    for (const std::size_t i : measure_values(result, run))
        judge_again(result.pairs[i], result.alignments, collection, pages);

    const JudgedPages judged{pages, collection, result.pairs, measured.full, ranks};
    result.stories = find_stories(judged);
    share_topics(result.pairs, result.stories, pages.size());
    result.topics = find_topics(judged);
    if (pages.size() > most_complete) drop_unrelated(result.pairs);
    return result;
}

}  // namespace retold::compare
