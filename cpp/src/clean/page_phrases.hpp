// Phrases that pages say of themselves in any language (cpp/data/shared/page_phrases.txt).
#pragma once
#include <string_view>

namespace retold::clean {

// Whether a line tells that the page has no story: "Page not found", "404", "Checking your browser".
bool says_no_story(std::string_view line);

// Whether a line is the heading of a story's points, and no more: "Key points", "Auf einen Blick".
bool heads_summary(std::string_view line);

}  // namespace retold::clean
