// The rules of flags, each a pass over one reading; find_flags.hpp puts them together.
#pragma once
#include <vector>

#include "retold/annotate/flags/flag.hpp"
#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

using Flags = std::vector<Flag>;

void flag_doubled_words(const TextReading& reading, Flags& flags);
void flag_glued_words(const TextReading& reading, const std::vector<Name>& names, Flags& flags);
void flag_marks(const TextReading& reading, Flags& flags);
void flag_garbled_names(const TextReading& reading, const std::vector<Name>& names, Flags& flags);
void flag_mixed_scripts(const TextReading& reading, Flags& flags);
void flag_missing_units(const TextReading& reading, const std::vector<Slot>& slots, Flags& flags);
void flag_repeated_text(const TextReading& reading, Flags& flags);
void flag_translation(const TextReading& reading, Flags& flags);

}  // namespace retold::annotate
