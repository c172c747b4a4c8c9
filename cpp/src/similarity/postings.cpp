#include "retold/similarity/postings.hpp"

#include <algorithm>

namespace retold::similarity {

template <typename TermsOf, typename WeightOf>
void Postings::build(std::size_t rows, const TermsOf& terms_of, const WeightOf& weight_of) {
    for (std::size_t row = 0; row < rows; ++row) {
        for (const std::uint64_t term : terms_of(row)) ++terms_[term].rows;
    }
    std::vector<std::size_t> next;  // of each list, where its next entry goes
    for (std::size_t row = 0; row < rows; ++row) {
        for (const std::uint64_t term : terms_of(row)) {
            Term& known = terms_[term];
            if (known.rows < 2 || known.list != 0) continue;
            next.push_back(starts_.back());
            starts_.push_back(starts_.back() + known.rows);
            known.list = static_cast<std::uint32_t>(next.size());
        }
    }
    entries_.resize(starts_.back());
    for (std::uint32_t row = 0; row < rows; ++row) {
        const Hashes terms = terms_of(row);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const std::uint32_t list = terms_.find(terms[i])->list;
            if (list != 0) entries_[next[list - 1]++] = {row, weight_of(row, i)};
        }
    }
}

Postings::Postings(const std::vector<const SparseVector*>& rows) {
    build(
        rows.size(), [&](std::size_t row) { return Hashes(rows[row]->terms); },
        [&](std::size_t row, std::size_t i) { return rows[row]->weights[i]; });
}

Postings::Postings(const std::vector<Hashes>& rows) {
    build(
        rows.size(), [&](std::size_t row) { return rows[row]; }, [](std::size_t, std::size_t) { return 1.0; });
}

std::span<const Postings::Entry> Postings::behind(std::uint64_t term, std::uint32_t row) const {
    const Term* known = terms_.find(term);
    if (known == nullptr || known->list == 0) return {};
    const std::size_t start = starts_[known->list - 1];
    const auto list = std::span(entries_).subspan(start, starts_[known->list] - start);
    const auto first = std::ranges::upper_bound(list, row, {}, &Entry::row);
    return list.subspan(static_cast<std::size_t>(first - list.begin()));
}

void Postings::add_products(std::uint32_t row, const SparseVector& terms, std::span<double> sums) const {
    for (std::size_t i = 0; i < terms.terms.size(); ++i) {
        for (const Entry& entry : behind(terms.terms[i], row)) sums[entry.row] += terms.weights[i] * entry.weight;
    }
}

void Postings::add_minima(std::uint32_t row, const SparseVector& terms, std::span<double> sums) const {
    for (std::size_t i = 0; i < terms.terms.size(); ++i) {
        for (const Entry& entry : behind(terms.terms[i], row))
            sums[entry.row] += std::min(terms.weights[i], entry.weight);
    }
}

void Postings::add_counts(std::uint32_t row, Hashes terms, std::span<double> sums) const {
    for (const std::uint64_t term : terms) {
        for (const Entry& entry : behind(term, row)) sums[entry.row] += 1;
    }
}

}  // namespace retold::similarity
