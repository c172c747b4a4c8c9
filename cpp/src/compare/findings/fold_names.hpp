// Brings the names of several pages together: one canonical form for all writings of a name.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/annotate/annotations.hpp"

namespace retold::compare {

// Renames names, and the speakers that have them, of the given documents. Two names of one page are never made one.
void fold_names(std::vector<annotate::Annotations>& pages, const std::vector<std::uint32_t>& documents);

}  // namespace retold::compare
