// One worker's comparison of choices with a block of queries. Private to the string matches.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "choice_batch.hpp"
#include "query_block.hpp"
#include "retold/similarity/string_matches.hpp"

namespace retold::similarity {

struct Hit {
    std::uint32_t query;
    std::uint32_t choice;
    double score;
};

// Where the scores of all pairs go, if all of them are hits: those of each query side by side.
struct AllScores {
    double* scores = nullptr;               // null: only hits are kept, in a list
    std::size_t choices = 0;                // that are not null
    const std::uint32_t* places = nullptr;  // of the rows of choices among them
};

// What each query of a block needs in common with a choice, by the choice's length: computed once, shared by workers.
class NeededCommon {
  public:
    NeededCommon(const QueryBlock& block, StringMeasure measure, std::optional<double> cutoff)
        : block_(block), measure_(measure), cutoff_(cutoff) {}
    // One number per query, in the block's order, up to a whole group. The pointer stays valid.
    const std::uint16_t* for_length(std::size_t length);

  private:
    std::vector<std::uint16_t> compute(std::size_t length) const;

    const QueryBlock& block_;
    StringMeasure measure_;
    std::optional<double> cutoff_;
    std::mutex mutex_;
    std::unordered_map<std::size_t, std::vector<std::uint16_t>> by_length_;
};

class Matcher {
  public:
    Matcher(const QueryBlock& block, const MatchOptions& options, NeededCommon& needed, const AllScores& all = {});

    // Appends the queries that the choice reaches the cutoff with, in the order of choices.
    void compare(std::string_view choice, std::uint32_t row, std::vector<Hit>& hits);
    // Whether choices that a batch takes are compared sooner in batches.
    bool in_batches() const { return batch_.has_value(); }
    // The same as soon as there is a batch, or with finish(); says whether some were compared now. The text stays where
    // it is until then.
    bool compare_later(const Choice& choice, std::vector<Hit>& hits) {
        const std::span<const Choice> batch = buckets_->add(choice);
        if (batch.empty()) return false;
        compare_batch(batch, hits);
        return true;
    }
    void finish(std::vector<Hit>& hits);

    // From now on, another cutoff, that excludes more.
    void set_cutoff(double cutoff);

  private:
    void compare_batch(std::span<const Choice> choices, std::vector<Hit>& hits);
    const std::uint16_t* needed_for(std::size_t length);
    std::uint16_t needed_in_batch(std::size_t length);
    void keep_common(std::size_t query, std::size_t common, std::size_t length, std::uint32_t row,
                     std::vector<Hit>& hits) const;
    void score(const QueryGroup& group, unsigned wanted, const std::uint16_t* needed, std::uint32_t row,
               std::vector<Hit>& hits);
    void score_lanes(const QueryGroup& group, unsigned wanted, const std::uint16_t* needed, std::uint32_t row,
                     std::vector<Hit>& hits);
    void keep(std::size_t query, std::uint32_t row, double score, std::vector<Hit>& hits) const {
        const Query& asked = block_.queries()[query];
        if (all_.scores != nullptr) {
            all_.scores[asked.place * all_.choices + all_.places[row]] = score;
        } else if (reaches(options_.measure, score, options_.cutoff)) {
            hits.push_back({asked.row, row, score});
        }
    }

    const QueryBlock& block_;
    MatchOptions options_;
    double least_ = 0;      // a hundredth of the cutoff
    NeededCommon* needed_;  // null: own_needed_, when it is asked for
    std::unique_ptr<NeededCommon> own_needed_;
    AllScores all_;
    std::vector<const std::uint16_t*> known_;  // of needed_, for short choices
    std::optional<ChoiceBatch> batch_;         // of a single query, where it can be compared with many choices at once
    BatchKernel kernel_ = BatchKernel::scalar;
    std::optional<ChoiceBuckets> buckets_;
    struct Needed {
        std::uint32_t cutoffs = 0;  // of how many that were set it is
        std::uint16_t common = 0;
    };
    std::vector<Needed> batch_needed_;  // by length
    std::uint32_t cutoffs_ = 1;         // that were set
    std::u32string text_;
    TokenSet tokens_;
    bool have_tokens_ = false;  // whether tokens_ are those of text_
};

}  // namespace retold::similarity
