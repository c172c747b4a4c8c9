// Brings the names of several pages together: one canonical form for all writings of a name.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/annotate/annotations.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Renames names, and the speakers that have them, of the given documents. Names are alike by same_name, in aligned
// sentences less is enough, or a page says so ("Harbour Crime Office (HCO)"); but for the last, two names of one page
// are never made one. Positions of both are bytes.
void fold_names(std::vector<annotate::Annotations>& pages, const std::vector<std::uint32_t>& documents,
                const Comparison& comparison);

}  // namespace retold::compare
