// Korean words end in particles: the topic or subject, and what closes a reported clause.
#pragma once
#include <string_view>

namespace retold::annotate {

bool is_korean_topic(std::string_view word);
// Whether the word is an object: it does not speak, wherever it stands.
bool is_marked_object(std::string_view word);
bool is_korean_subject(std::string_view word);

// Also Japanese words that hold their と: "中止すると発表した".
bool closes_clause(std::string_view word);

}  // namespace retold::annotate
