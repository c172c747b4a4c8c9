// What the keys of the word lists mean: "at_least before", "day -1", "x1e6", "currency EUR".
#pragma once
#include <string_view>

#include "annotate/values/lexicon.hpp"

namespace retold::annotate {

// Puts role, side, value, unit and name of a key into `meaning`; `kind` is the name of the file. False for a key that
// means nothing there.
bool read_key(std::string_view key, std::string_view kind, Meaning& meaning);

// The number that a word of a key writes: "7", "-1", "1e6".
double number_of(std::string_view word);

}  // namespace retold::annotate
