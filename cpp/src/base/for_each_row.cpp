#include "retold/base/for_each_row.hpp"

#include <string>

namespace retold {
namespace {

constexpr std::size_t row_weight = 64;  // chosen: about what a row costs beside its text, in bytes of text

}  // namespace

std::vector<Chunk> chunks_of(const TextColumn& texts) {
    return chunks_by_weight(texts.size(), [&](std::size_t row) { return texts.weight(row) + row_weight; });
}

void for_each_row(const TextColumn& texts, const RunOptions& run,
                  const std::function<void(std::size_t row, std::string_view text)>& work) {
    parallel_for(chunks_of(texts), run, [&](const Chunk& chunk) {
        std::string scratch;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            if (!texts.null(row)) work(row, texts.text(row, scratch));
        }
    });
}

void check_length(const char* name, const TextColumn* column, const TextColumn& texts) {
    if (column == nullptr || column->size() == texts.size()) return;
    throw InvalidArgument(name, std::to_string(column->size()) + " of them",
                          "must be one for each of the " + std::to_string(texts.size()) + " texts");
}

}  // namespace retold
