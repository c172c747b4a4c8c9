// What readers wrote below a story, told by the names of the elements around it.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Labels the comments of a page that was given as HTML and takes them out of the story. An area of comments is an
// element that calls itself so and holds less than a third of the story; comments are the lines of its bodies where
// it has any, else those of four words or more. Buttons, forms and counts keep their labels. Linear time.
void set_comments_apart(Page& page);

}  // namespace retold::clean
