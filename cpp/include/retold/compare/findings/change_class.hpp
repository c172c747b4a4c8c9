// What a word-level difference of aligned sentences is about, by what the annotators found where it stands.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace retold::compare {

// The most telling first.
enum class ChangeClass : std::uint8_t {
    fact,         // a date, a number, a name, a denial that the other side's sentences do not have
    attribution,  // who says it, or the word of saying
    wording,      // other words for it
    order,        // the same words at another place of the sentences
    furniture,    // a dateline or a credit
};
inline constexpr std::array<std::string_view, 5> change_classes = {"fact", "attribution", "wording", "order",
                                                                   "furniture"};

constexpr const auto& words(std::type_identity<ChangeClass>) {
    return change_classes;
}

std::string_view to_string(ChangeClass about);

}  // namespace retold::compare
