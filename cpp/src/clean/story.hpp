// Where the story is: which lines read like prose, and the stretch of the page that holds most of them.
#pragma once
#include <cstdint>
#include <vector>

#include "clean/lines.hpp"
#include "clean/notices.hpp"
#include "clean/stretches.hpp"
#include "retold/clean/tree_model.hpp"

namespace retold::clean {

struct ScoredStretch {
    std::size_t first = 0;  // lines [first, last]
    std::size_t last = 0;
    std::int64_t score = 0;  // log-odds in millionths, against each other
};

struct Story {
    std::vector<std::uint16_t> prose;  // per line: its size if it reads like a full sentence or more, else 0
    std::size_t first = 0;             // the stretch [first, last] with the highest sum of prose minus furniture
    std::size_t last = 0;
    bool found = false;
    Stretch rival;                         // where the story may be as well; of sum 0 if it is surely here
    std::vector<ScoredStretch> stretches;  // all that were weighed
    bool headed = false;                   // a line above it has words that come again in it, most of its own
    bool stops_known = false;              // whether stop words tell anything about this page's language
    Notices notices;                       // no line in them is prose
    std::size_t prose_words = 0;
    std::size_t words = 0;
    std::size_t short_lines = 0;  // lines of fewer than eight words that end no sentence
};

// The story without its place: prose between the notices, and the counts. After read_lines.
Story find_prose(const Lines& lines, const Notices& notices = {});

// Of the stretches in which prose outweighs the rest (BTE, Finn et al. 2001), the one that a model of trees chooses;
// without trees the largest, or a smaller one with a headline where that one has none. After read_lines. Linear time.
Story find_story(const Lines& lines, const Notices& notices = {}, const TreeModel& model = {});

// How much likelier the story is in a stretch with this line than in one without; log-odds within most_odds.
inline constexpr float most_odds = 20;  // chosen: surer than any model is
float odds_of_line(const Story& story, std::size_t line);

// Whether the line reads like a sentence: long enough, ended, with function words where they are known.
bool is_prose(const Line& line, bool stops_known);

}  // namespace retold::clean
