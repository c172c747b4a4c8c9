// Readers' comments below a story whose markup does not say so: told by the line that opens them.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops what is kept from a line such as "3 Kommentare" on, below the story's prose; with `apart`, as comments. A page
// that has three times as much below that line as above is a forum and stays. Linear.
void drop_comment_section(Page& page, bool apart);

}  // namespace retold::clean
