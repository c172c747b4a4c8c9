// Words by which a text denies, admits or hedges what it states.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// The evidence of "nobody": who does not, is said, not what is not so.
inline constexpr std::string_view nobody_evidence = "word for nobody";

// Slots of type polarity, in the order of the text; value: negated ("not"), denied, admitted, hedged ("allegedly",
// "may"); span: the word. A word within one of `values` is none ("no more than 50"). Data: negations.txt and stance.txt
// of languages/<tag>; none for languages without lists. `values`: sorted by their start. Linear time.
std::vector<Slot> read_polarity(const TextReading& reading, std::span<const Slot> values);

}  // namespace retold::annotate
