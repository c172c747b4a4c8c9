// One description of the members of a result struct, for everything that goes over all of them: JSON, bindings, the
// change of positions from bytes to code points. A struct Thing is described beside it, found by its namespace:
//     constexpr auto fields(std::type_identity<Thing>) { return std::tuple{Field{"name", &Thing::name}, ...}; }
// in the order of its JSON. A member that is left out does not compile. An enumeration gives its words instead:
//     constexpr auto& words(std::type_identity<Kind>)    an array of std::string_view
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "retold/base/span.hpp"

namespace retold {

// What the positions or the number in a member refer to. Of a pair of texts, one struct may point into both.
enum class Refers : std::uint8_t {
    nothing,
    text_a,    // spans of the first text, or of the only one
    text_b,    // spans of the second
    document,  // the number of a document, or several
};

template <typename T>
inline constexpr bool holds_spans = std::is_same_v<T, Span> || std::is_same_v<T, ShortSpan>;
template <typename T>
inline constexpr bool holds_spans<std::vector<T>> = holds_spans<T>;
template <typename T>
inline constexpr bool holds_spans<std::optional<T>> = holds_spans<T>;

// A signed number is that of another record (negative: of none), which readers and writers follow by hand.
template <typename T>
concept RecordNumber = std::is_same_v<T, std::int32_t>;

template <typename Struct, typename Value>
struct Field {
    const char* name;
    Value Struct::*member;
    Refers refers = Refers::nothing;

    // Spans must say which text they are of.
    consteval Field(const char* field_name, Value Struct::*pointer, Refers what = Refers::nothing)
        : name(field_name), member(pointer), refers(what) {
        if (holds_spans<Value> != (what == Refers::text_a || what == Refers::text_b)) throw "spans and texts";
    }
};

// Stands for a value of any type where members are counted; never made.
struct AnyMember {
    template <typename T>
    operator T() const;  // NOLINT(google-explicit-constructor)
};

template <typename T, typename... Members>
consteval std::size_t count_members() {
    if constexpr (requires { T{Members{}..., AnyMember{}}; }) {
        return count_members<T, Members..., AnyMember>();
    } else {
        return sizeof...(Members);
    }
}

// How many members an aggregate has.
template <typename T>
inline constexpr std::size_t member_count = count_members<T>();

template <typename T>
concept Described = requires {
    fields(std::type_identity<T>{});
};

template <typename T>
inline constexpr bool lists_described = false;
template <Described T>
inline constexpr bool lists_described<std::vector<T>> = true;

template <typename T>
concept Worded = std::is_enum_v<T> && requires {
    words(std::type_identity<T>{});
};

// A list of words, which JSON leaves out where it is empty: it says what is special about a record.
template <typename T>
inline constexpr bool lists_words = false;
template <Worded T>
inline constexpr bool lists_words<std::vector<T>> = true;

// Calls visit(field) for every member of a described struct, in the order of the description.
template <Described T, typename Visit>
constexpr void for_each_field(Visit&& visit) {
    constexpr auto described = fields(std::type_identity<T>{});
    static_assert(std::tuple_size_v<std::remove_const_t<decltype(described)>> == member_count<T>,
                  "a member is missing in fields()");
    std::apply([&](const auto&... field) { (visit(field), ...); }, described);
}

// The word for a value of an enumeration, and the value for a word: nothing for another word.
template <Worded T>
constexpr std::string_view word_of(T value) {
    return words(std::type_identity<T>{})[static_cast<std::size_t>(value)];
}

template <Worded T>
constexpr std::optional<T> from_word(std::string_view word) {
    const auto& all = words(std::type_identity<T>{});
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == word) return static_cast<T>(i);
    }
    return std::nullopt;
}

}  // namespace retold
