// Speech that a dash opens, at the start of a paragraph or of a sentence, up to who says it and on behind that:
// "— Come in, — said X. — Sit down." A dash without a word of saying opens none.
#pragma once
#include <vector>

#include "annotate/quotes/marked_parts.hpp"
#include "annotate/quotes/speech_words.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// Adds such parts, in order, where no other part lies. Linear time.
void add_dash_parts(const TextReading& reading, const SpeechWords& speech, const std::vector<bool>& starts,
                    std::vector<MarkedPart>& parts);

}  // namespace retold::annotate
