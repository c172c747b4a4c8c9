// The moments of a comparison; see timeline.hpp.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/timeline.hpp"

namespace retold::compare {

// In bytes. Moments with a place among days first, by their first day, the wider before the narrower; then days of an
// unknown year by the calendar; then the rest by ids and places.
std::vector<Moment> find_timeline(PageStore& store, const RunOptions& run);

}  // namespace retold::compare
