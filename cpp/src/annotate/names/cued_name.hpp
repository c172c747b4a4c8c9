// A place in a text without capitals where a name must be, with the rule that says so.
#pragma once
#include <cstdint>
#include <string_view>

#include "annotate/names/name_lexicon.hpp"

namespace retold::annotate {

struct CuedName {
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    NameWords around = 0;  // what the cue was
    int weight = 0;        // where two overlap, the heavier one stays, then the longer one
    std::string_view evidence;
    std::uint32_t letters = 0;  // of the last token that belong to the name; 0: all
};

}  // namespace retold::annotate
