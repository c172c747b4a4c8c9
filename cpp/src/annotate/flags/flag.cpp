#include "retold/annotate/flags/flag.hpp"

#include <array>
#include <cstddef>

namespace retold::annotate {

std::string_view to_string(FlagKind kind) {
    constexpr std::array<std::string_view, 8> names = {"garbled_name",  "mixed_scripts", "unbalanced_mark",
                                                       "missing_unit",  "glued_words",   "repeated_text",
                                                       "doubled_words", "translation"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace retold::annotate
