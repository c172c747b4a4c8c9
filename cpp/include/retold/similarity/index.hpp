// A collection of shingle sets that can be asked which of its texts are near copies of a new one, that grows and
// shrinks, and that is kept in a file. Answers are exact: overlaps are counted, not estimated.
//
// Shingles lie in a few sorted runs, each more than twice as large as the next (O'Neil et al. 1996, log-structured
// merge tree); a query looks its shingles up in each and counts, rare ones first, so that common ones only add to texts
// already met. The file format is stated in docs/copies.md.
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/id_table.hpp"
#include "retold/similarity/near_duplicates.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

// What the sets of an index are made of; kept with it, so that queries cannot be cut another way.
struct IndexSettings {
    Measure measure = Measure::jaccard;
    std::uint32_t n = 5;
    std::uint8_t unit = 0;  // of the shingles; a number that means something to the caller
    friend bool operator==(const IndexSettings&, const IndexSettings&) = default;
};

struct IndexHit {
    std::string id;
    double score = 0;
    friend bool operator==(const IndexHit&, const IndexHit&) = default;
};

// Texts made ready for an index: their sets, which take the time of adding.
struct IndexBatch {
    std::vector<std::uint64_t> hashes;  // with their rows, sorted by hash, then row
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> sizes;  // of the set of each row
};

// What is const may run in many threads at once, the rest not beside anything else; SharedIndex takes care of that.
class Index {
  public:
    // The shingles of some texts, by hash, then document.
    struct Run {
        std::vector<std::uint64_t> hashes;
        std::vector<std::uint32_t> documents;
    };
    // Shared with a later state of the index, for most of them stay.
    using Runs = std::vector<std::shared_ptr<const Run>>;

    static constexpr std::uint32_t format_version = 1;
    // What ids must be, for messages.
    static constexpr const char* not_taken = "must not be in the index yet, and come once";
    static constexpr const char* not_missing = "must be in the index, and come once";

    explicit Index(const IndexSettings& settings = {}) : settings_(settings) {}

    const IndexSettings& settings() const { return settings_; }
    // Texts in the index, those without shingles included.
    std::size_t size() const { return numbers_.size() - (documents_.size() - visible_); }
    bool contains(std::string_view id) const { return numbers_.find(id).value_or(UINT32_MAX) < visible_; }
    std::vector<std::string> ids() const;  // in the order of adding

    // The row of the first id that is in the index already, or not in it, or has come before in `ids`; ids.size() if
    // there is none.
    std::size_t first_taken(const std::vector<std::string>& ids) const;
    std::size_t first_missing(const std::vector<std::string>& ids) const;

    // Adds one text for each id. Throws InvalidArgument, and adds nothing, if an id is there already or comes twice.
    void add(const std::vector<std::string>& ids, const TextColumn& texts, const ShingleFunction& shingles,
             const RunOptions& run = {});
    // The same in two steps. check_new throws what add() would throw for these ids.
    static IndexBatch prepare(const TextColumn& texts, const ShingleFunction& shingles, const RunOptions& run = {});
    void check_new(const std::vector<std::string>& ids, std::size_t texts) const;
    void add(const std::vector<std::string>& ids, IndexBatch&& batch);
    // The second step in pieces, between which queries may run: the ids, some at a time, which no answer shows yet;
    // what the runs will be; the change to them, in constant time, which leaves the old ones in `runs`. Nothing else
    // may change the index meanwhile. unstage() takes back what was staged.
    void stage(std::span<const std::string> ids, std::span<const std::uint32_t> sizes);
    Runs runs_with(IndexBatch&& batch) const;
    void publish(Runs& runs);
    void unstage();
    // Throws InvalidArgument, and removes nothing, if an id is not there.
    void remove(const std::vector<std::string>& ids);
    // The same in pieces: ids that are there, some at a time; then, where what was removed takes most of the memory,
    // the same index without it, which answers as this one does.
    void drop(std::span<const std::string> ids);
    bool is_sparse() const;
    Index without_removed() const;

    // The texts that score at least the threshold (in (0, 1]) with a text of these shingle hashes: best first, equal
    // scores in the order of adding.
    std::vector<IndexHit> query(std::vector<std::uint64_t> hashes, double threshold) const;

    // The index as bytes, and back; removed texts are not kept. from_bytes throws DataError for bytes that are cut
    // short, changed, or of another version; lengths are checked against the size before anything is allocated.
    std::string to_bytes() const;
    static Index from_bytes(std::string_view bytes);

    // The same bytes in a file, which is the old one or the new one at any moment (see base/write_file.hpp, also for
    // `poll`).
    void save(const std::string& path, const std::function<void()>& poll = {}) const;
    static Index load(const std::string& path);

  private:
    struct Document {
        std::string id;
        std::uint32_t size = 0;  // of its set
        bool removed = false;
    };

    Run merged(const Run& a, const Run& b) const;
    Run compacted() const;  // one run of all
    double score(std::size_t shared, std::size_t query_size, std::size_t size) const;

    IndexSettings settings_;
    std::deque<Document> documents_;  // grows without moving what it holds
    IdTable numbers_;                 // of the documents that are not removed
    std::size_t visible_ = 0;         // documents before those that are staged
    Runs runs_;
};

}  // namespace retold::similarity
