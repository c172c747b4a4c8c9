#include "retold/compare/relation.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace retold::compare {
namespace {

constexpr std::array<std::string_view, relation_count> names = {"duplicate",  "reprint",    "contains", "retelling",
                                                                "same_story", "same_topic", "unrelated"};

}  // namespace

std::string_view to_string(Relation relation) {
    return names[static_cast<std::size_t>(relation)];
}

std::optional<Relation> relation_from_string(std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Relation>(std::distance(names.begin(), found));
}

}  // namespace retold::compare
