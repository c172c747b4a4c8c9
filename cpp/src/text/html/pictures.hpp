// The pictures that a page shows, with what tells whether they are the story's.
#pragma once
#include <string_view>

#include "text/html/open_elements.hpp"
#include "text/html/tokens.hpp"

namespace retold::text::html {

// Notes the picture of an <img> in page.pictures: seen, with an address, and larger than a counter's.
void see_picture(std::string_view html, const TagToken& token, OpenElements& open, HtmlText& page);

}  // namespace retold::text::html
