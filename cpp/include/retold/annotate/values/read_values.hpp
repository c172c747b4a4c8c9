// Dates and numbers of a text: closed grammars over word lists of each language (cpp/data/languages), digits in the
// writings of all scripts. No date without a digit, a month's name or a word of a closed list; numbers that are part of
// names, versions, scores, telephone numbers and clock times are none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/reader/reading.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

struct ValueOptions {
    // The ISO day from which "yesterday", "Tuesday" and "11 September" are resolved; empty: they stay open.
    std::string_view anchor = {};
};

struct Values {
    std::vector<Slot> dates;    // sorted, not overlapping
    std::vector<Slot> numbers;  // the same; durations are here
    std::vector<Slot> times;    // of the clock; the same
    // Of the word lists that were used. Where the language is not known (TextReading::language is empty), those whose
    // words the text has most of: a guess, and scores say so (they are a tenth lower). Empty: no lists.
    std::string language;
};

// Throws InvalidArgument for an anchor that is no ISO day. Linear time.
Values read_values(const TextReading& reading, const ValueOptions& options = {});

}  // namespace retold::annotate
