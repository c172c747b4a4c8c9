// An index that many threads share: queries run beside each other and beside whatever changes it, and wait for none of
// it longer than a few thousand ids take. What a call adds appears at once, when all of it is ready.
#pragma once
#include <cstddef>
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/similarity/index.hpp"

namespace retold::similarity {

class SharedIndex {
  public:
    explicit SharedIndex(Index&& index, ShingleFunction shingles)
        : index_(std::move(index)), shingles_(std::move(shingles)) {}

    // Adds one text for each id and returns ids.size(); or adds nothing and returns the row of the first id that is
    // taken: see Index::first_taken. run.tick may ask and change the index, for it is called before anything is locked.
    // Throws InvalidArgument if there are not as many ids as texts.
    std::size_t add(const std::vector<std::string>& ids, const TextColumn& texts, const RunOptions& run = {});
    // Removes the texts and returns ids.size(); or removes nothing and returns the row of the first id that is missing.
    // Of many texts, others may see some gone before the rest; a call that is stopped leaves the rest in the index.
    std::size_t remove(const std::vector<std::string>& ids);

    std::vector<IndexHit> query(std::string_view text, double threshold) const;
    std::string to_bytes() const;
    std::vector<std::string> ids() const;
    std::size_t size() const;
    bool contains(std::string_view id) const;
    const IndexSettings& settings() const { return index_.settings(); }

  private:
    template <typename Work>
    auto reading(const Work& work) const {
        const std::shared_lock lock(lock_);
        return work();
    }
    template <typename Work>
    auto changing(const Work& work) {
        const std::unique_lock lock(lock_);
        return work();
    }
    void insert(const std::vector<std::string>& ids, IndexBatch&& batch);

    std::mutex writers_;              // who adds or removes; the others then only read beside them
    mutable std::shared_mutex lock_;  // held alone for short pieces of work only
    Index index_;
    ShingleFunction shingles_;
};

}  // namespace retold::similarity
