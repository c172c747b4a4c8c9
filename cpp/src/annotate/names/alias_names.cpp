#include "annotate/names/alias_names.hpp"

#include <utility>

#include "retold/annotate/reader/phrase_table.hpp"

namespace retold::annotate {

void find_aliases(const NamePage& page, std::span<const NameAlias> aliases, std::vector<FoundName>& names) {
    if (aliases.empty()) return;
    PhraseTable table;
    for (std::uint32_t i = 0; i < aliases.size(); ++i) table.add(aliases[i].writing, i);
    const std::u32string_view letters = page.reading().letters;
    std::vector<FoundName> all;
    auto next = names.begin();
    for (std::uint32_t i = 0; i < page.size();) {
        const std::size_t at = page.token(i).first;
        const auto match = at_border(letters, at) ? table.longest(letters, at) : PhraseTable::Match();
        if (match.end <= at) {
            ++i;
            continue;
        }
        FoundName name;
        name.first = i;
        while (i < page.size() && page.token(i).first < match.end) name.inside |= page[i++].words;
        name.last = i;
        name.span = page.reading().span_of(at, match.end);
        name.alias = match.values.front();
        name.evidence = "alias table";
        while (next != names.end() && next->last <= name.first) all.push_back(*next++);
        while (next != names.end() && next->first < name.last) ++next;
        all.push_back(name);
    }
    all.insert(all.end(), next, names.end());
    names = std::move(all);
}

}  // namespace retold::annotate
