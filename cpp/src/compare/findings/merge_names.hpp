// Names of one page that turn out to be one.
#pragma once
#include <vector>

#include "retold/annotate/names/read_names.hpp"

namespace retold::compare {

// Names of one canonical form become the first of them, with the places, writings and evidence of all.
void merge_names(std::vector<annotate::Name>& names);

}  // namespace retold::compare
