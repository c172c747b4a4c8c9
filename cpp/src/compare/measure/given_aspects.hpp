// Aspects that do not come from the words of pages: the dates they state, and vectors of the caller's own model.
#pragma once
#include <vector>

#include "retold/compare/comparer.hpp"

namespace retold::compare {

// Sets the aspect time where both pages state a day: 1 on the same day, .5 after five days.
void add_times(std::vector<Pair>& pairs, const std::vector<Document>& documents);

// Sets the aspect embedding to the cosine of the vectors; 0 where one is zero or not finite. No vectors: no effect.
void add_embeddings(std::vector<Pair>& pairs, const Embeddings& vectors);

}  // namespace retold::compare
