// Sentences that are none of the story's: between its paragraphs, what asks the reader for something (to subscribe, to
// follow, to write); above the menu, notices of consent and the like.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Whether line i is a sentence amid the story's prose that speaks of none of its matters, quotes nobody, and holds
// words of furniture: a cue, or soft ones that go together (cue_table.hpp).
bool is_appeal(const Work& work, std::size_t i);

// Drops those that no cue names. The features are there.
void drop_appeals(Work& work);

// Drops the sentences of the notices that find_notices sees; their scores become 0.
void drop_consent(Work& work);

// Drops the sentences above the page's menu that share few words with a story below it whose headline says what it
// says; their scores become 0.
void drop_notices(Work& work);

}  // namespace retold::clean
