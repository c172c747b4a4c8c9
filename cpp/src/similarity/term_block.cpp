#include "similarity/term_block.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "base/huge_pages.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t most_common_terms = 1536;  // a table of 24 MB
constexpr std::size_t common_share = 16;         // one text in so many holds a common term,
constexpr std::size_t bound_share = 4;           // one in so many one of the most common

}  // namespace

TermParts parts_of(const TermVectors& vectors, std::size_t row, const CommonTerms& common) {
    const auto terms = vectors.terms_of(row);
    const auto weights = vectors.steps_of(row);
    const auto place = [&](std::uint32_t term) {
        return static_cast<std::size_t>(std::ranges::lower_bound(terms, term) - terms.begin());
    };
    const std::size_t first = place(common.first);
    const std::size_t most = place(common.most);
    const auto part = [&](std::size_t from, std::size_t to) {
        return TermPart{terms.subspan(from, to - from), weights.subspan(from, to - from)};
    };
    return {part(0, first), part(first, most), part(most, terms.size())};
}

CommonTerms choose_common_terms(const TermVectors& texts, std::size_t terms) {
    std::vector<std::uint32_t> texts_with(terms);
    for (const std::uint32_t term : texts.terms) ++texts_with[term];
    const auto end = static_cast<std::uint32_t>(terms);
    CommonTerms common{end, end, end};
    while (common.first > 0 && common.count() < most_common_terms &&
           texts_with[common.first - 1] * common_share > texts.count()) {
        --common.first;
        if (texts_with[common.first] * bound_share > texts.count()) common.most = common.first;
    }
    return common;
}

PartLengths lengths_of(const TermVectors& vectors, const CommonTerms& common) {
    PartLengths lengths{std::vector<Steps>(vectors.count()), std::vector<Steps>(vectors.count())};
    for (std::size_t row = 0; row < vectors.count(); ++row) {
        const TermParts parts = parts_of(vectors, row, common);
        const auto weights = vectors.weights_of(row);
        const std::size_t rare = parts.rare.terms.size();
        const std::size_t most = rare + parts.common.terms.size();
        double squares = 0;
        for (std::size_t i = weights.size(); i > most; --i) squares += weights[i - 1] * weights[i - 1];
        lengths.most[row] = to_steps_up(std::sqrt(squares));
        for (std::size_t i = most; i > rare; --i) squares += weights[i - 1] * weights[i - 1];
        lengths.common[row] = to_steps_up(std::sqrt(squares));
    }
    return lengths;
}

TermBlock::TermBlock(const TermVectors& texts, std::size_t first, const CommonTerms& common)
    : first_(first), rows_(std::min(most_rows, texts.count() - first)), common_(common) {
    build_lists(texts);
    build_table(texts);
}

void TermBlock::build_lists(const TermVectors& texts) {
    starts_.assign(common_.first + std::size_t{1}, 0);
    const auto rare_of = [&](std::size_t row) { return parts_of(texts, first_ + row, common_).rare; };
    for (std::size_t row = 0; row < rows_; ++row) {
        for (const std::uint32_t term : rare_of(row).terms) ++starts_[term + 1];
    }
    for (std::uint32_t& size : starts_) size = (size + list_step - 1) / list_step * list_step;
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    list_rows_.resize(starts_.back());
    list_weights_.resize(starts_.back());
    auto next = starts_;
    for (std::size_t row = 0; row < rows_; ++row) {
        const TermPart rare = rare_of(row);
        for (std::size_t i = 0; i < rare.terms.size(); ++i) {
            const std::uint32_t at = next[rare.terms[i]]++;
            list_rows_[at] = static_cast<std::uint16_t>(row);
            list_weights_[at] = rare.weights[i];
        }
    }
}

void TermBlock::build_table(const TermVectors& texts) {
    constexpr std::size_t line = 64 / sizeof(Steps);
    table_.reserve(tiles() * common_.count() * tile_rows + line);
    base::prefer_huge_pages(table_);
    table_.resize(table_.capacity());
    const std::size_t past = reinterpret_cast<std::uintptr_t>(table_.data()) / sizeof(Steps) % line;
    table_start_ = (line - past) % line;
    const auto add = [&](Steps* column, const TermPart& part) {
        for (std::size_t i = 0; i < part.terms.size(); ++i) {
            column[(part.terms[i] - common_.first) * tile_rows] = part.weights[i];
        }
    };
    for (std::size_t row = 0; row < rows_; ++row) {
        Steps* column = table_.data() + table_start_ + row / tile_rows * common_.count() * tile_rows + row % tile_rows;
        const TermParts parts = parts_of(texts, first_ + row, common_);
        add(column, parts.common);
        add(column, parts.most);
    }
}

}  // namespace retold::similarity
