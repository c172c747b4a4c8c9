#include "compare/facts/denials.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "retold/annotate/reader/phrase_table.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"

namespace retold::compare {
namespace {

using annotate::PhraseTable;

void add_phrases(std::string_view line, Stance stance, PhraseTable& table) {
    while (!line.empty()) {
        const std::size_t comma = line.find(',');
        std::string_view phrase = line.substr(0, comma);
        while (phrase.starts_with(' ')) phrase.remove_prefix(1);
        while (phrase.ends_with(' ')) phrase.remove_suffix(1);
        if (!phrase.empty()) table.add(phrase, static_cast<std::uint32_t>(stance));
        line = comma == std::string_view::npos ? std::string_view{} : line.substr(comma + 1);
    }
}

std::map<std::string, PhraseTable, std::less<>> read_tables() {
    const Uncancelled whole;
    std::map<std::string, PhraseTable, std::less<>> tables;
    for (const std::string_view tag : languages_with("negations")) {
        for (const auto& entry : language_list(tag, "negations").plain())
            add_phrases(entry.text, Stance::negated, tables[std::string(tag)]);
    }
    for (const std::string_view tag : languages_with("stance")) {
        const WordList list = language_list(tag, "stance");
        for (const auto& section : list.sections) {
            if (section.head != "deny" && section.head != "admit" && !section.entries.empty())
                list.fail(section.line_number, "the heads are [deny] and [admit]");
            const Stance stance = section.head == "deny" ? Stance::denied : Stance::admitted;
            for (const auto& entry : section.entries) add_phrases(entry.text, stance, tables[std::string(tag)]);
        }
    }
    return tables;
}

}  // namespace

std::vector<StanceWord> find_stances(const annotate::TextReading& reading) {
    static const auto tables = read_tables();
    auto table = tables.find(nearest_language(reading.language, "negations"));
    if (table == tables.end()) table = tables.find(nearest_language(reading.language, "stance"));
    std::vector<StanceWord> found;
    if (table == tables.end()) return found;
    std::size_t behind = 0;
    for (const annotate::ReadToken& token : reading.tokens) {
        if (token.first < behind || token.first == token.last) continue;
        const auto match = table->second.longest(reading.letters, token.first);
        if (match.end == 0) continue;
        found.push_back(
            {reading.span_of(token.first, match.end), static_cast<Stance>(*std::ranges::max_element(match.values))});
        behind = match.end;
    }
    return found;
}

}  // namespace retold::compare
