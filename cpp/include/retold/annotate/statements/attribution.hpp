// Who says it and where it was said, as typed values.
#pragma once
#include <optional>
#include <span>

#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/quotes/quote.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// Type attribution: the value is the speaker, the span runs from what is said to who says it. None where nobody is
// known.
std::optional<Slot> attribution_of(const Quote& quote);

// Type source: the first organisation that is named in the venue of the quotation and is not its speaker; the value is
// the canonical name, the span the mention. Time of the names.
std::optional<Slot> source_of(const Quote& quote, std::span<const Name> names);

}  // namespace retold::annotate
