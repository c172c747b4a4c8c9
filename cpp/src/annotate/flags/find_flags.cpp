#include "retold/annotate/flags/find_flags.hpp"

#include <algorithm>

#include "annotate/flags/flag_rules.hpp"

namespace retold::annotate {

std::vector<Flag> find_flags(const TextReading& reading, const std::vector<Name>& names,
                             const std::vector<Slot>& slots) {
    Flags flags;
    flag_doubled_words(reading, flags);
    flag_translation(reading, flags);
    flag_glued_words(reading, names, flags);
    flag_marks(reading, flags);
    flag_garbled_names(reading, names, flags);
    flag_mixed_scripts(reading, flags);
    flag_missing_units(reading, slots, flags);
    flag_repeated_text(reading, flags);
    std::ranges::stable_sort(flags, {}, [](const Flag& flag) { return flag.span; });
    return flags;
}

}  // namespace retold::annotate
