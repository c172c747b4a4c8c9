#include "similarity/term_vectors.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "retold/base/cancel.hpp"
#include "similarity/sort_by_hash.hpp"
#include "similarity/term_sums.hpp"

namespace retold::similarity {

namespace {

// The places of some numbers in ascending order, equal ones as they come. Linear where none is much larger than there
// are numbers.
std::vector<std::uint32_t> order_of(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::uint32_t> order(numbers.size());
    const std::size_t most = numbers.empty() ? 0 : *std::ranges::max_element(numbers);
    if (most / 4 > numbers.size()) {
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t place) { return numbers[place]; });
        return order;
    }
    std::vector<std::uint32_t> next(most + 2);
    for (const std::uint32_t number : numbers) ++next[number + std::size_t{1}];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (std::uint32_t place = 0; place < numbers.size(); ++place) order[next[numbers[place]]++] = place;
    return order;
}

}  // namespace

TermNumbers::TermNumbers(const TermWeights& weights) : unknown_idf_(weights.idf_of(0)) {
    const std::size_t count = weights.terms().size();
    const std::vector<std::uint32_t> order = order_of(weights.frequencies());
    idf_.resize(count);
    numbers_.reserve(count);
    std::uint32_t before = 0;
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint32_t frequency = weights.frequencies()[order[number]];
        if (frequency > 0) numbers_[weights.terms()[order[number]]] = number;
        idf_[number] = number > 0 && frequency == before ? idf_[number - 1] : weights.idf_of(frequency);
        before = frequency;
    }
}

std::uint32_t TermNumbers::find(std::uint64_t term) const {
    const std::uint32_t* number = numbers_.find(term);
    return number == nullptr ? unknown : *number;
}

namespace {

// A chunk whose terms have got their numbers.
struct NumberedChunk {
    CountedChunk counted;
    std::vector<std::uint32_t> numbers;  // of its terms
    std::size_t kept = 0;                // entries of terms that have one
};

void number_terms(const TermNumbers& numbers, NumberedChunk& chunk) {
    constexpr std::size_t ahead = 16;
    const std::vector<std::uint64_t>& terms = chunk.counted.terms;
    chunk.numbers.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (i + ahead < terms.size()) numbers.prefetch(terms[i + ahead]);
        chunk.numbers.push_back(numbers.find(terms[i]));
        if (chunk.numbers.back() != TermNumbers::unknown) chunk.kept += chunk.counted.entries_of(i).size();
    }
}

// Weighs the rows of a chunk.
class ChunkWeigher {
  public:
    ChunkWeigher(const NumberedChunk& chunk, const TermNumbers& numbers)
        : chunk_(chunk), numbers_(numbers), rows_(chunk.counted.rows) {
        for (std::size_t count = 1; count < damped_.size(); ++count)
            damped_[count] = damped(static_cast<double>(count));
    }

    // Writes the rows from `row` on, and their terms from `at` on.
    void write(TermVectors& out, std::size_t row, std::size_t at) {
        add_squares();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            out.starts[row + i] = at;
            const std::size_t end = at + rows_[i].next;
            rows_[i].next = at;
            rows_[i].length = std::sqrt(rows_[i].squares);
            at = end;
        }
        write_terms(out);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const Row& sums = rows_[i];
            out.squares[row + i] = sums.squares > 0 ? sums.kept + sums.others / sums.squares : 0;
        }
    }

  private:
    struct Row {
        double squares = 0;
        double others = 0;  // of terms that are not kept
        double length = 0;
        double kept = 0;
        std::size_t next = 0;  // how many are kept; then where the next one goes
    };

    // In the order of hashes, whose sums do not depend on what else is in the collection.
    void add_squares() {
        for (std::size_t i = 0; i < chunk_.numbers.size(); ++i) {
            check_();
            const bool known = chunk_.numbers[i] != TermNumbers::unknown;
            const double idf = known ? numbers_.idf(chunk_.numbers[i]) : numbers_.unknown_idf();
            for (const CountedChunk::Entry& entry : chunk_.counted.entries_of(i)) {
                const double weight = damped_count(entry.count) * idf;
                Row& row = rows_[entry.row];
                row.squares += weight * weight;
                if (known) {
                    ++row.next;
                } else {
                    row.others += weight * weight;
                }
            }
        }
    }

    // In the order of numbers, in which cosine() adds.
    void write_terms(TermVectors& out) {
        for (const std::uint64_t item : numbered()) {
            check_();
            const auto number = static_cast<std::uint32_t>(item >> 32U);
            const double idf = numbers_.idf(number);
            for (const CountedChunk::Entry& entry : chunk_.counted.entries_of(item & 0xFFFFFFFFU)) {
                Row& row = rows_[entry.row];
                const double weight = damped_count(entry.count) * idf / row.length;
                out.terms[row.next] = number;
                out.weights[row.next] = weight;
                out.steps[row.next++] = to_steps(weight);
                row.kept += weight * weight;
            }
        }
    }

    // The known terms by number, with their places.
    std::vector<std::uint64_t> numbered() const {
        std::vector<std::uint64_t> items;
        items.reserve(chunk_.numbers.size());
        for (std::size_t i = 0; i < chunk_.numbers.size(); ++i) {
            const std::uint64_t number = chunk_.numbers[i];
            if (number != TermNumbers::unknown) items.push_back(number << 32U | i);
        }
        const auto equal_bits = static_cast<unsigned>(std::countl_zero(std::uint64_t{numbers_.size()} << 32U));
        sort_by_hash(items, equal_bits, std::identity(), std::less());
        return items;
    }

    double damped_count(std::size_t count) const {
        return count < damped_.size() ? damped_[count] : damped(static_cast<double>(count));
    }

    const NumberedChunk& chunk_;
    const TermNumbers& numbers_;
    std::vector<Row> rows_;
    std::array<double, 64> damped_{};
    CancelCheck check_;
};

}  // namespace

TermVectors weigh(std::vector<CountedChunk> counted, const TermNumbers& numbers, const RunOptions& run) {
    std::vector<NumberedChunk> numbered(counted.size());
    std::vector<Chunk> chunks;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        chunks.push_back({i, i + 1, counted[i].entries.size() * sizeof(CountedChunk::Entry)});
        numbered[i].counted = std::move(counted[i]);
    }
    parallel_for(chunks, run, [&](const Chunk& chunk) { number_terms(numbers, numbered[chunk.first]); });
    struct Place {
        std::size_t row;
        std::size_t term;
    };
    std::vector<Place> places;
    Place end{0, 0};
    for (const NumberedChunk& chunk : numbered) {
        places.push_back(end);
        end = {end.row + chunk.counted.rows, end.term + chunk.kept};
    }
    TermVectors out;
    out.starts.resize(end.row + 1, end.term);
    out.terms.resize(end.term);
    out.weights.resize(end.term);
    out.steps.resize(end.term);
    out.squares.resize(end.row);
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        ChunkWeigher(numbered[chunk.first], numbers).write(out, places[chunk.first].row, places[chunk.first].term);
        numbered[chunk.first] = {};
    });
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
