#include "compare/measure/measure.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

namespace retold::compare {
namespace {

// For every term the pages that have it, with the weight it has there.
class Postings {
  public:
    struct Entry {
        std::uint32_t page;
        float weight;
    };

    Postings(const std::vector<Prepared>& pages, Vector Prepared::*field) {
        std::size_t terms = 0;
        for (const Prepared& page : pages) {
            if (!(page.*field).terms.empty()) terms = std::max<std::size_t>(terms, (page.*field).terms.back() + 1);
        }
        starts_.assign(terms + 1, 0);
        for (const Prepared& page : pages) {
            for (const std::uint32_t term : (page.*field).terms) ++starts_[term + 1];
        }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        entries_.resize(starts_.back());
        std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
        for (std::uint32_t page = 0; page < pages.size(); ++page) {
            const Vector& vector = pages[page].*field;
            for (std::size_t i = 0; i < vector.terms.size(); ++i) {
                entries_[next[vector.terms[i]]++] = {page, vector.weights[i]};
            }
        }
    }

    // Those of pages after `page`.
    std::span<const Entry> after(std::uint32_t term, std::uint32_t page) const {
        const std::span<const Entry> list(entries_.data() + starts_[term], starts_[term + 1] - starts_[term]);
        const auto first = std::ranges::upper_bound(list, page, {}, &Entry::page);
        return list.subspan(static_cast<std::size_t>(first - list.begin()));
    }

  private:
    std::vector<std::size_t> starts_;
    std::vector<Entry> entries_;
};

// Shingles as terms, so that the same posting lists serve.
std::vector<Prepared> shingle_pages(const std::vector<Prepared>& pages) {
    std::vector<std::uint64_t> all;
    for (const Prepared& page : pages) all.insert(all.end(), page.shingles.begin(), page.shingles.end());
    std::ranges::sort(all);
    // Only those of two pages or more can be shared.
    std::vector<std::uint64_t> shared;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i] == all[i - 1] && (shared.empty() || shared.back() != all[i])) shared.push_back(all[i]);
    }
    std::vector<Prepared> result(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const std::uint64_t hash : pages[p].shingles) {
            const auto found = std::ranges::lower_bound(shared, hash);
            if (found == shared.end() || *found != hash) continue;
            result[p].words.terms.push_back(static_cast<std::uint32_t>(found - shared.begin()));
            result[p].words.weights.push_back(1);
        }
    }
    return result;
}

// Sums, for page `row`, over the terms it shares with each later page.
void add_up(const Postings& postings, const Vector& vector, std::uint32_t row, bool product,
            std::vector<double>& sums) {
    std::ranges::fill(sums, 0.0);
    for (std::size_t i = 0; i < vector.terms.size(); ++i) {
        const auto weight = static_cast<double>(vector.weights[i]);
        for (const auto& entry : postings.after(vector.terms[i], row)) {
            sums[entry.page] += product ? weight * static_cast<double>(entry.weight) : weight;
        }
    }
}

double total(const Vector& vector) {
    double sum = 0;
    for (const float weight : vector.weights) sum += static_cast<double>(weight);
    return sum;
}

float share(double part, double whole) {
    return whole > 0 ? static_cast<float>(std::clamp(part / whole, 0.0, 1.0)) : 0;
}

class Measurer {
  public:
    explicit Measurer(const std::vector<Prepared>& pages)
        : pages_(pages),
          shingled_(shingle_pages(pages)),
          words_(pages, &Prepared::words),
          lead_(pages, &Prepared::lead),
          names_(pages, &Prepared::names),
          numbers_(pages, &Prepared::numbers),
          shingles_(shingled_, &Prepared::words) {
        for (const Prepared& page : pages) {
            name_weight_.push_back(total(page.names));
            number_weight_.push_back(total(page.numbers));
        }
    }

    // The pairs of page `a` with all later ones.
    void measure_row(std::uint32_t a, std::span<Pair> pairs) const {
        std::vector<double> sums(pages_.size());
        const auto each = [&](const Postings& postings, const Vector& vector, bool product, auto&& set) {
            add_up(postings, vector, a, product, sums);
            for (Pair& pair : pairs) set(pair.aspects, pair.b, sums[pair.b]);
        };
        for (std::uint32_t b = a + 1; b < pages_.size(); ++b) {
            pairs[b - a - 1].a = a;
            pairs[b - a - 1].b = b;
        }
        each(words_, pages_[a].words, true, [](Aspects& is, std::uint32_t, double sum) { is.words = share(sum, 1); });
        each(lead_, pages_[a].lead, true, [](Aspects& is, std::uint32_t, double sum) { is.lead = share(sum, 1); });
        each(names_, pages_[a].names, false, [&](Aspects& is, std::uint32_t b, double sum) {
            const bool cased = pages_[a].cased && pages_[b].cased;
            is.names = cased ? share(sum, name_weight_[a] + name_weight_[b] - sum) : -1;
        });
        each(numbers_, pages_[a].numbers, false, [&](Aspects& is, std::uint32_t b, double sum) {
            const double either = number_weight_[a] + number_weight_[b] - sum;
            is.numbers = either > 0 ? share(sum, either) : -1;
        });
        each(shingles_, shingled_[a].words, false, [&](Aspects& is, std::uint32_t b, double sum) {
            const auto size_a = static_cast<double>(pages_[a].shingles.size());
            const auto size_b = static_cast<double>(pages_[b].shingles.size());
            is.text = share(sum, size_a + size_b - sum);
            is.containment_a = share(sum, size_a);
            is.containment_b = share(sum, size_b);
        });
    }

  private:
    const std::vector<Prepared>& pages_;
    std::vector<Prepared> shingled_;
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
