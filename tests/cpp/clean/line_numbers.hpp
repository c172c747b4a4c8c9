// One number of every line of a page, as the models of its lines see it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "clean/cue_table.hpp"

namespace retold::clean {

// Of `Features`, made of the lines and the story, the number with this name among `names`.
template <class Features, class Names>
std::vector<float> line_numbers(const std::string& raw, const Names& names, std::string_view name) {
    const auto blocks = split_blocks(raw);
    const Lines lines = read_lines(raw, blocks, "und");
    const Story story = find_story(lines);
    const Features features(lines, story);
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    std::vector<float> row(names.size());
    std::vector<float> out;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        features.row(i, row);
        out.push_back(row.at(at));
    }
    return out;
}

}  // namespace retold::clean
