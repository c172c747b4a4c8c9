// What a page leaves out, and how much that weighs.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// What a sentence holds that the page has nowhere.
enum class Lack : std::uint8_t { quote, number, date, name };
inline constexpr std::array<std::string_view, 4> lacks = {"quote", "number", "date", "name"};

constexpr const auto& words(std::type_identity<Lack>) {
    return lacks;
}

std::string_view to_string(Lack lack);

struct WeighedOmission {
    Omission omission;
    std::vector<Lack> holds;  // each once, in the order of their words
    float importance = 0;     // 0 to 1: two fifths its share, a fifth each for a quotation, a value and a name
};

}  // namespace retold::compare
