// Words around dates: ranges, "early" and "until", and whether the sentence
// speaks of what is to come.
#pragma once
#include <cstddef>
#include <optional>

#include "annotate/values/date_point.hpp"

namespace retold::annotate {

struct DateRange {
    std::size_t first = 0;
    std::size_t last = 0;
    DatePoint from;
    DatePoint to;
};

// "from 3 May to 5 June", "27-29 January", "between 2028 and 2031", "8 t/m 14
// januari".
std::optional<DateRange> read_date_range(const Pieces& pieces, std::size_t at);

// The first piece of the date with the words before it that belong to it
// ("early", "since"); not before `floor`.
std::size_t widen(const Pieces& pieces, const DatePoint& point, std::size_t floor);

// Whether the date does not end or start inside a number or word.
bool is_whole(const Pieces& pieces, const DatePoint& point);

// Future where a word close by in the same sentence says so, else past.
Direction tense_of(const Pieces& pieces, std::size_t at, Direction open = Direction::past);

}  // namespace retold::annotate
