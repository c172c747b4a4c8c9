// One worker's pass over a chunk of choices. Private to the string matches.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matcher.hpp"
#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"

namespace retold::similarity {

// Brings a text that will be read soon nearer.
inline void fetch_early(std::string_view text) {
    constexpr std::size_t cache_line = 64;
    __builtin_prefetch(text.data());
    __builtin_prefetch(text.data() + std::min(cache_line, text.size()));
}

// Compares texts in batches, those of one length together; the others one at a time.
template <typename Compared>
void compare_in_batches(const std::vector<Choice>& choices, Matcher& matcher, std::vector<Hit>& hits,
                        const Compared& compared) {
    const std::vector<Choice> sorted = sorted_by_length(choices);
    std::array<Choice, ChoiceBatch::width> batch;
    std::size_t size = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i + 2 * batch.size() < sorted.size()) fetch_early(sorted[i + 2 * batch.size()].text);
        if (ChoiceBatch::takes(sorted[i].text)) {
            batch[size++] = sorted[i];
            if (size < batch.size()) continue;
            matcher.compare_batch(batch, hits);
            size = 0;
        } else {
            matcher.compare(sorted[i].text, sorted[i].row, hits);
        }
        compared();
    }
    matcher.compare_batch({batch.data(), size}, hits);
    compared();
}

// Compares all rows of a chunk that have text; `compared` is called after each or some.
template <typename Compared>
void compare_rows(const TextColumn& choices, const Chunk& chunk, Matcher& matcher, std::vector<Hit>& hits,
                  const Compared& compared) {
    std::string scratch;
    std::vector<Choice> later;
    if (matcher.in_batches()) later.reserve(chunk.last - chunk.first);
    for (std::size_t row = chunk.first; row < chunk.last; ++row) {
        if (choices.null(row)) continue;
        const Choice choice = {choices.text(row, scratch), static_cast<std::uint32_t>(row)};
        const char* const place = choice.text.data();
        const bool passing = place >= scratch.data() && place <= scratch.data() + scratch.size();
        if (matcher.in_batches() && !passing) {
            later.push_back(choice);
        } else {
            matcher.compare(choice.text, choice.row, hits);
            compared();
        }
    }
    if (!later.empty()) compare_in_batches(later, matcher, hits, compared);
}

}  // namespace retold::similarity
