// The only place where this library starts threads. They live during one call, so a call after fork() works.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

namespace retold {

// Called on the calling thread about every 50 ms of a long run, with the weight done so far and the whole weight.
// To cancel, throw: the workers stop at the next chunk, or where their loops look (see cancel.hpp), and the exception
// leaves the call.
using Tick = std::function<void(std::size_t done, std::size_t total)>;

// How a long call runs. The result never depends on it.
struct RunOptions {
    unsigned threads = 0;  // 0: as many as the CPUs that this process may use
    Tick tick;             // may be empty
};

// CPUs that this process may use (scheduler affinity), at least 1.
unsigned usable_cpus();

// Rows [first, last) that one worker does in one go.
struct Chunk {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t weight = 0;
};

// Cuts `count` rows into chunks of about `target` weight each (at least one row), from the rows alone, never from the
// number of threads: reductions over chunks give the same result for any number. `weight_of(row)` is usually its bytes.
std::vector<Chunk> chunks_by_weight(std::size_t count, const std::function<std::size_t(std::size_t)>& weight_of,
                                    std::size_t target = std::size_t{1} << 18);

// Calls work(chunk) once for every chunk, on up to run.threads threads. `work` writes to slots of its own rows only.
// The first exception of a worker, or of run.tick, stops the rest and is rethrown here after all threads have ended.
void parallel_for(const std::vector<Chunk>& chunks, const RunOptions& run,
                  const std::function<void(const Chunk&)>& work);

// Runs `work`, which is one piece, on a thread of its own, so that `tick` can cancel it.
void run_watched(const Tick& tick, const std::function<void()>& work);

}  // namespace retold
