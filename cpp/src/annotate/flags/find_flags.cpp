#include "retold/annotate/flags/find_flags.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "annotate/flags/flag_rules.hpp"

namespace retold::annotate {

// What lies over an earlier flag of its kind says nothing more: two marks at one word. Sorted by span.
static void drop_overlapping(Flags& flags) {
    std::map<FlagKind, std::size_t> behind;
    std::erase_if(flags, [&](const Flag& flag) {
        const auto [end, fresh] = behind.try_emplace(flag.kind, flag.span.end);
        if (!fresh && flag.span.start < end->second) return true;
        end->second = flag.span.end;
        return false;
    });
}

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
    drop_overlapping(flags);
    return flags;
}

}  // namespace retold::annotate
