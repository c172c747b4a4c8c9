// A name as it was found at one place, before writings of one name are brought together.
#pragma once
#include <cstdint>
#include <string_view>

#include "annotate/names/name_page.hpp"
#include "retold/base/span.hpp"

namespace retold::annotate {

struct FoundName {
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    Span span;
    NameWords inside = 0;          // what its words may be
    NameWords around = 0;          // what stands beside it: role, honorific, speech, preposition
    std::uint32_t role_first = 0;  // tokens of the title beside it; empty: none
    std::uint32_t role_last = 0;
    std::uint32_t meant = no_name;  // of an acronym: the first token of the words that it stands for
    std::uint32_t alias = no_name;  // its row of the alias table
    bool acronym = false;
    bool of_office = false;                               // the town between a title and the one who has it
    bool told_who = false;                                // ", who" stands behind it
    bool aged = false;                                    // a person's age stands behind it
    std::string_view evidence;                            // the rule that found it
    static constexpr std::uint32_t no_name = 0xFFFFFFFF;  // chosen: the number of no name
};

}  // namespace retold::annotate
