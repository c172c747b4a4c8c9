// All that keeps lines of a story for the form that they go on with, in its order.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Lists, programmes, logs, talks, tables of figures, parts with headings, verse, letters. Linear in the page.
void keep_going_on(Work& work);

}  // namespace retold::clean
