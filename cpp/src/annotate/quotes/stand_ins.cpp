#include "annotate/quotes/stand_ins.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"

namespace retold::annotate {
namespace {

using Kind = StandIns::Kind;

constexpr auto heads = std::to_array<std::pair<std::string_view, Kind>>({{"definite", Kind::definite},
                                                                         {"person", Kind::person},
                                                                         {"woman", Kind::woman},
                                                                         {"man", Kind::man},
                                                                         {"body", Kind::body}});

}  // namespace

void StandIns::read(std::string_view tag) {
    empty_ = false;
    const WordList list = language_list(tag, "stand_ins");
    for (const auto& section : list.sections) {
        if (section.entries.empty()) continue;
        const auto* const head = std::ranges::find(heads, section.head, &std::pair<std::string_view, Kind>::first);
        if (head == heads.end()) list.fail(section.line_number, "the heads are definite, person, woman, man and body");
        articles_ = articles_ || head->second == Kind::definite;
        for (const auto& entry : section.entries) {
            for (std::string_view rest = entry.text; !rest.empty();) {
                const std::size_t comma = std::min(rest.find(','), rest.size());
                std::string_view phrase = rest.substr(0, comma);
                while (phrase.starts_with(' ')) phrase.remove_prefix(1);
                if (!phrase.empty()) phrases_.add(phrase, static_cast<std::uint32_t>(head->second));
                rest.remove_prefix(std::min(comma + 1, rest.size()));
            }
        }
    }
}

StandIns::Match StandIns::at(std::u32string_view letters, std::size_t at) const {
    const auto match = phrases_.longest(letters, at);
    return match.end == 0 ? Match{} : Match{match.end, static_cast<Kind>(match.values.front())};
}

struct StandInLists {
    std::map<std::string, StandIns, std::less<>> by_language;
    StandIns none;

    StandInLists() {
        const Uncancelled whole;
        for (const std::string_view tag : languages_with("stand_ins")) by_language[std::string(tag)].read(tag);
    }
};

const StandIns& StandIns::of(std::string_view language) {
    static const StandInLists lists;
    const auto found = lists.by_language.find(nearest_language(language, "stand_ins"));
    return found == lists.by_language.end() ? lists.none : found->second;
}

}  // namespace retold::annotate
