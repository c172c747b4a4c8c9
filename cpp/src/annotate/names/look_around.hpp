// What stands beside names.
#pragma once
#include <vector>

#include "annotate/names/found_name.hpp"

namespace retold::annotate {

// Titles, ages and verbs of speech beside the names.
void look_around(const NamePage& page, std::vector<FoundName>& names);

}  // namespace retold::annotate
