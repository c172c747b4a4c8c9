// Which pairs of pages a caller wants compared at all.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "retold/compare/comparer.hpp"

namespace retold::compare {

// Pages of two sources, no further apart in time than the window. What is not known excludes nothing.
class Admission {
  public:
    Admission(const std::vector<SourcePage>& pages, const CompareOptions& options);

    // Whether some pair may be excluded.
    bool excludes() const { return !sources_.empty() || window_.has_value(); }
    // The same for (a, b) and (b, a).
    bool admits(std::uint32_t a, std::uint32_t b) const;

  private:
    std::vector<std::uint32_t> sources_;
    std::vector<double> days_;  // NaN: not known
    std::optional<double> window_;
};

}  // namespace retold::compare
