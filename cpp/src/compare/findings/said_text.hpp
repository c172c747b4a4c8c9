// The words of a quotation as they are compared: without marks, spaces, case.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/quotes/quote.hpp"

namespace retold::compare {

// Words with one space between them, and at both ends, so that whole words are found in it; one for each piece that is
// told in one go: interruptions and marks of omission part them.
std::vector<std::string> said_pieces(std::string_view raw, const annotate::Quote& quote);

// All of it as one piece.
std::string said_text(const std::vector<std::string>& pieces);

// Whether all pieces stand in the text, in their order and without overlap. Linear in the text for each piece.
bool stand_in(const std::vector<std::string>& pieces, std::string_view text);

}  // namespace retold::compare
