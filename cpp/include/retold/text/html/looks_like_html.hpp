// Telling HTML from plain text by its first bytes.
#pragma once
#include <string_view>

namespace retold::text::html {

// Whether a text is a page's HTML rather than prose with a tag in it: it begins with a declaration, a comment or an
// element of pages, and some of its first elements are closed. Looks at the first 64 KB.
bool looks_like_html(std::string_view text);

}  // namespace retold::text::html
