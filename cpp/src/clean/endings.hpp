// How a story ends: its last short sentences, and what stands below them that is no part of it.
#pragma once
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// Per line: a sentence that the model doubts, in a row with ones that it does not: the last short paragraph, for the
// most part. An insert breaks no row. Linear in the page.
std::vector<bool> carried_sentences(const Work& work);

// Drops what says who wrote the story (a line of its end that begins with the name of the byline), and what a press
// release says of who sent it (a heading, and a paragraph that begins with the heading's last words, above an address).
void drop_notes(Work& work);

// A sentence below "Read also" and its headlines, above a button or the page's foot, where the story stands above all.
// The lines above have been decided on.
bool ends_below_insert(const Work& work, std::size_t i);

}  // namespace retold::clean
