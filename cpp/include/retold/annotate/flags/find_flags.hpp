// Signs that a text was harmed on its way: garbled names, marks without partners, sums without currency, words run
// together, text that stands there twice, slips of machine translation. Built to be silent on clean text; words that
// only some languages have stand in cpp/data/languages/<tag>/flag_words.txt.
#pragma once
#include <vector>

#include "retold/annotate/flags/flag.hpp"
#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// `names` and `slots` are those of the text. Sorted by span; spans of one kind do not overlap. Linear time.
std::vector<Flag> find_flags(const TextReading& reading, const std::vector<Name>& names,
                             const std::vector<Slot>& slots);

}  // namespace retold::annotate
