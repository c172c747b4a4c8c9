// Who speaks, told between the marks themselves, as French does: "« It holds, a dit X. It will rain. »". The part is
// cut where that stands.
#pragma once
#include <vector>

#include "annotate/quotes/marked_parts.hpp"
#include "annotate/quotes/speech_words.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// Cuts such parts in two, or shortens them. Linear time.
void cut_at_sayings(const TextReading& reading, const SpeechWords& speech, std::vector<MarkedPart>& parts);

}  // namespace retold::annotate
