// Who wrote a page, by the lines around its headline.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "clean/head_range.hpp"
#include "retold/clean/page.hpp"

namespace retold::clean {

struct Byline {
    std::vector<std::string> people;
    std::string origin;  // "" for none
    Span source;         // in the HTML, or in the raw text for "text"
};

// What of a line stands before its first date.
std::string_view before_date(std::string_view raw, Span line);

// "By Ana Sol | 6 May", "6 May, by Ana Sol" in the blocks [from, to), or a "By" with the name in the line below it.
Byline printed_in(const Page& page, std::size_t from, std::size_t to, std::string_view outlet);

// "Ana Sol, 6 May 2031": a name beside the day in a line of the head, which is neither the site's nor a place of the
// story or the menu.
Byline named_beside_day(const Page& page, const HeadRange& range, const std::vector<Stated>& all);

// A name on a line of its own between the headline and the line of the day, of an HTML page: of lines alone less is
// sure.
Byline named_above_day(const Page& page, const HeadRange& range, const std::vector<Stated>& all);

}  // namespace retold::clean
