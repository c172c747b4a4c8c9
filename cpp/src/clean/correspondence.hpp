// What letters begin and end with: "Dear editor,", "Yours sincerely,", names.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps an address to somebody right above the story's first sentence and, right below the last one, the words before a
// signature with the names below them. By their commas, their place and their capitals; no word of any language.
void keep_letter(Work& work);

}  // namespace retold::clean
