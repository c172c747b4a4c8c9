// Captions of the pictures above and amid a story, told by the credit they end with.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops lines between the page's head and the story's first paragraphs that end with a credit: a copyright sign or a
// word such as "photo" and a name ("The quay at dawn. © Photo A. B."), or, behind a bar or a slash, a name that stands
// alone on another line of the head or is written in capitals ("The quay at dawn | ANE HOLM"). A sentence of the story
// may end so only with two further sentences before. Amid the story, lines without a stop that end with who made the
// picture (picture_credit.hpp). Linear in the page.
void drop_captions(Work& work);

}  // namespace retold::clean
