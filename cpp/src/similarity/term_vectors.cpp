#include "similarity/term_vectors.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <string>
#include <utility>

#include "similarity/sort_by_hash.hpp"
#include "similarity/term_sums.hpp"

namespace retold::similarity {

TermNumbers::TermNumbers(const TermWeights& weights) : unknown_idf_(weights.idf_of(0)) {
    const std::size_t count = weights.terms().size();
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t term) { return weights.frequencies()[term]; });
    idf_.resize(count);
    frequencies_.resize(count);
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint64_t term = weights.terms()[order[number]];
        numbers_[term] = number;
        frequencies_[number] = weights.frequencies()[order[number]];
        const bool same = number > 0 && frequencies_[number] == frequencies_[number - 1];
        idf_[number] = same ? idf_[number - 1] : weights.idf_of(frequencies_[number]);
    }
}

std::uint32_t TermNumbers::find(std::uint64_t term) const {
    const std::uint32_t* number = numbers_.find(term);
    return number == nullptr ? unknown : *number;
}

namespace {

// Weighs the rows of a chunk; what a row needs on the way is made once.
class RowWeigher {
  public:
    RowWeigher(const TermNumbers& numbers, std::uint32_t least_frequency)
        : numbers_(numbers), least_frequency_(least_frequency) {
        for (std::size_t count = 1; count < damped_.size(); ++count)
            damped_[count] = damped(static_cast<double>(count));
    }

    // Appends a row of these terms, with repeats.
    void add(std::vector<std::uint64_t>& terms, TermVectors& rows) {
        rows.starts.push_back(rows.terms.size());
        sort_hashes(terms);
        for (const std::uint64_t term : terms) numbers_.prefetch(term);
        kept_.clear();
        weights_.clear();
        double squares = 0;
        double others = 0;  // of terms that are not kept
        for (std::size_t i = 0; i < terms.size();) {
            std::size_t end = i + 1;
            while (end < terms.size() && terms[end] == terms[i]) ++end;
            const std::uint32_t number = numbers_.find(terms[i]);
            const bool known = number != TermNumbers::unknown;
            const double weight = damped_count(end - i) * (known ? numbers_.idf(number) : numbers_.unknown_idf());
            squares += weight * weight;
            if (known && numbers_.frequency(number) >= least_frequency_) {
                kept_.push_back(std::uint64_t{number} << 32U | weights_.size());
                weights_.push_back(weight);
            } else {
                others += weight * weight;
            }
            i = end;
        }
        std::ranges::sort(kept_);
        const double length = std::sqrt(squares);
        const std::size_t first = rows.terms.size();
        rows.terms.resize(first + kept_.size());
        rows.weights.resize(first + kept_.size());
        rows.steps.resize(first + kept_.size());
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            rows.terms[first + i] = static_cast<std::uint32_t>(kept_[i] >> 32U);
            rows.weights[first + i] = weights_[kept_[i] & 0xFFFFFFFFU];
        }
        for (std::size_t i = first; i < rows.weights.size(); ++i) rows.weights[i] /= length;
        for (std::size_t i = first; i < rows.weights.size(); ++i) rows.steps[i] = to_steps(rows.weights[i]);
        double kept = 0;  // added in the order in which cosine() adds
        for (std::size_t i = first; i < rows.weights.size(); ++i) kept += rows.weights[i] * rows.weights[i];
        rows.squares.push_back(squares > 0 ? kept + others / squares : 0);
    }

  private:
    double damped_count(std::size_t count) const {
        return count < damped_.size() ? damped_[count] : damped(static_cast<double>(count));
    }

    const TermNumbers& numbers_;
    std::uint32_t least_frequency_;
    std::array<double, 64> damped_{};
    std::vector<std::uint64_t> kept_;  // number of the term, place of its weight
    std::vector<double> weights_;
};

}  // namespace

TermVectors weigh_column(const TextColumn& texts, const ShingleFunction& terms_of, const TermNumbers& numbers,
                         std::uint32_t least_frequency, const RunOptions& run) {
    std::mutex mutex;
    std::map<std::size_t, TermVectors> parts;  // by first row
    const auto chunks = chunks_by_weight(texts.size(), [&](std::size_t row) { return texts.weight(row) + 64; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        TermVectors part;
        std::string scratch;
        std::vector<std::uint64_t> own;
        RowWeigher weigher(numbers, least_frequency);
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            terms_of(texts.text(row, scratch), own);
            weigher.add(own, part);
        }
        const std::lock_guard lock(mutex);
        parts.emplace(chunk.first, std::move(part));
    });
    TermVectors out;
    for (auto& [first, part] : parts) {
        for (const std::uint64_t start : part.starts) out.starts.push_back(out.terms.size() + start);
        out.terms.insert(out.terms.end(), part.terms.begin(), part.terms.end());
        out.weights.insert(out.weights.end(), part.weights.begin(), part.weights.end());
        out.steps.insert(out.steps.end(), part.steps.begin(), part.steps.end());
        out.squares.insert(out.squares.end(), part.squares.begin(), part.squares.end());
        part = {};
    }
    out.starts.push_back(out.terms.size());
    return out;
}

void SpreadRow::set(const TermVectors& vectors, std::size_t row) {
    for (const std::uint32_t term : terms_) weights_[term] = 0;
    terms_ = vectors.terms_of(row);
    const auto weights = vectors.weights_of(row);
    for (std::size_t i = 0; i < terms_.size(); ++i) weights_[terms_[i]] = weights[i];
    squares_ = vectors.squares[row];
}

namespace {

// A row on its way through its terms.
struct Walk {
    const std::uint32_t* terms;
    const double* weights;
    std::size_t size;
    double sum;
};

// Adds the terms from `first` to before `last` of the first rows.
template <std::size_t rows>
void advance(std::array<Walk, SpreadRow::most_rows>& walks, const double* spread, std::size_t first, std::size_t last) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): written before it is read
    std::array<double, rows> sums;
    for (std::size_t j = 0; j < rows; ++j) sums[j] = walks[j].sum;
    for (std::size_t i = first; i < last; ++i) {
        for (std::size_t j = 0; j < rows; ++j) sums[j] += spread[walks[j].terms[i]] * walks[j].weights[i];
    }
    for (std::size_t j = 0; j < rows; ++j) walks[j].sum = sums[j];
}

}  // namespace

std::array<double, SpreadRow::most_rows> SpreadRow::cosines_with(const TermVectors& vectors,
                                                                 std::span<const std::uint32_t> rows) const {
    std::array<Walk, most_rows> walks{};
    std::array<std::size_t, most_rows> order{};  // the longest first
    const auto size_of = [&](std::size_t i) { return vectors.terms_of(rows[i]).size(); };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t at = i;
        for (; at > 0 && size_of(order[at - 1]) < size_of(i); --at) order[at] = order[at - 1];
        order[at] = i;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[order[i]];
        walks[i] = {vectors.terms_of(row).data(), vectors.weights_of(row).data(), vectors.terms_of(row).size(), 0};
    }
    const double* spread = weights_.data();
    advance<4>(walks, spread, 0, walks[3].size);
    advance<3>(walks, spread, walks[3].size, walks[2].size);
    advance<2>(walks, spread, walks[2].size, walks[1].size);
    advance<1>(walks, spread, walks[1].size, walks[0].size);
    std::array<double, most_rows> out{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out[order[i]] = cosine_of(walks[i].sum, squares_, vectors.squares[rows[order[i]]]);
    }
    return out;
}

double cosine(const TermVectors& a, std::size_t row_a, const TermVectors& b, std::size_t row_b) {
    const auto x = a.terms_of(row_a);
    const auto y = b.terms_of(row_b);
    const auto wx = a.weights_of(row_a);
    const auto wy = b.weights_of(row_b);
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const std::uint32_t left = x[i];
        const std::uint32_t right = y[j];
        if (left == right) sum += wx[i] * wy[j];
        i += static_cast<std::size_t>(left <= right);
        j += static_cast<std::size_t>(right <= left);
    }
    return cosine_of(sum, a.squares[row_a], b.squares[row_b]);
}

}  // namespace retold::similarity
