// Who says it: aligned sentences that give one statement to two speakers, or to a speaker and to the page itself.
#pragma once
#include <vector>

#include "compare/facts/find_opposites.hpp"
#include "compare/facts/speaker_names.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Slots of type attribution: the value is the speaker, empty where the page says it in its own voice. For two speakers
// both must be named at the quotation: a pronoun or a role may be read wrongly. None where a page lets both say it.
std::vector<Opposite> find_speakers(const StatedPage& a, const StatedPage& b, const Alignment& alignment,
                                    NameJudge& names);

}  // namespace retold::compare
