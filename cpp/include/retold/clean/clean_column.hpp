// Cleaning columns of pages on several threads.
#pragma once
#include <optional>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/clean/html/clean_html.hpp"

namespace retold::clean {

// A row for each row of the column, nothing for null.
using PageColumn = std::vector<std::optional<Page>>;

// Each page as by clean_any() with its own source; options.source counts where `sources` is null. Throws
// InvalidArgument if there are not as many sources as pages. Linear time.
PageColumn clean_column(const TextColumn& pages, const TextColumn* sources, const CleanOptions& options = {},
                        const RunOptions& run = {});

// Each page as by clean_html() with its own source and address.
PageColumn clean_html_column(const TextColumn& pages, const TextColumn* sources, const TextColumn* urls,
                             const HtmlOptions& options = {}, const RunOptions& run = {});

}  // namespace retold::clean
