// The day on which a page says that it was published.
#pragma once
#include <cstddef>
#include <optional>

#include "clean/decide.hpp"

namespace retold::clean {

// The lines among which title, byline and day stand, each told by the others.
struct Head {
    std::size_t title = 0;   // the number of lines where there is none
    std::size_t letter = 0;  // where a letter's or an archive's head may begin
    std::size_t first = 0;   // from a little above the title
    std::size_t last = 0;    // behind the first lines of the story
};
Head head_of(const Work& work);

// The day that is stated best: by a word such as "published", below the title, beside the byline; right above the
// title, where the page's menu is above both; alone behind the last line of the story, if the head states none. A day
// that stands beside the masthead, or behind a word such as "today" or "retrieved", is when the page was read. Of
// equals the first. Needs labels and find_title(). Linear in the lines of the head.
std::optional<Found> find_date(const Work& work, const Head& head);

// Drops the line of the head that says the page's day and little else, whatever it looked like; not of a clean text.
void drop_day(Work& work, const Head& head);

}  // namespace retold::clean
