#include "retold/similarity/shared_index.hpp"

#include <algorithm>
#include <span>

#include "retold/base/cancel.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t slice = 2048;  // chosen: ids that are changed at once, about a millisecond

}  // namespace

std::size_t SharedIndex::add(const std::vector<std::string>& ids, const TextColumn& texts, const RunOptions& run) {
    if (const std::size_t row = reading([&] { return index_.first_taken(ids); }); row < ids.size()) return row;
    reading([&] { index_.check_new(ids, texts.size()); });
    IndexBatch batch = Index::prepare(texts, shingles_, run);
    const std::lock_guard writing(writers_);
    const std::size_t row = reading([&] { return index_.first_taken(ids); });  // another may have been faster
    if (row == ids.size()) insert(ids, std::move(batch));
    return row;
}

void SharedIndex::insert(const std::vector<std::string>& ids, IndexBatch&& batch) {
    try {
        for (std::size_t at = 0; at < ids.size(); at += slice) {
            const std::size_t count = std::min(slice, ids.size() - at);
            changing(
                [&] { index_.stage(std::span(ids).subspan(at, count), std::span(batch.sizes).subspan(at, count)); });
        }
        Index::Runs runs = reading([&] { return index_.runs_with(std::move(batch)); });
        changing([&] { index_.publish(runs); });
    } catch (...) {
        changing([&] { index_.unstage(); });
        throw;
    }
}

std::size_t SharedIndex::remove(const std::vector<std::string>& ids) {
    const std::lock_guard writing(writers_);
    const std::size_t row = reading([&] { return index_.first_missing(ids); });
    if (row < ids.size()) return row;
    for (std::size_t at = 0; at < ids.size(); at += slice) {
        const auto some = std::span(ids).subspan(at, std::min(slice, ids.size() - at));
        check_cancelled();
        changing([&] { index_.drop(some); });
    }
    if (index_.is_sparse()) {
        Index tidied = reading([&] { return index_.without_removed(); });
        changing([&] { std::swap(index_, tidied); });
    }
    return row;
}

std::vector<IndexHit> SharedIndex::query(std::string_view text, double threshold) const {
    std::vector<std::uint64_t> hashes;
    shingles_(text, hashes);
    return reading([&] { return index_.query(std::move(hashes), threshold); });
}

std::string SharedIndex::to_bytes() const {
    return reading([&] { return index_.to_bytes(); });
}

std::vector<std::string> SharedIndex::ids() const {
    return reading([&] { return index_.ids(); });
}

std::size_t SharedIndex::size() const {
    return reading([&] { return index_.size(); });
}

bool SharedIndex::contains(std::string_view id) const {
    return reading([&] { return index_.contains(id); });
}

}  // namespace retold::similarity
