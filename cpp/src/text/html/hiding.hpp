// Elements that their page hides from its readers.
#pragma once
#include <string_view>

#include "text/html/tokens.hpp"

namespace retold::text::html {

// What browsers that do less show instead.
bool is_fallback(Tag tag);

// Whether a start tag of `html` hides what is in its element; `unhide` says which ways of hiding do not count.
bool is_hidden(std::string_view html, const TagToken& token, unsigned unhide);

}  // namespace retold::text::html
