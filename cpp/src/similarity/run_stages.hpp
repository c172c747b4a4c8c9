// Progress of a join counts the texts read; its later stages only stay open to cancelling. Private.
#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/base/parallel.hpp"

namespace retold::similarity {

// The same run for a stage after the texts were read: its ticks report all the work as done.
inline RunOptions later_stage(const RunOptions& run) {
    RunOptions quiet;
    quiet.threads = run.threads;
    if (run.tick) quiet.tick = [tick = run.tick](std::size_t, std::size_t total) { tick(total, total); };
    return quiet;
}

// The result of a later stage that one thread does. `steps` is about how many it has: a few thousand are not watched.
// Its loops and orders have to look whether they were stopped (base/cancel.hpp).
template <typename Work>
auto watched_stage(std::size_t steps, const RunOptions& run, const Work& work) {
    std::optional<std::invoke_result_t<Work>> result;
    constexpr std::size_t bytes_of_step = 16;  // chosen: a pair
    RunOptions alone = later_stage(run);
    alone.threads = 1;
    parallel_for({{0, 1, steps * bytes_of_step}}, alone, [&](const Chunk&) { result.emplace(work()); });
    return std::move(*result);
}

// Sorts, and looks now and then whether the call was stopped.
template <typename Row, typename Less = std::less<>>
void sort_stoppable(std::vector<Row>& rows, const Less& less = {}) {
    CancelCheck check;
    std::ranges::sort(rows, [&](const Row& a, const Row& b) {
        check();
        return less(a, b);
    });
}

}  // namespace retold::similarity
