// Words at the edge of a line that place or credit a report instead of telling it.
#pragma once
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::compare {

// Whether only a dash, or the bracket around the words, parts them from a line that they begin ("AUNE, 14 May (Norwall)
// - The crane"), or a bracket from a line that they end ("... of the port. (Norwall)"). In any script; told by marks
// and places alone.
struct LineEdge {
    bool before_dash = false;
    bool opening_bracket = false;
    bool closing_bracket = false;
};
LineEdge line_edge(std::string_view raw, Span words);

}  // namespace retold::compare
