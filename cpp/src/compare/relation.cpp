#include "retold/compare/relation.hpp"

#include <algorithm>
#include <iterator>

namespace retold::compare {

std::string_view to_string(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Relation> relation_from_string(std::string_view name) {
    const auto* found = std::ranges::find(relation_names, name);
    if (found == relation_names.end()) return std::nullopt;
    return static_cast<Relation>(std::distance(relation_names.begin(), found));
}

}  // namespace retold::compare
