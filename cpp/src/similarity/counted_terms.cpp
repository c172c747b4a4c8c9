#include "similarity/counted_terms.hpp"

#include <algorithm>
#include <string>

#include "retold/base/cancel.hpp"
#include "retold/base/flat_table.hpp"
#include "similarity/sort_by_hash.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20;
constexpr std::size_t row_bytes = 64;  // what a row costs without its text

// Counts the rows of one chunk. Terms have numbers as they come.
class TermCounter {
  public:
    void add_row(const std::vector<std::uint64_t>& terms) {
        constexpr std::size_t ahead = 8;
        const auto row = static_cast<std::uint32_t>(ends_.size());
        const std::size_t first = counts_.size();
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (i + ahead < terms.size()) numbers_.prefetch(terms[i + ahead]);
            Term& term = known_[number_of(terms[i])];
            if (term.last_row == row && term.rows > 0) {
                ++counts_[first + term.place].count;
            } else {
                const auto place = static_cast<std::uint32_t>(counts_.size() - first);
                counts_.push_back({static_cast<std::uint32_t>(&term - known_.data()), 1});
                term = {term.rows + 1, row, place};
            }
        }
        ends_.push_back(counts_.size());
    }

    CountedChunk finish() {
        sort_by_hash(
            hashes_, 0, [](const auto& item) { return item.first; }, std::less());
        CountedChunk chunk;
        chunk.rows = ends_.size();
        chunk.terms.reserve(hashes_.size());
        chunk.starts.reserve(hashes_.size() + 1);
        std::vector<std::size_t> next(hashes_.size());
        std::size_t start = 0;
        for (const auto& [hash, number] : hashes_) {
            chunk.terms.push_back(hash);
            chunk.starts.push_back(start);
            next[number] = start;
            start += known_[number].rows;
        }
        chunk.starts.push_back(start);
        chunk.entries.resize(start);
        std::size_t at = 0;
        for (std::size_t row = 0; row < ends_.size(); ++row) {
            for (; at < ends_[row]; ++at) {
                chunk.entries[next[counts_[at].term]++] = {static_cast<std::uint32_t>(row), counts_[at].count};
            }
        }
        return chunk;
    }

  private:
    struct Term {
        std::uint32_t rows = 0;
        std::uint32_t last_row = 0;  // that has it,
        std::uint32_t place = 0;     // among the terms of that row
    };
    struct Count {
        std::uint32_t term;
        std::uint32_t count;
    };

    std::uint32_t number_of(std::uint64_t hash) {
        std::uint32_t& number = numbers_[hash];  // and one more; 0 is new
        if (number == 0) {
            hashes_.emplace_back(hash, static_cast<std::uint32_t>(known_.size()));
            known_.emplace_back();
            number = static_cast<std::uint32_t>(known_.size());
        }
        return number - 1;
    }

    FlatTable<std::uint64_t, std::uint32_t> numbers_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes_;
    std::vector<Term> known_;
    std::vector<Count> counts_;      // row by row
    std::vector<std::size_t> ends_;  // of each row's counts
};

}  // namespace

void count_column(const TextColumn& texts, const ShingleFunction& terms_of, const RunOptions& run,
                  const std::function<void(std::size_t, CountedChunk&&)>& take) {
    const auto chunks = chunks_by_weight(
        texts.size(), [&](std::size_t row) { return texts.weight(row) + row_bytes; }, chunk_bytes);
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        TermCounter counter;
        std::vector<std::uint64_t> terms;
        std::string scratch;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            check_cancelled();
            terms_of(texts.text(row, scratch), terms);
            counter.add_row(terms);
        }
        take(static_cast<std::size_t>(&chunk - chunks.data()), counter.finish());
    });
}

std::vector<CountedChunk> count_column(const TextColumn& texts, const ShingleFunction& terms_of,
                                       const RunOptions& run) {
    std::mutex mutex;
    std::vector<CountedChunk> counted;
    count_column(texts, terms_of, run, [&](std::size_t number, CountedChunk&& chunk) {
        const std::lock_guard lock(mutex);
        if (counted.size() <= number) counted.resize(number + 1);
        counted[number] = std::move(chunk);
    });
    return counted;
}

FrequencySum::Frequencies FrequencySum::merge(const Frequencies& a, const Frequencies& b) {
    Frequencies out;
    out.reserve(a.size() + b.size());
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (j == b.size() || (i < a.size() && a[i].first < b[j].first)) {
            out.push_back(a[i++]);
        } else if (i == a.size() || b[j].first < a[i].first) {
            out.push_back(b[j++]);
        } else {
            out.emplace_back(a[i].first, a[i].second + b[j].second);
            ++i;
            ++j;
        }
    }
    return out;
}

// Sums do not depend on their order, so chunks may be merged as they end: pairs of equal depth.
void FrequencySum::add(const CountedChunk& chunk) {
    Frequencies part;
    part.reserve(chunk.terms.size());
    for (std::size_t i = 0; i < chunk.terms.size(); ++i) {
        part.emplace_back(chunk.terms[i], static_cast<std::uint32_t>(chunk.entries_of(i).size()));
    }
    for (int depth = 0;; ++depth) {
        Frequencies other;
        {
            const std::lock_guard lock(mutex_);
            const auto found = waiting_.find(depth);
            if (found == waiting_.end()) {
                waiting_.emplace(depth, std::move(part));
                return;
            }
            other = std::move(found->second);
            waiting_.erase(found);
        }
        part = merge(part, other);
    }
}

TermWeights FrequencySum::weights(std::size_t documents) const {
    Frequencies all;
    for (const auto& [depth, part] : waiting_) all = merge(all, part);
    std::vector<std::uint64_t> terms;
    std::vector<std::uint32_t> frequencies;
    terms.reserve(all.size());
    frequencies.reserve(all.size());
    for (const auto& [term, frequency] : all) {
        terms.push_back(term);
        frequencies.push_back(frequency);
    }
    return TermWeights(documents, std::move(terms), std::move(frequencies));
}

TermWeights learn_weights(const std::vector<CountedChunk>& counted, std::size_t documents, const RunOptions& run) {
    FrequencySum sum;
    std::vector<Chunk> chunks;
    for (std::size_t i = 0; i < counted.size(); ++i)
        chunks.push_back({i, i + 1, counted[i].terms.size() * sizeof(std::uint64_t)});
    parallel_for(chunks, run, [&](const Chunk& chunk) { sum.add(counted[chunk.first]); });
    return sum.weights(documents);
}

}  // namespace retold::similarity
