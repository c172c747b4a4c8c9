// Names in scripts without capitals.
#pragma once
#include <vector>

#include "annotate/names/found_name.hpp"

namespace retold::annotate {

// Names by what stands beside them - titles, verbs of speech, marks of the subject, head nouns, given and family names,
// the start of a dateline - as far as words go that no list knows as ordinary; then the same words wherever else they
// stand. In order, not overlapping. Linear time.
std::vector<FoundName> find_cued_names(const NamePage& page);

}  // namespace retold::annotate
