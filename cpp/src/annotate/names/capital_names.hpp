// Names in scripts with capitals.
#pragma once
#include <vector>

#include "annotate/names/found_name.hpp"

namespace retold::annotate {

// Names of a text in a script with capitals: runs of capitalised words with the small words of names between them,
// where the capital is not due to the start of a sentence, a headline or, in German, to a noun. In order, not
// overlapping.
std::vector<FoundName> find_capital_names(const NamePage& page);

}  // namespace retold::annotate
