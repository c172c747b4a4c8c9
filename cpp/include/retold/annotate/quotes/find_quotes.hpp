// Quotations of a text: pairs of marks and opening dashes, words of saying in the order of each language
// (cpp/data/languages/<tag>/speech.txt), clauses they report, and who speaks.
#pragma once
#include <vector>

#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/quotes/quote.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// Sorted by the start of the content. Without words of saying for the language only what stands in marks is found, its
// speaker unknown. Linear time.
std::vector<Quote> find_quotes(const TextReading& reading);
// Where the names of the text are read already.
std::vector<Quote> find_quotes(const TextReading& reading, const Names& names);

}  // namespace retold::annotate
