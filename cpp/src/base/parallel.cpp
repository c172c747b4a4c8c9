#include "retold/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "retold/base/cancel.hpp"

#if defined(__linux__)
#include <sched.h>
#endif

namespace retold {
namespace {

constexpr auto tick_interval = std::chrono::milliseconds(50);
constexpr std::size_t short_weight = std::size_t{1} << 16;  // bytes that are done before anybody could cancel

// What the workers of one call share.
class Crew {
  public:
    Crew(const std::vector<Chunk>& chunks, const std::function<void(const Chunk&)>& work, unsigned workers)
        : chunks_(chunks), work_(work), serving_(workers) {}

    // A worker's life: take the next chunk until none is left or somebody failed.
    void serve() noexcept {
        while (!stop_.load(std::memory_order_relaxed)) {
            const std::size_t next = next_.fetch_add(1, std::memory_order_relaxed);
            if (next >= chunks_.size()) break;
            try {
                const CancelScope scope(stop_);
                work_(chunks_[next]);
            } catch (const Cancelled&) {  // somebody failed, and said why
                break;
            } catch (...) {
                fail(std::current_exception());
            }
            done_.fetch_add(chunks_[next].weight, std::memory_order_relaxed);
        }
        const std::lock_guard lock(mutex_);
        --serving_;
        ended_.notify_one();
    }

    // The caller's life: publish progress until every worker has ended.
    void watch(const Tick& tick, std::size_t total) {
        std::unique_lock lock(mutex_);
        while (!ended_.wait_for(lock, tick_interval, [&] { return serving_ == 0; })) {
            if (stop_.load(std::memory_order_relaxed)) continue;
            lock.unlock();
            try {
                check_cancelled();  // where this call is a part of another
                if (tick) tick(done_.load(std::memory_order_relaxed), total);
            } catch (...) {
                fail(std::current_exception());
            }
            lock.lock();
        }
    }

    // Workers that will never serve.
    void dismiss(unsigned workers) {
        const std::lock_guard lock(mutex_);
        serving_ -= workers;
    }

    void fail(std::exception_ptr error) {
        const std::lock_guard lock(mutex_);
        if (!error_) error_ = std::move(error);
        stop_ = true;
    }

    void rethrow() const {
        if (error_) std::rethrow_exception(error_);
    }

  private:
    const std::vector<Chunk>& chunks_;
    const std::function<void(const Chunk&)>& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> done_{0};
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    std::condition_variable ended_;
    unsigned serving_;
    std::exception_ptr error_;
};

}  // namespace

unsigned usable_cpus() {
#if defined(__linux__)
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<unsigned>(std::max(1, CPU_COUNT(&set)));
#endif
    return std::max(1U, std::thread::hardware_concurrency());
}

std::vector<Chunk> chunks_by_weight(std::size_t count, const std::function<std::size_t(std::size_t)>& weight_of,
                                    std::size_t target) {
    std::vector<Chunk> chunks;
    Chunk open;
    for (std::size_t row = 0; row < count; ++row) {
        open.weight += weight_of(row);
        open.last = row + 1;
        if (open.weight >= target || open.last == count) {
            chunks.push_back(open);
            open = {row + 1, row + 1, 0};
        }
    }
    return chunks;
}

void parallel_for(const std::vector<Chunk>& chunks, const RunOptions& run,
                  const std::function<void(const Chunk&)>& work) {
    std::size_t total = 0;
    for (const Chunk& chunk : chunks) total += chunk.weight;
    const std::size_t wanted = run.threads == 0 ? usable_cpus() : run.threads;
    const auto workers = static_cast<unsigned>(std::min(wanted, chunks.size()));
    const bool short_call = chunks.size() <= 1 && total < short_weight;
    if (workers <= 1 && (!run.tick || short_call)) {  // nobody to wait for
        for (const Chunk& chunk : chunks) {
            check_cancelled();
            work(chunk);
        }
    } else {
        Crew crew(chunks, work, workers);
        std::vector<std::thread> threads;
        threads.reserve(workers);
        for (unsigned i = 0; i < workers; ++i) {
            try {
                threads.emplace_back(&Crew::serve, &crew);
            } catch (...) {  // no more threads to be had: those that started do the work, or none and we say so
                if (threads.empty()) crew.fail(std::current_exception());
                crew.dismiss(workers - i);
                break;
            }
        }
        crew.watch(run.tick, total);
        for (std::thread& thread : threads) thread.join();
        crew.rethrow();
    }
    if (run.tick) run.tick(total, total);
}

void run_watched(const Tick& tick, const std::function<void()>& work) {
    parallel_for({{0, 1, short_weight}}, {1, tick}, [&](const Chunk&) { work(); });
}

}  // namespace retold
