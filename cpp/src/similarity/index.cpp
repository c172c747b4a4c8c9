#include "retold/similarity/index.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/freed_memory.hpp"
#include "similarity/prefix_join.hpp"
#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t few_removed = 1024;  // chosen: removed texts that take too little memory to care about

struct Entry {
    std::uint64_t hash;
    std::uint32_t row;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

// The entries of all parts as columns, by hash and row.
std::pair<std::vector<std::uint64_t>, std::vector<std::uint32_t>> in_order(
    std::map<std::size_t, std::vector<Entry>>& parts, std::size_t count) {
    std::vector<Entry> entries;
    entries.reserve(count);
    for (auto& [row, part] : parts) {
        entries.insert(entries.end(), part.begin(), part.end());
        give_back(part);
    }
    sort_stoppable(entries);
    std::pair<std::vector<std::uint64_t>, std::vector<std::uint32_t>> columns;
    columns.first.reserve(count);
    columns.second.reserve(count);
    for (const Entry& entry : entries) {
        columns.first.push_back(entry.hash);
        columns.second.push_back(entry.row);
    }
    return columns;
}

// The row of the first id that `wrong` says yes to or that has come before; ids.size() if there is none.
template <typename Wrong>
std::size_t first_that(const std::vector<std::string>& ids, const Wrong& wrong) {
    std::unordered_set<std::string_view, HashKey, std::equal_to<>> seen;
    CancelCheck check;
    std::size_t row = 0;
    for (; row < ids.size() && !wrong(ids[row]) && seen.insert(ids[row]).second; ++row) check();
    return row;
}

}  // namespace

std::vector<std::string> Index::ids() const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < visible_; ++i) {
        if (!documents_[i].removed) out.push_back(documents_[i].id);
    }
    return out;
}

std::size_t Index::first_taken(const std::vector<std::string>& ids) const {
    return first_that(ids, [this](const std::string& id) { return contains(id); });
}

std::size_t Index::first_missing(const std::vector<std::string>& ids) const {
    return first_that(ids, [this](const std::string& id) { return !contains(id); });
}

IndexBatch Index::prepare(const TextColumn& texts, const ShingleFunction& shingles, const RunOptions& run) {
    IndexBatch batch;
    batch.sizes.resize(texts.size());
    std::mutex mutex;
    std::map<std::size_t, std::vector<Entry>> parts;
    const auto chunks = chunks_by_weight(texts.size(), [&](std::size_t row) { return texts.weight(row) + 64; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        std::vector<Entry> part;
        std::vector<std::uint64_t> own;
        std::string scratch;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            shingles(texts.text(row, scratch), own);
            own = to_set(std::move(own));
            batch.sizes[row] = static_cast<std::uint32_t>(own.size());
            for (const std::uint64_t hash : own) part.push_back({hash, static_cast<std::uint32_t>(row)});
        }
        const std::lock_guard lock(mutex);
        parts.emplace(chunk.first, std::move(part));
    });
    const std::size_t count =
        std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                        [](std::size_t sum, const auto& part) { return sum + part.second.size(); });
    std::tie(batch.hashes, batch.rows) = watched_stage(count, run, [&] { return in_order(parts, count); });
    return batch;
}

void Index::check_new(const std::vector<std::string>& ids, std::size_t texts) const {
    if (ids.size() != texts)
        throw InvalidArgument("ids", std::to_string(ids.size()) + " values",
                              "must be one for each of the " + std::to_string(texts) + " texts");
    if (documents_.size() + ids.size() >= UINT32_MAX)
        throw InvalidArgument("ids", "too many", "fewer than 2^32 - 1 in all");
    if (const std::size_t row = first_taken(ids); row < ids.size())
        throw InvalidArgument("ids[" + std::to_string(row) + "]", ids[row], not_taken);
}

void Index::add(const std::vector<std::string>& ids, const TextColumn& texts, const ShingleFunction& shingles,
                const RunOptions& run) {
    check_new(ids, texts.size());
    add(ids, prepare(texts, shingles, run));
}

void Index::add(const std::vector<std::string>& ids, IndexBatch&& batch) {
    check_new(ids, batch.sizes.size());
    try {
        stage(ids, batch.sizes);
        Runs runs = runs_with(std::move(batch));
        publish(runs);
    } catch (...) {
        unstage();
        throw;
    }
}

void Index::stage(std::span<const std::string> ids, std::span<const std::uint32_t> sizes) {
    for (std::size_t row = 0; row < ids.size(); ++row) {
        documents_.push_back({ids[row], sizes[row], false});
        numbers_.insert(ids[row], static_cast<std::uint32_t>(documents_.size() - 1));
    }
}

void Index::publish(Runs& runs) {
    runs_.swap(runs);
    visible_ = documents_.size();
}

void Index::unstage() {
    for (; documents_.size() > visible_; documents_.pop_back()) numbers_.erase(documents_.back().id);
}

void Index::remove(const std::vector<std::string>& ids) {
    if (const std::size_t row = first_missing(ids); row < ids.size())
        throw InvalidArgument("ids[" + std::to_string(row) + "]", ids[row], not_missing);
    drop(ids);
    if (is_sparse()) *this = without_removed();
}

void Index::drop(std::span<const std::string> ids) {
    for (const std::string& id : ids) {
        documents_[*numbers_.find(id)].removed = true;
        numbers_.erase(id);
    }
}

bool Index::is_sparse() const {
    return documents_.size() - numbers_.size() > numbers_.size() + few_removed;
}

Index Index::without_removed() const {
    Index out(settings_);
    std::vector<std::uint32_t> renumbered(visible_);
    for (std::size_t i = 0; i < visible_; ++i) {
        const Document& document = documents_[i];
        if (document.removed) continue;
        renumbered[i] = static_cast<std::uint32_t>(out.documents_.size());
        out.stage(std::span(&document.id, 1), std::span(&document.size, 1));
    }
    Run run = compacted();
    for (std::uint32_t& document : run.documents) document = renumbered[document];
    Runs runs;
    if (!run.hashes.empty()) runs.push_back(std::make_shared<const Run>(std::move(run)));
    out.publish(runs);
    return out;
}

Index::Runs Index::runs_with(IndexBatch&& batch) const {
    Runs runs = runs_;
    if (batch.hashes.empty()) return runs;
    for (std::uint32_t& row : batch.rows) row += static_cast<std::uint32_t>(visible_);
    Run last{std::move(batch.hashes), std::move(batch.rows)};
    while (!runs.empty() && runs.back()->hashes.size() < 2 * last.hashes.size()) {
        last = merged(*runs.back(), last);
        runs.pop_back();
    }
    runs.push_back(std::make_shared<const Run>(std::move(last)));
    return runs;
}

// Later documents are in `b`. What was removed is left out.
Index::Run Index::merged(const Run& a, const Run& b) const {
    Run out;
    out.hashes.reserve(a.hashes.size() + b.hashes.size());
    out.documents.reserve(a.hashes.size() + b.hashes.size());
    const auto take = [&](const Run& run, std::size_t at) {
        if (documents_[run.documents[at]].removed) return;
        out.hashes.push_back(run.hashes[at]);
        out.documents.push_back(run.documents[at]);
    };
    CancelCheck check;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.hashes.size() || j < b.hashes.size()) {
        check();
        if (j == b.hashes.size() || (i < a.hashes.size() && a.hashes[i] <= b.hashes[j])) {
            take(a, i++);
        } else {
            take(b, j++);
        }
    }
    return out;
}

Index::Run Index::compacted() const {
    Run all;
    for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) all = merged(**run, all);  // small ones first
    return all;
}

double Index::score(std::size_t shared, std::size_t query_size, std::size_t size) const {
    return score_of(settings_.measure, shared, query_size, size);
}

std::vector<IndexHit> Index::query(std::vector<std::uint64_t> hashes, double threshold) const {
    if (!(threshold > 0 && threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(threshold), "more than 0, at most 1");
    }
    const std::vector<std::uint64_t> set = to_set(std::move(hashes));
    struct List {
        std::size_t length = 0;
        std::vector<std::span<const std::uint32_t>> parts;
    };
    std::vector<List> lists(set.size());
    for (const auto& run : runs_) {
        auto from = run->hashes.begin();
        for (std::size_t i = 0; i < set.size(); ++i) {
            from = std::lower_bound(from, run->hashes.end(), set[i]);
            const auto to = std::find_if(from, run->hashes.end(), [&](std::uint64_t hash) { return hash != set[i]; });
            if (from == to) continue;
            const auto start = static_cast<std::size_t>(from - run->hashes.begin());
            lists[i].parts.push_back(std::span(run->documents).subspan(start, static_cast<std::size_t>(to - from)));
            lists[i].length += static_cast<std::size_t>(to - from);
            from = to;
        }
    }
    std::ranges::stable_sort(lists, {}, &List::length);
    // A text that shares none of the rarest |q| - ceil(t |q|) + 1 shingles cannot reach a Jaccard similarity of t.
    const double least = threshold * static_cast<double>(set.size());
    const std::size_t required = static_cast<std::size_t>(std::max(1.0, least - 1e-6));
    const std::size_t opening = settings_.measure == Measure::jaccard ? set.size() + 1 - required : set.size();
    std::unordered_map<std::uint32_t, std::uint32_t> shared;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        for (const auto part : lists[i].parts) {
            for (const std::uint32_t document : part) {
                if (i < opening) {
                    ++shared[document];
                } else if (const auto known = shared.find(document); known != shared.end()) {
                    ++known->second;
                }
            }
        }
    }
    std::vector<std::pair<double, std::uint32_t>> hits;
    for (const auto& [document, count] : shared) {
        const double value = score(count, set.size(), documents_[document].size);
        if (value >= threshold && !documents_[document].removed) hits.emplace_back(-value, document);
    }
    std::ranges::sort(hits);
    std::vector<IndexHit> out;
    out.reserve(hits.size());
    for (const auto& [value, document] : hits) out.push_back({documents_[document].id, -value});
    return out;
}

}  // namespace retold::similarity
