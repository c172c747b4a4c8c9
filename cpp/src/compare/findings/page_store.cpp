#include "compare/findings/page_store.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "compare/findings/fold_names.hpp"
#include "compare/only_story.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::compare {
namespace {

using annotate::Annotations;

Annotations read(const Document& document) {
    const std::string text = only_story(document);
    // A date may have a time behind its day.
    constexpr std::size_t day = 10;  // from: ISO 8601; bytes
    const bool dated = annotate::day_number(document.date).has_value();
    const std::string language = stated_language(document.language);
    return annotate::annotate(
        text,
        {.language = language, .anchor = dated ? std::string_view(document.date).substr(0, day) : std::string_view{}});
}

// Marked documents that have nothing yet get what `read` gives.
template <typename Read, typename T>
void fill(std::vector<std::optional<T>>& slots, const std::vector<bool>& wanted, const Comparison& comparison,
          const RunOptions& run, const Read& read) {
    std::vector<std::size_t> missing;
    for (std::size_t row = 0; row < slots.size(); ++row) {
        if (wanted[row] && !slots[row]) missing.push_back(row);
    }
    const auto weight = [&](std::size_t i) { return comparison.documents[missing[i]].raw.size() + 1; };
    parallel_for(chunks_by_weight(missing.size(), weight), run, [&](const Chunk& chunk) {
        for (std::size_t i = chunk.first; i < chunk.last; ++i) slots[missing[i]] = read(missing[i]);
    });
}

}  // namespace

bool is_side_by_side(const Pair& pair) {
    return pair.alignment >= 0 && pair.relation <= Relation::same_story;
}

PageStore::PageStore(const Comparison& given, std::vector<Slots> own)
    : view_(given), stated_(given.documents.size()), values_(given.documents.size()) {
    constexpr std::size_t few = 50;  // from: many_pages of align_pairs.cpp
    for (std::size_t row = 0; row < own.size(); ++row) own_.push_back(view_.to_bytes(row, std::move(own[row])));
    beside_.assign(given.documents.size(), given.documents.size() <= few);
    for (const Pair& pair : given.pairs) {
        if (is_side_by_side(pair)) beside_[pair.a] = beside_[pair.b] = true;
    }
}

void PageStore::read_stated(const std::vector<bool>& wanted, const RunOptions& run) {
    fill(stated_, wanted, comparison(), run, [&](std::size_t row) { return read(comparison().documents[row]); });
}

PageReading PageStore::values_of(std::size_t document) const {
    using Own = std::span<const annotate::Slot>;
    return read_page_values(comparison().documents[document], own_.empty() ? Own() : Own(own_[document]));
}

void PageStore::read_values(const std::vector<bool>& wanted, const RunOptions& run) {
    fill(values_, wanted, comparison(), run, [&](std::size_t row) { return values_of(row); });
}

void PageStore::read_page(std::size_t document) {
    if (!stated_[document]) stated_[document] = read(comparison().documents[document]);
    if (!values_[document]) values_[document] = values_of(document);
}

std::vector<Annotations> PageStore::fold(const std::vector<bool>& wanted, const RunOptions& run) {
    read_stated(wanted, run);
    std::vector<Annotations> pages(stated_.size());
    for (std::size_t row = 0; row < pages.size(); ++row) {
        if (wanted[row]) pages[row] = *stated_[row];
    }
    std::vector<bool> folded = wanted;
    folded.flip();
    for (const auto* groups : {&comparison().topics, &comparison().stories}) {
        for (const Group& group : *groups) {
            std::vector<std::uint32_t> fresh;
            for (const std::uint32_t document : group.documents) {
                if (!folded[document]) fresh.push_back(document);
                folded[document] = true;
            }
            fold_names(pages, fresh, comparison());
        }
    }
    return pages;
}

const std::vector<Annotations>& PageStore::folded(const RunOptions& run) {
    if (!folded_) folded_ = fold(std::vector<bool>(stated_.size(), true), run);
    return *folded_;
}

const std::vector<Annotations>& PageStore::folded_beside(const RunOptions& run) {
    if (std::ranges::find(beside_, false) == beside_.end()) return folded(run);
    if (!folded_beside_) folded_beside_ = fold(beside_, run);
    return *folded_beside_;
}

}  // namespace retold::compare
