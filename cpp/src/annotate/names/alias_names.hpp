// Names that the user's alias table knows.
#pragma once
#include <span>
#include <vector>

#include "annotate/names/found_name.hpp"
#include "retold/annotate/names/read_names.hpp"

namespace retold::annotate {

// Adds the writings of the table that stand in the text as whole words, in the place of names found inside or across
// them.
void find_aliases(const NamePage& page, std::span<const NameAlias> aliases, std::vector<FoundName>& names);

}  // namespace retold::annotate
