// The site's name where a heading above the story shows it, which is then no headline.
#pragma once
#include <string>
#include <string_view>

#include "retold/clean/page.hpp"

namespace retold::clean {

// 1 to 6 for a line in a heading, else 0.
unsigned level_of(const Page& page, const Block& block);

// The text of the first heading that is a link to the site's front page, and nothing else; "" if there is none.
// Cost: linear in the headings.
std::string site_heading(const Page& page);

// Whether a text has the words of the site's name and no others.
bool is_site_name(std::string_view text, std::string_view site);

}  // namespace retold::clean
