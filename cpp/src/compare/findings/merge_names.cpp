#include "compare/findings/merge_names.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace retold::compare {

using annotate::Name;

static void add_to(Name& into, const Name& name) {
    if (into.kind == annotate::NameKind::unknown) into.kind = name.kind;
    into.score = std::max(into.score, name.score);
    into.mentions.insert(into.mentions.end(), name.mentions.begin(), name.mentions.end());
    into.roles.insert(into.roles.end(), name.roles.begin(), name.roles.end());
    into.evidence.insert(into.evidence.end(), name.evidence.begin(), name.evidence.end());
    for (const std::string& alias : name.aliases) {
        if (std::ranges::find(into.aliases, alias) == into.aliases.end()) into.aliases.push_back(alias);
    }
    std::ranges::sort(into.mentions);
    std::ranges::sort(into.roles);
}

void merge_names(std::vector<Name>& names) {
    std::map<std::string, std::size_t> first;
    std::vector<Name> merged;
    for (Name& name : names) {
        const auto [found, fresh] = first.try_emplace(name.canonical, merged.size());
        if (fresh)
            merged.push_back(std::move(name));
        else
            add_to(merged[found->second], name);
    }
    names = std::move(merged);
}

}  // namespace retold::compare
