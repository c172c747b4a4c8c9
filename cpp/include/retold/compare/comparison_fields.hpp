// The members of compare's results by name; see base/fields.hpp. The names are those of the JSON and of the Python
// classes in retold/compare/results.py.
#pragma once
#include <tuple>
#include <type_traits>

#include "retold/base/fields.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

constexpr const auto& words(std::type_identity<AlignedKind>) {
    return aligned_kinds;
}
constexpr const auto& words(std::type_identity<ChangeKind>) {
    return change_kinds;
}
constexpr const auto& words(std::type_identity<Relation>) {
    return relation_names;
}
constexpr const auto& words(std::type_identity<Offsets>) {
    return offset_names;
}
constexpr const auto& words(std::type_identity<Limit>) {
    return limit_names;
}

constexpr auto fields(std::type_identity<Change>) {
    return std::tuple{Field{"kind", &Change::kind}, Field{"a", &Change::a, Refers::text_a},
                      Field{"b", &Change::b, Refers::text_b}};
}

constexpr auto fields(std::type_identity<Aligned>) {
    return std::tuple{Field{"kind", &Aligned::kind}, Field{"a", &Aligned::a, Refers::text_a},
                      Field{"b", &Aligned::b, Refers::text_b}, Field{"score", &Aligned::score},
                      Field{"changes", &Aligned::changes}};
}

constexpr auto fields(std::type_identity<Evidence>) {
    return std::tuple{Field{"kind", &Evidence::kind}, Field{"first", &Evidence::first, Refers::document},
                      Field{"weight", &Evidence::weight}, Field{"text", &Evidence::text}};
}

constexpr auto fields(std::type_identity<Alignment>) {
    return std::tuple{Field{"aligned", &Alignment::aligned}, Field{"only_a", &Alignment::only_a, Refers::text_a},
                      Field{"only_b", &Alignment::only_b, Refers::text_b}, Field{"direction", &Alignment::direction},
                      Field{"limits", &Alignment::limits}};
}

constexpr auto fields(std::type_identity<Pair>) {
    return std::tuple{Field{"a", &Pair::a, Refers::document},
                      Field{"b", &Pair::b, Refers::document},
                      Field{"relation", &Pair::relation},
                      Field{"score", &Pair::score},
                      Field{"margin", &Pair::margin},
                      Field{"runner_up", &Pair::runner_up},
                      Field{"aspects", &Pair::aspects},
                      Field{"alignment", &Pair::alignment},
                      Field{"lexical_relation", &Pair::lexical_relation},
                      Field{"lexical_score", &Pair::lexical_score}};
}

constexpr auto fields(std::type_identity<Document>) {
    return std::tuple{Field{"id", &Document::id},
                      Field{"title", &Document::title, Refers::text_a},
                      Field{"date", &Document::date},
                      Field{"language", &Document::language},
                      Field{"background", &Document::background},
                      Field{"body", &Document::body, Refers::text_a},
                      Field{"sentences", &Document::sentences, Refers::text_a},
                      Field{"raw", &Document::raw}};
}

constexpr auto fields(std::type_identity<Group>) {
    return std::tuple{Field{"documents", &Group::documents, Refers::document}, Field{"label", &Group::label},
                      Field{"score", &Group::score}};
}

constexpr auto fields(std::type_identity<Omission>) {
    return std::tuple{Field{"document", &Omission::document, Refers::document},
                      Field{"span", &Omission::span, Refers::text_a},
                      Field{"told_by", &Omission::told_by, Refers::document}, Field{"share", &Omission::share}};
}

constexpr auto fields(std::type_identity<Direction>) {
    return std::tuple{Field{"first", &Direction::first, Refers::document}, Field{"confidence", &Direction::confidence}};
}

}  // namespace retold::compare
