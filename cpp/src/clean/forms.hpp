// Stories whose form repeats: logs ("14.05", a paragraph, "13.40", a paragraph), numbered lists, interviews. They may
// end behind an advert, in lines too short to look like a story.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps lines below the story that were dropped for their looks alone and go on with its form: a heading that is like
// those of the log but for its figures, and the sentences below it; the number behind the last of three, and what it
// heads; speakers' turns with a label that others inside the story have; questions with their answers, where the story
// is made of such. Linear in the page.
void keep_forms(Work& work);

}  // namespace retold::clean
