// All that one text states, read once: quotations, names, and typed values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/flags/flag.hpp"
#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/quotes/quote.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

struct Annotations {
    std::string language;  // BCP 47 primary tag; empty: not known
    std::vector<Quote> quotes;
    std::vector<Name> names;
    // Dates, numbers, clock times, and how the text stands to what it states, in the order of the text; `speaker` of
    // those in a quotation.
    std::vector<Slot> slots;
    std::vector<Flag> flags;  // signs of harm, in the order of the text
};

struct AnnotateOptions {
    std::string_view language = "auto";
    std::string_view anchor = {};  // see ValueOptions
    std::span<const NameAlias> aliases = {};
};

// Speakers have the canonical names of `names` where they are among them. Linear time. Throws InvalidArgument for an
// anchor that is no ISO day or an empty alias.
Annotations annotate(std::string_view text, const AnnotateOptions& options = {});

}  // namespace retold::annotate
