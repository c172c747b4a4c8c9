// Classes of the changes of a pair; see change_class.hpp.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/change_class.hpp"

namespace retold::compare {

// For each aligned group of the pair, which has an alignment, the class of each of its changes.
//
// A change is a fact where it covers a value, a name or a word that denies, unless the other side's sentences have it,
// too; attribution where it covers a speaker or a word of saying of which that is true; order where all its words are
// changed words of the other side; furniture where a dateline or a credit was added or left out.
std::vector<std::vector<ChangeClass>> class_changes(PageStore& store, const Pair& pair);

}  // namespace retold::compare
