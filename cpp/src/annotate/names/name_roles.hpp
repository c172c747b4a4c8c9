// Titles that stand for a person without a name: "the minister", where one person of the text has that title.
#pragma once
#include <vector>

#include "annotate/names/fold_names.hpp"
#include "annotate/names/found_name.hpp"
#include "retold/base/span.hpp"

namespace retold::annotate {

// For each entry the places of its titles: beside its names, and alone where the text gives the title, or one that
// means the same, to nobody else. With the article, nationality or possessive before it. Sorted. Linear time.
std::vector<std::vector<Span>> find_roles(const NamePage& page, const std::vector<FoundName>& names,
                                          const std::vector<NameEntry>& entries);

}  // namespace retold::annotate
