// What a page says of its own cleaning: doubts as flags, and what it was judged by as capabilities.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Needs all decisions. A page that only says that a page is missing has lost no story.
void tell_flags(Work& work, bool error_page);
// Whether another stretch, as likely the story's, was dropped, most of it.
bool is_rivalled(const Work& work);
void tell_capabilities(Work& work);

}  // namespace retold::clean
