// Cue files: a user's own cue phrases as JSON, to keep, read and share them.
#pragma once
#include <string_view>
#include <vector>

#include "retold/clean/cues.hpp"

namespace retold::io {

// Reads {"format": "retold-cues", "version": 1, "name": ..., "cues": [{"phrase", "label", "where", "part",
// "max_words"}]}. `where` is line (if it is not given), start or anywhere; `part` page, top, bottom or edge;
// `max_words` as in Cue. The name becomes the source of every cue. Further fields beside "cues" are for the reader.
// Throws DataError with the number of the cue on anything else: unknown fields and labels, phrases without a word.
std::vector<clean::Cue> cues_from_json(std::string_view json);

}  // namespace retold::io
