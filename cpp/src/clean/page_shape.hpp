// The numbers of a page as a whole that tell a page with furniture from a text that somebody cleaned or typed: shapes
// and places of its lines, how much they look like a story, and how many hold a cue. Cues are one witness among many,
// since they are not known in every language.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "clean/features.hpp"

namespace retold::clean {

std::span<const std::string_view> page_shape_names();

// What is known of the lines of a page, which has one at least; their scores stand in the blocks.
struct ScoredLines {
    const Lines& lines;
    const Story& story;
    const Features& features;
    const CueMarks& cues;
    std::span<const Block> blocks;
};

// page_shape_names().size() numbers. Linear but for a sort.
std::vector<float> page_shape(const ScoredLines& page);

}  // namespace retold::clean
