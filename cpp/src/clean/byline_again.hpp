// The author's name once more, below the story.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Labels lines below the story that are the byline and no more, above what is told of the author, and the office
// between the byline and the day. Linear in the page.
void name_byline_again(Work& work);

}  // namespace retold::clean
