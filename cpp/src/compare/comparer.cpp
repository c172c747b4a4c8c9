#include "retold/compare/comparer.hpp"

#include <utility>

#include "compare/align/align_pairs.hpp"
#include "compare/check_pages.hpp"
#include "compare/facts/measure_values.hpp"
#include "compare/measure/given_aspects.hpp"
#include "compare/measure/measure_pairs.hpp"
#include "compare/measure/prepare.hpp"
#include "compare/measure/story_probability.hpp"
#include "compare/measure/weekdays.hpp"
#include "compare/rank_pages.hpp"
#include "compare/relate/find_groups.hpp"
#include "compare/relate/hold_to_stories.hpp"
#include "compare/relate/judge_pairs.hpp"
#include "compare/relate/share_topics.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::compare {
namespace {

// Takes over what the pages hold.
std::vector<Document> documents_of(std::vector<SourcePage> pages, const std::vector<Prepared>& prepared) {
    std::vector<Document> documents;
    documents.reserve(pages.size());
    for (SourcePage& source : pages) {
        const Prepared& page = prepared[documents.size()];
        Document document{std::move(source.id),
                          std::move(source.raw),
                          std::move(source.body),
                          source.title,
                          std::move(source.date),
                          page.language,
                          {},
                          page.background};
        documents.push_back(std::move(document));
    }
    return documents;
}

// Given to the documents when all else of the pages has been given back, so that they lie close to each other.
std::vector<std::vector<Span>> sentences_of(Collection collection, bool many) {
    std::vector<Span> all;
    std::vector<std::size_t> ends;
    ends.reserve(collection.pages.size());
    for (const Prepared& page : collection.pages) {
        for (const Sentence& sentence : page.sentences) {
            if (!sentence.title) all.push_back(sentence.span);
        }
        ends.push_back(all.size());
    }
    give_back(collection);
    if (many) return_freed_memory();
    std::vector<std::vector<Span>> pages;
    pages.reserve(ends.size());
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        pages.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(start),
                           all.begin() + static_cast<std::ptrdiff_t>(end));
        start = end;
    }
    return pages;
}

void judge_again(Pair& pair, Alignments& alignments, const Collection& collection,
                 const std::vector<Document>& documents) {
    if (pair.alignment < 0) return judge_pair(pair, nullptr, collection, documents);
    const auto number = static_cast<std::size_t>(pair.alignment);
    Alignment alignment = alignments.at(number);
    judge_pair(pair, &alignment, collection, documents);
    alignments.set(number, alignment);
}

void drop_unrelated(std::vector<Pair>& pairs) {
    std::erase_if(pairs, [](const Pair& p) { return p.relation == Relation::unrelated && p.alignment < 0; });
    // A copy of all takes as much again for a moment: not for a few.
    if (pairs.capacity() > pairs.size() + pairs.size() / 4) pairs.shrink_to_fit();
}

}  // namespace

// What a stage needs no more is given back before the next one takes its own.
Comparison compare_pages(std::vector<SourcePage> pages, const CompareOptions& options, const RunOptions& run) {
    check_pages(pages, options);
    const std::vector<std::uint32_t> ranks = rank_pages(pages);
    const Admission admission(pages, options);
    const bool many = pages.size() > most_complete;
    Collection collection = prepare(pages, check_language(options.language), run);
    if (many) return_freed_memory();

    Comparison result;
    auto& documents = result.documents = documents_of(std::move(pages), collection.pages);
    MeasuredPairs measured = measure_pairs(collection, admission, ranks, run);
    if (many) return_freed_memory();
    result.pairs = std::move(measured.pairs);
    result.complete = measured.complete;
    add_times(result.pairs, documents);
    add_weekdays(result.pairs, collection.pages);
    add_embeddings(result.pairs, options.embeddings);
    add_rivals(result.pairs, documents.size());

    const std::vector<Pair*> chosen = choose_pairs(result.pairs, collection, ranks);
    judge_unaligned(result.pairs, collection, documents);
    result.alignments = align_pairs(chosen, collection, ranks, run, [&](Pair& pair, Alignment& alignment) {
        judge_pair(pair, &alignment, collection, documents);
    });
    for (const std::size_t i : measure_values(result, run))
        judge_again(result.pairs[i], result.alignments, collection, documents);
    auto sentences = sentences_of(std::move(collection), many);
    for (std::size_t row = 0; row < documents.size(); ++row) documents[row].sentences = std::move(sentences[row]);
    result.alignments.close();
    if (many) return_freed_memory();

    const JudgedPages judged{documents, result.pairs, measured.full, ranks};
    result.stories = find_stories(judged);
    if (many) return_freed_memory();
    hold_to_stories(result.pairs, result.stories, documents.size());
    share_topics(result.pairs, result.stories, documents.size());
    result.topics = find_topics(judged);
    if (many) {
        drop_unrelated(result.pairs);
        return_freed_memory();
    }
    return result;
}

}  // namespace retold::compare
