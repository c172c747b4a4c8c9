// The terms of a column, cut and counted once: in how many rows each stands, and how often in each. Rows of a chunk are
// held term by term, so that a walk over the terms in any order goes through those of every row in that order, and no
// row has to be sorted. Private to tf-idf.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {

struct CountedChunk {
    struct Entry {
        std::uint32_t row;  // from the first one of the chunk
        std::uint32_t count;
    };

    std::size_t rows = 0;
    std::vector<std::uint64_t> terms;  // ascending, each once
    std::vector<std::size_t> starts;   // of the entries of each term, and their end
    std::vector<Entry> entries;        // rows ascend within a term

    std::span<const Entry> entries_of(std::size_t term) const {
        return std::span(entries).subspan(starts[term], starts[term + 1] - starts[term]);
    }
};

// Calls take(chunk number, chunk), from many threads at once, for chunks that are the same for any number of them.
// Memory: eight bytes for each term of a row, some twenty for each of a chunk.
void count_column(const TextColumn& texts, const ShingleFunction& terms_of, const RunOptions& run,
                  const std::function<void(std::size_t, CountedChunk&&)>& take);

// The chunks in order.
std::vector<CountedChunk> count_column(const TextColumn& texts, const ShingleFunction& terms_of, const RunOptions& run);

// Adds up frequencies of chunks, in any order and from many threads.
class FrequencySum {
  public:
    void add(const CountedChunk& chunk);
    TermWeights weights(std::size_t documents) const;

  private:
    using Frequencies = std::vector<std::pair<std::uint64_t, std::uint32_t>>;  // ascending terms
    static Frequencies merge(const Frequencies& a, const Frequencies& b);

    std::mutex mutex_;
    std::map<int, Frequencies> waiting_;  // by how often they were merged, as in merge sort
};

// Document frequencies of a column that has so many rows.
TermWeights learn_weights(const std::vector<CountedChunk>& counted, std::size_t documents, const RunOptions& run);

}  // namespace retold::similarity
