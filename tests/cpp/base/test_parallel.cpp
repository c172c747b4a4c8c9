#include "retold/base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "retold/base/cancel.hpp"

namespace retold {
namespace {

std::vector<Chunk> unit_chunks(std::size_t rows) {
    return chunks_by_weight(
        rows, [](std::size_t) { return std::size_t{1}; }, 1);
}

TEST(Chunks, ClosesAChunkWhenItsWeightReachesTheTarget) {
    const std::vector<std::size_t> weights = {5, 5, 1, 30, 0, 2};
    const auto chunks = chunks_by_weight(
        weights.size(), [&](std::size_t row) { return weights[row]; }, 10);
    ASSERT_EQ(chunks.size(), 3U);
    EXPECT_EQ(chunks[0].last, 2U);
    EXPECT_EQ(chunks[1].first, 2U);
    EXPECT_EQ(chunks[1].last, 4U);
    EXPECT_EQ(chunks[1].weight, 31U);
    EXPECT_EQ(chunks[2].last, 6U);
}

TEST(Chunks, NoRowsNoChunks) {
    EXPECT_TRUE(chunks_by_weight(0, [](std::size_t) { return std::size_t{1}; }).empty());
}

TEST(ParallelFor, DoesEveryRowOnceForAnyNumberOfThreads) {
    for (const unsigned threads : {1U, 2U, 7U, 64U}) {
        std::vector<int> hits(1000, 0);
        parallel_for(unit_chunks(hits.size()), {threads, {}}, [&](const Chunk& chunk) { ++hits[chunk.first]; });
        EXPECT_EQ(std::accumulate(hits.begin(), hits.end(), 0), 1000);
        EXPECT_EQ(*std::max_element(hits.begin(), hits.end()), 1);
    }
}

TEST(ParallelFor, RethrowsAWorkersExceptionAfterAllHaveEnded) {
    std::atomic<int> running{0};
    const auto work = [&](const Chunk& chunk) {
        ++running;
        if (chunk.first == 3) {
            --running;
            throw std::runtime_error("row 3");
        }
        --running;
    };
    EXPECT_THROW(parallel_for(unit_chunks(100), {4, {}}, work), std::runtime_error);
    EXPECT_EQ(running, 0);
}

TEST(ParallelFor, ATickThatThrowsCancelsTheRestEvenWithOneThread) {
    std::atomic<std::size_t> done{0};
    const auto work = [&](const Chunk&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        ++done;
    };
    const RunOptions run{1, [](std::size_t, std::size_t) { throw std::runtime_error("cancelled"); }};
    EXPECT_THROW(parallel_for(unit_chunks(10000), run, work), std::runtime_error);
    EXPECT_LT(done, 1000U);
}

// Turns until somebody stops it, or fails after ten seconds.
void turn() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < until) check_cancelled();
    ADD_FAILURE() << "nobody stopped the loop";
}

const Tick cancel = [](std::size_t, std::size_t) { throw std::runtime_error("cancelled"); };

TEST(ParallelFor, ATickThatThrowsEndsTheLoopsOfAChunk) {
    std::vector<Chunk> chunks = unit_chunks(3);
    chunks[0].weight = std::size_t{1} << 20;
    EXPECT_THROW(parallel_for(chunks, {2, cancel}, [](const Chunk&) { turn(); }), std::runtime_error);
    EXPECT_THROW(parallel_for({chunks[0]}, {1, cancel}, [](const Chunk&) { turn(); }), std::runtime_error);
}

TEST(RunWatched, EndsTheLoopsOfItsWorkAndOfCallsInIt) {
    EXPECT_THROW(run_watched(cancel, [] { turn(); }), std::runtime_error);
    const auto inner = [] { parallel_for(unit_chunks(5), {2, {}}, [](const Chunk&) { turn(); }); };
    EXPECT_THROW(run_watched(cancel, inner), std::runtime_error);
}

TEST(RunWatched, RunsTheWorkOnceAndPassesItsExceptionOn) {
    int runs = 0;
    run_watched({}, [&] { ++runs; });
    EXPECT_EQ(runs, 1);
    EXPECT_THROW(run_watched({}, [] { throw std::out_of_range("mine"); }), std::out_of_range);
}

TEST(ParallelFor, TheLastTickSaysThatAllIsDone) {
    std::size_t last_done = 0;
    std::size_t last_total = 0;
    const RunOptions run{2, [&](std::size_t done, std::size_t total) { last_done = done, last_total = total; }};
    parallel_for(unit_chunks(10), run, [](const Chunk&) {});
    EXPECT_EQ(last_done, 10U);
    EXPECT_EQ(last_total, 10U);
}

TEST(UsableCpus, IsAtLeastOne) {
    EXPECT_GE(usable_cpus(), 1U);
}

}  // namespace
}  // namespace retold
