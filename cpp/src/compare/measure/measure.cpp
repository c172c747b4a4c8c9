#include "compare/measure/measure.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

#include "retold/similarity/postings.hpp"

namespace retold::compare {
namespace {

using similarity::Hashes;
using similarity::Postings;

Postings postings_of(const std::vector<Prepared>& pages, SparseVector Prepared::*field) {
    std::vector<const SparseVector*> rows;
    for (const Prepared& page : pages) rows.push_back(&(page.*field));
    return Postings(rows);
}

Postings shingle_postings(const std::vector<Prepared>& pages) {
    std::vector<Hashes> rows;
    for (const Prepared& page : pages) rows.emplace_back(page.shingles);
    return Postings(rows);
}

double total(const SparseVector& vector) {
    return std::accumulate(vector.weights.begin(), vector.weights.end(), 0.0);
}

float share(double part, double whole) {
    return whole > 0 ? static_cast<float>(std::clamp(part / whole, 0.0, 1.0)) : 0;
}

class Measurer {
  public:
    explicit Measurer(const std::vector<Prepared>& pages)
        : pages_(pages),
          words_(postings_of(pages, &Prepared::words)),
          lead_(postings_of(pages, &Prepared::lead)),
          names_(postings_of(pages, &Prepared::names)),
          numbers_(postings_of(pages, &Prepared::numbers)),
          shingles_(shingle_postings(pages)) {
        for (const Prepared& page : pages) {
            name_weight_.push_back(total(page.names));
            number_weight_.push_back(total(page.numbers));
        }
    }

    // The pairs of page `a` with all later ones.
    void measure_row(std::uint32_t a, std::span<Pair> pairs) const {
        const Prepared& page = pages_[a];
        std::vector<double> sums(pages_.size());
        const auto set_each = [&](auto&& set) {
            for (Pair& pair : pairs) set(pair.aspects, pair.b, std::exchange(sums[pair.b], 0.0));
        };
        for (std::uint32_t b = a + 1; b < pages_.size(); ++b) {
            pairs[b - a - 1].a = a;
            pairs[b - a - 1].b = b;
        }
        words_.add_products(a, page.words, sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.words = share(sum, 1); });
        lead_.add_products(a, page.lead, sums);
        set_each([](Aspects& is, std::uint32_t, double sum) { is.lead = share(sum, 1); });
        names_.add_minima(a, page.names, sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const bool cased = page.cased && pages_[b].cased;
            is.names = cased ? share(sum, name_weight_[a] + name_weight_[b] - sum) : -1;
        });
        numbers_.add_minima(a, page.numbers, sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const double either = number_weight_[a] + number_weight_[b] - sum;
            is.numbers = either > 0 ? share(sum, either) : -1;
        });
        shingles_.add_counts(a, page.shingles, sums);
        set_each([&](Aspects& is, std::uint32_t b, double sum) {
            const auto size_a = static_cast<double>(page.shingles.size());
            const auto size_b = static_cast<double>(pages_[b].shingles.size());
            is.text = share(sum, size_a + size_b - sum);
            is.containment_a = share(sum, size_a);
            is.containment_b = share(sum, size_b);
        });
    }

  private:
    const std::vector<Prepared>& pages_;
    Postings words_;
    Postings lead_;
    Postings names_;
    Postings numbers_;
    Postings shingles_;
    std::vector<double> name_weight_;
    std::vector<double> number_weight_;
};

}  // namespace

std::vector<Pair> measure(const std::vector<Prepared>& pages, const RunOptions& run) {
    const std::size_t count = pages.size();
    std::vector<Pair> pairs(count < 2 ? 0 : count * (count - 1) / 2);
    const Measurer measurer(pages);
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
