// Stories of short headed parts ("Five things to do this weekend"), and verse.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps what was dropped for its looks of a story in which a heading and a sentence stand by turns: headings between
// its sentences, and further pairs right below its last line. Where lines of verse or of a list were kept, and of
// those between them the half at least, keeps the others.
void keep_sections(Work& work);

}  // namespace retold::clean
