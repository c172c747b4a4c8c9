// Names in Thai: words stand without spaces, and spaces part names and clauses.
#pragma once
#include <vector>

#include "annotate/names/cued_name.hpp"
#include "annotate/names/name_page.hpp"

namespace retold::annotate {

// Behind a title the letters up to the next space, and the next such chunk, which is the family name; behind head nouns
// the letters up to the next space; known places. Linear time.
std::vector<CuedName> find_chunk_cues(const NamePage& page);

}  // namespace retold::annotate
