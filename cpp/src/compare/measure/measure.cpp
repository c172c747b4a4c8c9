#include "compare/measure/measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

#include "retold/similarity/postings.hpp"

namespace retold::compare {
namespace {

using similarity::Hashes;
using similarity::Postings;

using Vectors = std::vector<SparseVector>;

template <typename List>
Vectors vectors_of(const Collection& collection, List list) {
    Vectors vectors;
    for (const PageTerms& page : collection.terms) vectors.push_back(page.vector(list, collection.idf));
    return vectors;
}

Vectors telling_words_of(const Collection& collection) {
    Vectors vectors;
    for (const PageTerms& page : collection.terms)
        vectors.push_back(page.telling_words(collection.idf, collection.least_telling));
    return vectors;
}

std::vector<Hashes> hashes_of(const std::vector<Runs>& pages) {
    std::vector<Hashes> rows;
    for (const Runs& page : pages) rows.emplace_back(page.shared);
    return rows;
}

std::vector<Hashes> hashes_of(const Vectors& pages) {
    std::vector<Hashes> rows;
    for (const SparseVector& page : pages) rows.emplace_back(page.terms);
    return rows;
}

Postings postings_of(const Vectors& vectors) {
    std::vector<const SparseVector*> rows;
    for (const SparseVector& vector : vectors) rows.push_back(&vector);
    return Postings(rows);
}

double total(const SparseVector& vector) {
    return std::accumulate(vector.weights.begin(), vector.weights.end(), 0.0);
}

}  // namespace

float share(double part, double whole) {
    return whole > 0 ? static_cast<float>(std::clamp(part / whole, 0.0, 1.0)) : 0;
}

float rare_share(std::size_t shared, std::size_t of_a, std::size_t of_b) {
    constexpr double few = 3;  // chosen: words beside those that are there; one shared of one tells little
    const double squares = (static_cast<double>(of_a) + few) * (static_cast<double>(of_b) + few);
    return share(static_cast<double>(shared), std::sqrt(squares));
}

float formula_share(double idf) {
    constexpr double enough = 60;  // chosen: ten words that a handful of thousands of pages have
    return 1 - share(idf, enough);
}

namespace {

class Measurer {
  public:
    explicit Measurer(const Collection& collection)
        : pages_(collection.pages),
          shingles_(collection.shingles),
          words_(vectors_of(collection, PageTerms::Counted::words)),
          lead_(vectors_of(collection, PageTerms::Counted::lead)),
          title_(vectors_of(collection, PageTerms::Counted::title)),
          names_(vectors_of(collection, PageTerms::Set::names)),
          numbers_(vectors_of(collection, PageTerms::Set::numbers)),
          rare_(vectors_of(collection, PageTerms::Set::rare)),
          telling_(telling_words_of(collection)),
          with_words_(postings_of(words_)),
          with_lead_(postings_of(lead_)),
          with_title_(postings_of(title_)),
          with_names_(postings_of(names_)),
          with_numbers_(postings_of(numbers_)),
          with_rare_(hashes_of(rare_)),
          with_telling_(postings_of(telling_)),
          with_shingles_(hashes_of(shingles_)) {
        for (const SparseVector& names : names_) name_weight_.push_back(total(names));
        for (const SparseVector& numbers : numbers_) number_weight_.push_back(total(numbers));
    }

    // The pairs of page `a` with all later ones.
    void measure_row(std::uint32_t a, std::span<Pair> pairs) const {
        std::vector<double> sums(pages_.size());
        const auto set_each = [&](auto&& set) {
            for (Pair& pair : pairs) set(pair.aspects, pair.b, std::exchange(sums[pair.b], 0.0));
        };
        for (std::uint32_t b = a + 1; b < pages_.size(); ++b) {
            pairs[b - a - 1].a = a;
            pairs[b - a - 1].b = b;
        }
        with_words_.add_products(a, words_[a], sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.words = share(sum, 1); });
        with_lead_.add_products(a, lead_[a], sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.lead = share(sum, 1); });
        with_title_.add_products(a, title_[a], sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.title = share(sum, 1); });
        with_rare_.add_counts(a, rare_[a].terms, sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            is.rare = rare_share(static_cast<std::size_t>(sum), rare_[a].terms.size(), rare_[b].terms.size());
        });
        with_telling_.add_minima(a, telling_[a], sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.formula = formula_share(sum); });
        with_names_.add_minima(a, names_[a], sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const bool cased = pages_[a].cased && pages_[b].cased;
            is.names = cased ? share(sum, name_weight_[a] + name_weight_[b] - sum) : -1;
        });
        with_numbers_.add_minima(a, numbers_[a], sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const double either = number_weight_[a] + number_weight_[b] - sum;
            is.numbers = either > 0 ? share(sum, either) : -1;
        });
        with_shingles_.add_counts(a, shingles_[a].shared, sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const auto size_a = static_cast<double>(shingles_[a].count);
            const auto size_b = static_cast<double>(shingles_[b].count);
            is.text = share(sum, size_a + size_b - sum);
            is.containment_a = share(sum, size_a);
            is.containment_b = share(sum, size_b);
        });
    }

  private:
    const std::vector<Prepared>& pages_;
    const std::vector<Runs>& shingles_;
    Vectors words_;
    Vectors lead_;
    Vectors title_;
    Vectors names_;
    Vectors numbers_;
    Vectors rare_;
    Vectors telling_;
    Postings with_words_;
    Postings with_lead_;
    Postings with_title_;
    Postings with_names_;
    Postings with_numbers_;
    Postings with_rare_;
    Postings with_telling_;
    Postings with_shingles_;
    std::vector<double> name_weight_;
    std::vector<double> number_weight_;
};

}  // namespace

std::vector<Pair> measure(const Collection& collection, const RunOptions& run) {
    const std::size_t count = collection.pages.size();
    std::vector<Pair> pairs(count < 2 ? 0 : count * (count - 1) / 2);
    const Measurer measurer(collection);
    const auto chunks = chunks_by_weight(count, [&](std::size_t row) { return (count - row) * 64; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.first; row < chunk.last && row + 1 < count; ++row) {
            const std::span<Pair> part(pairs.data() + pair_index(count, row, row + 1), count - row - 1);
            measurer.measure_row(static_cast<std::uint32_t>(row), part);
        }
    });
    return pairs;
}

}  // namespace retold::compare
