// Progress of a join counts the texts read; its later stages only stay open to cancelling. Private.
#pragma once
#include <limits>

#include "retold/base/parallel.hpp"

namespace retold::similarity {

// The same run for a stage after the texts were read: its ticks report all the work as done.
inline RunOptions later_stage(const RunOptions& run) {
    RunOptions quiet;
    quiet.threads = run.threads;
    if (run.tick) quiet.tick = [tick = run.tick](std::size_t, std::size_t total) { tick(total, total); };
    return quiet;
}

}  // namespace retold::similarity
