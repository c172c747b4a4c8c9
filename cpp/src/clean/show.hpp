// What shows on a page: characters that are neither spaces, controls, nor other invisible ones.
#pragma once
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::clean {

// Whether the code point shows nothing: spaces and separators (Z), controls, format characters, surrogates,
// private use and unassigned ones (C).
bool is_blank(char32_t code_point);

// The span without blank code points at its ends; empty at span.start if nothing in it shows.
Span trim(std::string_view text, Span span);

}  // namespace retold::clean
