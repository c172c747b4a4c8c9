#include "similarity/ranked_sets.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <numeric>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "similarity/run_stages.hpp"
#include "similarity/shingle_buckets.hpp"
#include "similarity/sort_by_hash.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace retold::similarity {
namespace {

struct Entry {
    std::uint64_t key;  // of the hash, without the bits that are the same in the whole bucket
    std::uint32_t text;
};

// The shingles of one bucket that are in more than one text, in order of hash: their texts one after another.
struct Groups {
    std::vector<std::uint32_t> texts;
    std::vector<std::uint32_t> frequencies;
    std::size_t ignored = 0;
};

// Which entries may have a twin: two bits for each slot, as small as fits the cache. Never misses one.
class TwinFilter {
  public:
    explicit TwinFilter(std::size_t entries)
        : shift_(64U - std::max(5U, static_cast<unsigned>(std::bit_width(entries)) + 3U)),
          words_((std::size_t{1} << (64U - shift_)) / 32) {}
    void add(std::uint64_t entry) {
        const std::uint64_t slot = slot_of(entry);
        std::uint64_t& word = words_[slot / 32];
        const std::uint64_t seen = std::uint64_t{1} << (slot % 32);
        word |= ((word & seen) << 32U) | seen;
    }
    bool maybe_twin(std::uint64_t entry) const {
        const std::uint64_t slot = slot_of(entry);
        return ((words_[slot / 32] >> (32 + slot % 32)) & 1U) != 0;
    }

  private:
    // Hashes need not be well mixed, so the slot is.
    std::uint64_t slot_of(std::uint64_t entry) const {
        return ((entry >> bucket_bits) * 0x9E3779B97F4A7C15ULL) >> shift_;
    }
    unsigned shift_;
    std::vector<std::uint64_t> words_;  // 32 slots each: below whether seen, above whether seen twice
};

// Calls visit(chunk, entry) for every entry of the bucket, in order of text.
template <typename Visit>
void for_entries(const ShingleBuckets& buckets, std::size_t bucket, Visit visit) {
    constexpr std::size_t ahead = 4;  // every chunk's part lies somewhere else in memory
    const auto& chunks = buckets.chunks;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (i + ahead < chunks.size()) __builtin_prefetch(chunks[i + ahead].bucket(bucket).data());
        for (const std::uint64_t entry : chunks[i].bucket(bucket)) visit(chunks[i], entry);
    }
}

std::vector<Entry> entries_with_twins(const ShingleBuckets& buckets, std::size_t bucket) {
    std::size_t count = 0;
    for (const BucketChunk& chunk : buckets.chunks) count += chunk.bucket(bucket).size();
    TwinFilter filter(count);
    for_entries(buckets, bucket, [&](const BucketChunk&, std::uint64_t entry) { filter.add(entry); });
    std::vector<Entry> out;
    out.reserve(count / 2);
    for_entries(buckets, bucket, [&](const BucketChunk& chunk, std::uint64_t entry) {
        if (!filter.maybe_twin(entry)) return;
        const std::uint64_t local = entry & (bucket_count - 1);
        out.push_back({entry >> bucket_bits, static_cast<std::uint32_t>(chunk.first + local)});
    });
    return out;
}

// By key, then text.
void sort_entries(std::vector<Entry>& entries) {
    sort_by_hash(
        entries, bucket_bits, [](const Entry& entry) { return entry.key; },
        [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.text < b.text; });
}

// What a bucket needs to know about the texts.
struct Context {
    std::size_t max_df;
    std::vector<std::uint8_t> copies;  // texts that repeat an earlier one; they do not make a shingle frequent
    std::vector<std::atomic<std::uint32_t>>& sizes;  // less repeats within a text and ignored shingles
};

Groups group_bucket(const ShingleBuckets& buckets, std::size_t bucket, Context& context) {
    std::vector<Entry> entries = entries_with_twins(buckets, bucket);
    sort_entries(entries);
    Groups out;
    out.texts.reserve(entries.size());
    for (std::size_t first = 0, last = 0; first < entries.size(); first = last) {
        const std::size_t start = out.texts.size();
        std::size_t originals = 0;
        for (; last < entries.size() && entries[last].key == entries[first].key; ++last) {
            const std::uint32_t text = entries[last].text;
            if (last > first && entries[last - 1].text == text) {
                context.sizes[text].fetch_sub(1, std::memory_order_relaxed);
                continue;
            }
            out.texts.push_back(text);
            if (context.max_df > 0) originals += context.copies[text] == 0 ? 1U : 0U;
        }
        const std::size_t frequency = out.texts.size() - start;
        if (context.max_df > 0 && originals > context.max_df) {
            for (std::size_t i = start; i < out.texts.size(); ++i) {
                context.sizes[out.texts[i]].fetch_sub(1, std::memory_order_relaxed);
            }
            ++out.ignored;
            out.texts.resize(start);
        } else if (frequency < 2) {
            out.texts.resize(start);
        } else {
            out.frequencies.push_back(static_cast<std::uint32_t>(frequency));
        }
    }
    out.frequencies.shrink_to_fit();
    return out;
}

std::vector<std::uint8_t> find_copies(const std::vector<std::uint64_t>& fingerprints) {
    std::vector<std::uint32_t> order(fingerprints.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t text) { return fingerprints[text]; });
    std::vector<std::uint8_t> copies(fingerprints.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        copies[order[i]] = fingerprints[order[i]] == fingerprints[order[i - 1]] ? 1U : 0U;
    }
    return copies;
}

// Where the groups lie, from rare to common; equally frequent ones in order of hash.
struct FrequencyOrder {
    struct Place {
        std::uint32_t bucket;
        std::uint32_t start;
    };
    std::vector<Place> places;
    std::vector<std::size_t> ends;  // for each frequency, the end of its groups in `places`
};

FrequencyOrder order_by_frequency(const std::vector<Groups>& groups) {
    std::size_t most = 0;
    for (const Groups& bucket : groups) {
        for (const std::uint32_t frequency : bucket.frequencies) most = std::max<std::size_t>(most, frequency);
    }
    FrequencyOrder out;
    out.ends.resize(most + 2);
    for (const Groups& bucket : groups) {
        for (const std::uint32_t frequency : bucket.frequencies) ++out.ends[frequency + 1];
    }
    std::partial_sum(out.ends.begin(), out.ends.end(), out.ends.begin());  // starts now, ends when all are placed
    out.places.resize(out.ends.back());
    for (std::uint32_t bucket = 0; bucket < groups.size(); ++bucket) {
        std::uint32_t start = 0;
        for (const std::uint32_t frequency : groups[bucket].frequencies) {
            out.places[out.ends[frequency]++] = {bucket, start};
            start += frequency;
        }
    }
    out.ends.pop_back();
    return out;
}

// Deals the ranks out to the texts; going from rare to common leaves every text's ranks ascending.
void deal_ranks(const std::vector<Groups>& groups, RankedSets& sets) {
    sets.starts.assign(sets.count() + 1, 0);
    for (const Groups& bucket : groups) {
        for (const std::uint32_t text : bucket.texts) ++sets.starts[text + 1];
    }
    std::partial_sum(sets.starts.begin(), sets.starts.end(), sets.starts.begin());
    sets.ranks.resize(sets.starts.back());
    std::vector<std::uint64_t> next(sets.starts.begin(), sets.starts.end() - 1);
    const FrequencyOrder order = order_by_frequency(groups);
    sets.rank_count = order.places.size();
    if (sets.rank_count >= UINT32_MAX)
        throw InvalidArgument("texts", "too many shared shingles", "fewer than 2^32 - 1");
    std::uint32_t rank = 0;
    for (std::size_t frequency = 2; frequency < order.ends.size(); ++frequency) {
        for (; rank < order.ends[frequency]; ++rank) {
            const auto [bucket, start] = order.places[rank];
            const std::uint32_t* texts = groups[bucket].texts.data() + start;
            for (std::size_t i = 0; i < frequency; ++i) sets.ranks[next[texts[i]]++] = rank;
        }
    }
}

// Half of the peak has just been freed in small pieces, which some allocators would keep beside what comes next.
void return_free_memory() {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

}  // namespace

RankedSets rank_sets(const TextColumn& texts, const ShingleFunction& shingles, std::size_t max_df,
                     const RunOptions& run) {
    ShingleBuckets buckets = cut_into_buckets(texts, shingles, run);
    std::vector<std::atomic<std::uint32_t>> sizes(texts.size());
    for (std::size_t row = 0; row < sizes.size(); ++row) sizes[row] = buckets.sizes[row];
    Context context{max_df, {}, sizes};
    if (max_df > 0) context.copies = find_copies(buckets.fingerprints);
    std::vector<Groups> groups(bucket_count);
    const auto chunks = chunks_by_weight(
        bucket_count, [](std::size_t) { return 1; }, 1);
    parallel_for(chunks, later_stage(run), [&](const Chunk& chunk) {
        for (std::size_t bucket = chunk.first; bucket < chunk.last; ++bucket) {
            groups[bucket] = group_bucket(buckets, bucket, context);
        }
    });
    buckets = {};
    return_free_memory();
    RankedSets sets;
    sets.sizes.assign(sizes.begin(), sizes.end());
    for (const Groups& bucket : groups) sets.ignored += bucket.ignored;
    deal_ranks(groups, sets);
    return sets;
}

}  // namespace retold::similarity
