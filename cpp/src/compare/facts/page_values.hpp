// The values that a page states, each with the words around it.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "retold/annotate/slot.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// A stem near a value; nearer ones weigh more.
struct NearWord {
    std::uint64_t stem = 0;  // its hash
    float weight = 0;
    Span span;
};

struct PlacedSlot {
    annotate::Slot slot;         // its span in bytes of the raw page
    std::vector<NearWord> near;  // sorted by stem, one of each
    float total = 0;             // of their weights
    std::size_t sentence = 0;    // where its sentence starts
    bool leading = false;        // whether it stands in the title or the first two lines
};

struct PageReading {
    std::vector<PlacedSlot> values;  // dates, numbers, clock times, in the order of the page
    std::vector<PlacedSlot> cues;    // of type polarity: words that deny or admit
    std::vector<NearWord> words;     // all content words, without weights
};

// `body` and `title`: bytes of `raw`, and so are the spans of `own`, values of types of the user. Linear time.
PageReading read_page_values(const Document& document, std::span<const annotate::Slot> own = {});

// The same for each document. `own`: of each, or empty.
std::vector<PageReading> read_page_values(const std::vector<Document>& documents, const RunOptions& run,
                                          std::span<const std::vector<annotate::Slot>> own = {});

}  // namespace retold::compare
