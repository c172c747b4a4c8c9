#include "compare/findings/findings_of.hpp"

#include <optional>
#include <string>

#include "compare/findings/fold_names.hpp"
#include "compare/only_story.hpp"
#include "retold/annotate/repaired.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/base/language_tag.hpp"
#include "retold/text/code_points.hpp"

namespace retold::compare {
namespace {

using annotate::Annotations;

Annotations read(const Document& document, Offsets offsets) {
    std::optional<text::CodePointIndex> index;
    if (offsets == Offsets::code_points) index.emplace(document.raw);
    const std::string text = only_story(document, index ? &*index : nullptr);
    const bool dated = annotate::day_number(document.date).has_value();
    const std::string language = stated_language(document.language);
    Annotations page = annotate::annotate(
        text, {.language = language, .anchor = dated ? std::string_view(document.date) : std::string_view{}});
    if (index) annotate::turn_spans(page, [&](Span span) { return index->to_code_points(span); });
    return page;
}

}  // namespace

std::vector<Annotations> findings_of(const Comparison& comparison, const std::vector<bool>& wanted,
                                     const RunOptions& run) {
    std::vector<Annotations> pages(comparison.documents.size());
    const auto weight = [&](std::size_t row) { return comparison.documents[row].raw.size() + 1; };
    parallel_for(chunks_by_weight(pages.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            if (wanted[row]) pages[row] = read(comparison.documents[row], comparison.offsets);
        }
    });
    std::vector<bool> folded = wanted;
    folded.flip();
    for (const auto* groups : {&comparison.topics, &comparison.stories}) {
        for (const Group& group : *groups) {
            std::vector<std::uint32_t> fresh;
            for (const std::uint32_t document : group.documents) {
                if (!folded[document]) fresh.push_back(document);
                folded[document] = true;
            }
            fold_names(pages, fresh);
        }
    }
    return pages;
}

}  // namespace retold::compare
