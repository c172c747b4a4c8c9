// Words of a language that deny and admit, found in a text.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/annotate/reader/reading.hpp"

namespace retold::compare {

enum class Stance : std::uint8_t { negated, denied, admitted };

struct StanceWord {
    Span span;
    Stance stance = Stance::negated;
};

constexpr std::string_view to_string(Stance stance) {
    return stance == Stance::negated ? "negated" : stance == Stance::denied ? "denied" : "admitted";
}

// In the order of the text; data: languages/<tag>/negations.txt and stance.txt. None for languages without lists.
std::vector<StanceWord> find_stances(const annotate::TextReading& reading);

}  // namespace retold::compare
