// What a page leaves out: sentences of the other pages of its story without a partner in it, told by how many.
#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/alignment_cache.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {
namespace {

using Sentence = std::pair<std::uint32_t, Span>;

// Documents of the group that have a sentence aligned with this one, its own included.
std::vector<std::uint32_t> tellers(const AlignmentCache& alignments, const Group& story, const Sentence& sentence) {
    std::vector<std::uint32_t> told_by;
    for (const std::uint32_t other : story.documents) {
        if (other == sentence.first) {
            told_by.push_back(other);
            continue;
        }
        const Alignment* alignment = alignments.of(sentence.first, other);
        if (alignment == nullptr) continue;
        const bool is_a = sentence.first < other;
        const bool tells = std::ranges::any_of(alignment->aligned, [&](const Aligned& group) {
            const auto& side = is_a ? group.a : group.b;
            return std::ranges::find(side, sentence.second) != side.end();
        });
        if (tells) told_by.push_back(other);
    }
    return told_by;
}

// The sentences of the group's other documents that an already reported sentence is aligned with.
void mark_partners(const AlignmentCache& alignments, const Group& story, const Sentence& sentence,
                   std::set<Sentence>& done) {
    for (const std::uint32_t other : story.documents) {
        const Alignment* alignment = other == sentence.first ? nullptr : alignments.of(sentence.first, other);
        if (alignment == nullptr) continue;
        const bool is_a = sentence.first < other;
        for (const Aligned& group : alignment->aligned) {
            const auto& here = is_a ? group.a : group.b;
            if (std::ranges::find(here, sentence.second) == here.end()) continue;
            for (const Span span : is_a ? group.b : group.a) done.insert({other, span});
        }
    }
}

}  // namespace

std::vector<Omission> omissions(const Comparison& comparison, std::size_t document) {
    const auto number = static_cast<std::uint32_t>(document);
    const auto story = std::ranges::find_if(comparison.stories, [number](const Group& group) {
        return std::ranges::find(group.documents, number) != group.documents.end();
    });
    if (story == comparison.stories.end()) return {};
    const AlignmentCache alignments(comparison);
    std::vector<Omission> all;
    for (const std::uint32_t other : story->documents) {
        const Alignment* alignment = other == number ? nullptr : alignments.of(document, other);
        if (alignment == nullptr) continue;
        for (const Span span : document < other ? alignment->only_b : alignment->only_a) {
            Omission omission{other, span, tellers(alignments, *story, {other, span}), 0};
            std::erase(omission.told_by, number);
            omission.share =
                static_cast<float>(omission.told_by.size()) / static_cast<float>(story->documents.size() - 1);
            all.push_back(std::move(omission));
        }
    }
    // By ids and places, so that it does not depend on the order of pages which of the wordings is shown.
    std::ranges::sort(all, {}, [&](const Omission& omission) {
        return std::tuple(-static_cast<std::ptrdiff_t>(omission.told_by.size()),
                          std::string_view(comparison.documents[omission.document].id), omission.span);
    });
    std::vector<Omission> first_of_each;
    std::set<Sentence> done;
    for (Omission& omission : all) {
        const Sentence sentence{static_cast<std::uint32_t>(omission.document), omission.span};
        if (!done.insert(sentence).second) continue;
        mark_partners(alignments, *story, sentence, done);
        first_of_each.push_back(std::move(omission));
    }
    return first_of_each;
}

}  // namespace retold::compare
