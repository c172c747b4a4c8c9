// The models that cleaning asks, and what they see of a page: for training (tools/train_clean), and for a user's own.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "retold/clean/block.hpp"
#include "retold/clean/label_model.hpp"
#include "retold/clean/tree_model.hpp"

namespace retold::clean {

// Positive log-odds mean: the line is the story's; it is the headline; the page has furniture. `labels` names the lines
// that are not the story's.
struct Models {
    TreeModel lines;
    TreeModel context;  // sees what `lines` says of a line and of those around it; without trees it is not asked
    TreeModel titles;
    TreeModel pages;
    LabelModel labels;
    TreeModel parts;      // runs of kept lines; without trees it is not asked
    TreeModel stretches;  // runs of prose, before any line is judged; without trees it is not asked

    // Reads all of them; an empty `context`, `parts` or `stretches` is a model without trees. Throws DataError.
    static Models parse(std::string_view lines, std::string_view context, std::string_view titles,
                        std::string_view pages, std::string_view labels, std::string_view parts,
                        std::string_view stretches);
};

// The models that this library brings; read once.
const Models& built_in_models();

// The word lists that are asked beside the shapes of lines. Off: as in a language that has none.
struct WordLists {
    bool cues = true;
    bool stop_words = true;
};

// What `lines` and `labels` see of a line, `context` of what `lines` says, `titles` of a line that may be the headline,
// `pages` of a page, `parts` of a run of kept lines and `stretches` of a run of prose.
std::span<const std::string_view> line_feature_names();
std::span<const std::string_view> context_feature_names();
std::span<const std::string_view> headline_feature_names();
std::span<const std::string_view> page_feature_names();
std::span<const std::string_view> part_feature_names();
std::span<const std::string_view> stretch_feature_names();

// line_feature_names().size() numbers per paragraph (a line; of a hard-wrapped page several), row by row.
struct LineFeatures {
    std::vector<Block> blocks;
    std::vector<float> values;
};
LineFeatures line_features(std::string_view raw, const Models& models, WordLists lists = {});

// context_feature_names().size() numbers per paragraph, row by row. `chances`: what a model of lines says of each, from
// 0 to 1, one per row of line_features(). Throws InvalidArgument for another number of them.
std::vector<float> context_features(std::string_view raw, std::span<const double> chances);

// headline_feature_names().size() numbers per line that may be the headline: of a text that is clean already its first,
// if any; of another page several. `lines` scores the lines.
LineFeatures headline_features(std::string_view raw, const Models& models, bool looks_clean = false,
                               WordLists lists = {});

// Numbers per run of lines: its first, and how many they are.
struct RunFeatures {
    std::vector<std::size_t> first;
    std::vector<std::size_t> size;
    std::vector<float> values;
};
// part_feature_names().size() numbers per run of lines that the models keep between lines that they drop, but for the
// one that holds most of the story's stretch; of paragraphs, from 0.
RunFeatures part_features(std::string_view raw, const Models& models, WordLists lists = {});

// stretch_feature_names().size() numbers per stretch where the story may be; of lines of the page, from 1.
RunFeatures stretch_features(std::string_view raw, WordLists lists = {});

// page_feature_names().size() numbers; none for a page that shows nothing. `lines` scores the lines.
std::vector<float> page_features(std::string_view raw, const Models& models, WordLists lists = {});

}  // namespace retold::clean
