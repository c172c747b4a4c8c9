// Flags of pages that only other pages show.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/page_flags.hpp"
#include "retold/compare/findings/statements.hpp"

namespace retold::compare {

// A name that one page of a topic spells otherwise than two others or more, and all others do not.
std::vector<PageFlag> flag_garbled_names(PageStore& store, const RunOptions& run);

// Two speakers of whom a page gives each the statement of the other.
std::vector<PageFlag> flag_exchanged_speakers(const std::vector<Statement>& statements);

// A weekday or a day without year, in aligned sentences, that the days of the pages lead to different days. The page
// that stands alone is flagged; of two pages both are.
std::vector<PageFlag> flag_contradicting_dates(PageStore& store);

}  // namespace retold::compare
