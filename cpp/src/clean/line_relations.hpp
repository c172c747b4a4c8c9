// What lines are to those around them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// Whether the line below, with nothing between, begins in lower case and so goes on with line i, which ends no
// sentence.
bool runs_on(const Work& work, std::size_t i);

// Whether line i says what it tells ("Date: 6 May 2031", "Objet : le bac"): one or two words and a colon before it.
bool is_keyed(const Work& work, std::size_t i);

// Whether line i is one of three or more such lines in a row, as letters and archives begin with.
bool in_keyed_rows(const Work& work, std::size_t i);

// Whether line i is drawn with signs, across the page.
bool is_ruled(const Work& work, std::size_t i);

// Whether line i is a day, with little else.
bool is_day(const Work& work, std::size_t i);

// "14.05 BST", "14:05", "14h05": a line that begins with a time.
bool begins_with_time(std::string_view text);

// The first part of a page of one line, cut at a space, all of whose words begin with a capital: its menu.
bool is_menu_of_line(const Work& work, std::size_t i);

// That, or "300 g bread" above two more short lines that begin with a figure, unless they count 1, 2, 3.
bool is_row_of_list(const Work& work, std::size_t i);

// Whether line i stands below a time that is alone on its line, as two more below are: the heading of an entry of a
// log.
bool heads_log_entry(const Work& work, std::size_t i);

// "Home  Garden  Food  Travel": items with three wide gaps or more between them, or two and no others. Linear in the
// text.
bool is_row_of_gaps(std::string_view text);

// The site's name in "Bridge closed | Harbour Post", where `title` is the line "Bridge closed": what stands behind the
// last mark. Empty if line i does not begin with the title and such a mark, or goes on for long.
Span site_behind(const Work& work, std::size_t i, std::size_t title);

// A line amid lines that look like the story: of a poem, which may say its title again. Needs scores.
bool is_refrain(const Work& work, std::size_t i);

// The hashes of a line's words, read anew.
std::vector<std::uint32_t> words_of_line(const Work& work, std::size_t i);

}  // namespace retold::clean
