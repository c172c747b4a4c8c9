// Stories of several parts that are told by what stands around each.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps the headings and the sentences of a letter's items, each with the same short line below it ("Read more"), if
// most of them were kept. Linear in the page.
void keep_items(Work& work);

// Keeps "1. Velm Abbey", "2. Tarn House" with a paragraph of the story below each: the headings of a list, counted up
// or down. Lists of other stories have none between their numbers. Linear in the page.
void keep_numbered(Work& work);

// Keeps rows that begin alike with a time ("18:00: doors open") between two sentences of the story, with the headings
// among them. Linear in the page.
void keep_programme(Work& work);

// Keeps up to three lines between lines of the story that look nearly like them: headings of sections, items of lists.
void keep_between(Work& work);

}  // namespace retold::clean
