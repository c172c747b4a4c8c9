// Whose text a page is, as the line at its foot says.
#pragma once
#include <optional>
#include <string_view>

#include "retold/clean/page.hpp"

namespace retold::clean {

// The name after a copyright sign and year, up to the next full stop or mark, without words about rights: those of the
// cue lists of any language. Linear in the line, for lines of up to 300 bytes.
std::optional<Found> read_copyright_owner(std::string_view raw, Span line);

// A name without words about rights behind it.
std::string_view without_rights(std::string_view name);

// Whether a line begins with a copyright sign, or "Copyright" and a year, and goes on with a name.
bool is_copyright_line(std::string_view raw, Span line);

}  // namespace retold::clean
