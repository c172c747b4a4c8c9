// Entries of a log ("14.05", a paragraph, "13.40", a paragraph), which a story may end with behind an advert.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps lines below the story that were dropped for their looks alone and go on with its log: a heading that is like
// three or more headings inside the story but for its figures, and the sentences below it. Linear in the page.
void keep_log_entries(Work& work);

}  // namespace retold::clean
