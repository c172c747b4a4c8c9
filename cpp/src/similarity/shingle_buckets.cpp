#include "similarity/shingle_buckets.hpp"

#include <algorithm>
#include <string>

#include "retold/base/error.hpp"
#include "similarity/fingerprint.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 19U;

struct Scratch {
    std::string text;
    std::vector<std::uint64_t> own;
    std::vector<std::uint64_t> hashes;   // of the whole chunk
    std::vector<std::uint32_t> lengths;  // of each text's part
};

void place(const Scratch& scratch, BucketChunk& out) {
    for (const std::uint64_t hash : scratch.hashes) ++out.starts[(hash >> (64U - bucket_bits)) + 1];
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) out.starts[bucket + 1] += out.starts[bucket];
    std::array<std::uint32_t, bucket_count> next{};
    std::copy_n(out.starts.begin(), bucket_count, next.begin());
    out.entries = PlainArray<std::uint64_t>(scratch.hashes.size());
    std::uint64_t* const entries = out.entries.data();
    std::size_t at = 0;
    for (std::size_t text = 0; text < scratch.lengths.size(); ++text) {
        for (const std::size_t end = at + scratch.lengths[text]; at < end; ++at) {
            const std::uint64_t hash = scratch.hashes[at];
            entries[next[hash >> (64U - bucket_bits)]++] = (hash << bucket_bits) | text;
        }
    }
}

}  // namespace

ShingleBuckets cut_into_buckets(const TextColumn& texts, const ShingleFunction& shingles, const RunOptions& run) {
    if (texts.size() >= UINT32_MAX)
        throw InvalidArgument("texts", std::to_string(texts.size()), "fewer than 2^32 - 1 texts");
    const auto weight = [&](std::size_t row) { return std::max(texts.weight(row), chunk_bytes / bucket_count); };
    auto chunks = chunks_by_weight(texts.size(), weight, chunk_bytes);  // at most bucket_count texts each
    ShingleBuckets out;
    out.chunks.resize(chunks.size());
    out.sizes.resize(texts.size());
    out.fingerprints.resize(texts.size());
    std::vector<std::size_t> firsts;
    for (const Chunk& chunk : chunks) firsts.push_back(chunk.first);
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        Scratch scratch;
        scratch.hashes.reserve(chunk.weight / 4);
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            shingles(texts.text(row, scratch.text), scratch.own);
            out.fingerprints[row] = fingerprint(scratch.own);
            out.sizes[row] = static_cast<std::uint32_t>(scratch.own.size());
            scratch.lengths.push_back(out.sizes[row]);
            scratch.hashes.insert(scratch.hashes.end(), scratch.own.begin(), scratch.own.end());
        }
        const auto number = std::ranges::lower_bound(firsts, chunk.first) - firsts.begin();
        BucketChunk& bucket_chunk = out.chunks[static_cast<std::size_t>(number)];
        bucket_chunk.first = chunk.first;
        place(scratch, bucket_chunk);
    });
    return out;
}

}  // namespace retold::similarity
