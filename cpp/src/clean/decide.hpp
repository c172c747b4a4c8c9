// The steps of cleaning, over one shared view of the page.
#pragma once
#include "clean/lines.hpp"
#include "clean/repeats.hpp"
#include "clean/story.hpp"
#include "retold/clean/cleaner.hpp"

namespace retold::clean {

// Everything the steps know. Decisions are made once: `decided` blocks are not touched by later steps.
struct Work {
    Page& page;
    const CleanOptions& options;
    Lines lines;
    Story story;
    Repeats repeats;
    std::vector<bool> decided;
    std::size_t body_first = 0;  // the story's first and last line as far as known
    std::size_t body_last = 0;
    bool edges_only = false;

    void drop(std::size_t i, Label label, std::string reason);
    void keep(std::size_t i, std::string reason);
};

// Labels every block and decides on it; fills title, language, flags and capabilities.
void decide(Page& page, const CleanOptions& options);

}  // namespace retold::clean
