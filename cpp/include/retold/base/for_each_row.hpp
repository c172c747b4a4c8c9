// The rows of columns on several threads: what every verb for columns runs on.
#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"

namespace retold {

// Chunks of rows of about equal weight, see chunks_by_weight. A row counts some bytes more than its text has, so that
// empty ones count, too.
std::vector<Chunk> chunks_of(const TextColumn& texts);

// Calls work(row, text) once for every row that has a text, on up to run.threads threads; `work` writes to slots of its
// own row only. Cancel and progress as for parallel_for.
void for_each_row(const TextColumn& texts, const RunOptions& run,
                  const std::function<void(std::size_t row, std::string_view text)>& work);

// Throws InvalidArgument for a column of another length than `texts`; null is none, and never wrong.
void check_length(const char* name, const TextColumn* column, const TextColumn& texts);

}  // namespace retold
