// The members of a cleaned page by name; see base/fields.hpp. The names are those of the Python classes in
// retold/clean. Spans of text_a are of the raw page, those of text_b of the HTML that it was given as.
#pragma once
#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "retold/base/fields.hpp"
#include "retold/clean/page.hpp"

namespace retold::clean {

inline constexpr std::array<std::string_view, label_count> label_names = {
    "content", "title", "date",  "byline", "caption", "credit",    "nav",   "teaser",
    "form",    "share", "legal", "widget", "advert",  "duplicate", "other", "comment"};
inline constexpr std::array<std::string_view, 4> mode_names = {"auto", "full", "edges", "off"};

constexpr const auto& words(std::type_identity<Label>) {
    return label_names;
}
constexpr const auto& words(std::type_identity<Mode>) {
    return mode_names;
}

constexpr auto fields(std::type_identity<Found>) {
    return std::tuple{Field{"value", &Found::value}, Field{"span", &Found::span, Refers::text_a}};
}

constexpr auto fields(std::type_identity<Guard>) {
    return std::tuple{Field{"mode", &Guard::mode}, Field{"score", &Guard::score}, Field{"reason", &Guard::reason}};
}

constexpr auto fields(std::type_identity<Stated>) {
    return std::tuple{Field{"name", &Stated::name}, Field{"value", &Stated::value}, Field{"origin", &Stated::origin},
                      Field{"span", &Stated::source, Refers::text_b}};
}

constexpr auto fields(std::type_identity<Block>) {
    return std::tuple{Field{"span", &Block::span, Refers::text_a},
                      Field{"line", &Block::line},
                      Field{"label", &Block::label},
                      Field{"kept", &Block::kept},
                      Field{"reason", &Block::reason},
                      Field{"score", &Block::score}};
}

constexpr auto fields(std::type_identity<Page>) {
    return std::tuple{
        Field{"raw", &Page::raw},           Field{"blocks", &Page::blocks}, Field{"text", &Page::text},
        Field{"edits", &Page::edits},       Field{"title", &Page::title},   Field{"date", &Page::date},
        Field{"byline", &Page::byline},     Field{"outlet", &Page::outlet}, Field{"guard", &Page::guard},
        Field{"language", &Page::language}, Field{"flags", &Page::flags},   Field{"capabilities", &Page::capabilities},
        Field{"html", &Page::html}};
}

}  // namespace retold::clean
