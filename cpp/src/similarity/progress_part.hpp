// Progress of a call that has several parallel parts.
#pragma once
#include <cstddef>

#include "retold/base/parallel.hpp"

namespace retold::similarity {

// Options of a part that is `share` of `total`, after `done` of it: its ticks are reported on the scale of the whole.
inline RunOptions part_of(const RunOptions& run, std::size_t done, std::size_t share, std::size_t total) {
    RunOptions part = run;
    if (run.tick) {
        part.tick = [tick = run.tick, done, share, total](std::size_t now, std::size_t all) {
            const double inner = all == 0 ? 1.0 : static_cast<double>(now) / static_cast<double>(all);
            tick(done + static_cast<std::size_t>(inner * static_cast<double>(share)), total);
        };
    }
    return part;
}

}  // namespace retold::similarity
