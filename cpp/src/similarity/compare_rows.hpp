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

// Compares all rows of a chunk that have text; `compared` is called after some. With batches, some rows may wait for
// matcher.finish().
template <typename Compared>
void compare_rows(const TextColumn& choices, const Chunk& chunk, Matcher& matcher, std::vector<Hit>& hits,
                  const Compared& compared) {
    constexpr std::size_t some = 256;
    std::array<std::string_view, some> texts;
    std::string scratch;
    for (std::size_t first = chunk.first; first < chunk.last; first += some) {
        const std::size_t last = std::min(first + some, chunk.last);
        if (matcher.in_batches()) choices.ascii_texts(first, last, texts.data());
        for (std::size_t row = first; row < last; ++row) {
            std::string_view text = texts[row - first];
            bool waits = text.data() != nullptr && text.size() <= ChoiceBatch::longest_choice;
            if (text.data() == nullptr) {
                if (choices.null(row)) continue;
                text = choices.text(row, scratch);
                const bool passing = text.data() >= scratch.data() && text.data() <= scratch.data() + scratch.size();
                waits = matcher.in_batches() && !passing && ChoiceBatch::takes(text);
            }
            const Choice choice = {text, static_cast<std::uint32_t>(row)};
            if (waits) {
                fetch_early(text);
                if (matcher.compare_later(choice, hits)) compared();
            } else {
                matcher.compare(choice.text, choice.row, hits);
                compared();
            }
        }
    }
}

}  // namespace retold::similarity
