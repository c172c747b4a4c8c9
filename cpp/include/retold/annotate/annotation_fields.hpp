// The members of what a text states, by name; see base/fields.hpp. The names are those of the Python classes Quote,
// Name, Slot and Flag, and of the columns in annotation_columns.hpp.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "retold/annotate/annotations.hpp"
#include "retold/base/fields.hpp"

namespace retold::annotate {

constexpr auto fields(std::type_identity<Quote>) {
    return std::tuple{Field{"kind", &Quote::kind},
                      Field{"content", &Quote::content, Refers::text_a},
                      Field{"parts", &Quote::parts, Refers::text_a},
                      Field{"speaker", &Quote::speaker},
                      Field{"speaker_span", &Quote::speaker_span, Refers::text_a},
                      Field{"cue", &Quote::cue, Refers::text_a},
                      Field{"venue", &Quote::venue, Refers::text_a},
                      Field{"score", &Quote::score},
                      Field{"evidence", &Quote::evidence},
                      Field{"speaker_evidence", &Quote::speaker_evidence}};
}

constexpr auto fields(std::type_identity<Name>) {
    return std::tuple{Field{"canonical", &Name::canonical},
                      Field{"kind", &Name::kind},
                      Field{"mentions", &Name::mentions, Refers::text_a},
                      Field{"roles", &Name::roles, Refers::text_a},
                      Field{"aliases", &Name::aliases},
                      Field{"evidence", &Name::evidence},
                      Field{"score", &Name::score}};
}

// `own` is shown as the type: type_name().
constexpr auto fields(std::type_identity<Slot>) {
    return std::tuple{Field{"type", &Slot::type},
                      Field{"value", &Slot::value},
                      Field{"bound", &Slot::bound},
                      Field{"unit", &Slot::unit},
                      Field{"span", &Slot::span, Refers::text_a},
                      Field{"inferred", &Slot::inferred},
                      Field{"score", &Slot::score},
                      Field{"evidence", &Slot::evidence},
                      Field{"speaker", &Slot::speaker},
                      Field{"own", &Slot::own}};
}

constexpr auto fields(std::type_identity<Flag>) {
    return std::tuple{Field{"kind", &Flag::kind}, Field{"span", &Flag::span, Refers::text_a},
                      Field{"reason", &Flag::reason}, Field{"score", &Flag::score}};
}

// Members whose empty text means that there is none.
inline constexpr std::array<std::string_view, 4> optional_members = {"bound", "unit", "speaker", "speaker_evidence"};

constexpr bool is_optional(std::string_view member) {
    return std::ranges::find(optional_members, member) != optional_members.end();
}

}  // namespace retold::annotate
