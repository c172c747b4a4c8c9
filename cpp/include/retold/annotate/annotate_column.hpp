// What all texts of a column state, read in parallel, as tables.
#pragma once
#include <span>
#include <string_view>

#include "retold/annotate/annotation_columns.hpp"
#include "retold/annotate/annotations.hpp"
#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"

namespace retold::annotate {

struct AnnotateColumnOptions {
    std::string_view language = "auto";
    const TextColumn* languages = nullptr;  // of each text, instead of `language` where it is not null
    const TextColumn* anchors = nullptr;    // the ISO day on which each text was written; null: not known
    std::span<const NameAlias> aliases = {};
};

struct AnnotationTables {
    TextCells languages;  // of each text: a BCP 47 tag, empty if it is not known; null where there is no text
    QuoteColumns quotes;
    NameColumns names;
    SlotColumns slots;
    FlagColumns flags;
};

// For every text what annotate() finds in it, rows in the order of the texts; the number of threads changes nothing.
// Linear time. Throws InvalidArgument for columns that are not as long as the texts, an anchor that is no ISO day, an
// empty alias.
AnnotationTables annotate_column(const TextColumn& texts, const AnnotateColumnOptions& options = {},
                                 const RunOptions& run = {});

}  // namespace retold::annotate
