// Marks of list items in running text: "1. Open the box. 2. Close it.", "a)", "(ii)".
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::tokenize {

// Whether a list item may be marked so: a number of one or two digits, several of them with full stops between ("1.2"),
// a letter, a small Roman number.
bool is_item_mark(std::string_view word);

// Whether a list may begin with the item: 1, a, i, or what other alphabets begin with.
bool is_first_item(std::string_view word);

// The mark at `at`, if a full stop or bracket is right behind it; nothing otherwise.
std::string_view item_mark_at(std::string_view text, std::size_t at);

// Whether the second mark comes right after the first: 1 and 2, b and c, ii and iii.
bool follows_item(std::string_view first, std::string_view second);

// Where further items begin in a sentence that begins with one, ascending: behind bullets, or numbers with a bracket
// ("• Open it • Close it", "1) Open it 2) Close it"). Marks in two brackets start an item only before a capital, as
// they also refer to one: "(a) Rule (b) holds". Linear time.
std::vector<std::size_t> inner_items(std::string_view text, Span sentence);

}  // namespace retold::tokenize
