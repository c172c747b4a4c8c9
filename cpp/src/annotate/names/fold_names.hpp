// Writings of one name in a text brought together: parts, initials, acronyms, cases, spellings. A part that fits two
// people stays alone.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "annotate/names/found_name.hpp"
#include "annotate/names/name_forms.hpp"
#include "retold/annotate/names/read_names.hpp"

namespace retold::annotate {

struct NameEntry {
    std::vector<std::uint32_t> found;  // numbers of found names, sorted
    std::vector<NameForm> forms;       // distinct, the fullest first
    NameKind kind = NameKind::unknown;
    std::uint32_t first = 0;                   // token where it is first named in full
    NameWords words = 0;                       // of all its places together
    std::string doubt;                         // "may be A or B"
    std::uint32_t alias = FoundName::no_name;  // a row of the alias table with its name
};

std::vector<NameEntry> fold_names(const NamePage& page, const std::vector<FoundName>& names,
                                  std::span<const NameAlias> aliases);

}  // namespace retold::annotate
