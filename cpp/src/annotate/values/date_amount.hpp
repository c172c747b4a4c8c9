// How far from now: "three years", "a year, a month and ten days", "a few weeks".
#pragma once
#include <cstddef>

#include "annotate/values/pieces.hpp"

namespace retold::annotate {

constexpr double most_date_units = 5000;  // chosen: further away nothing is told from now

struct DateAmount {
    std::size_t last = 0;  // piece behind it; 0: none
    int units = 0;
    TimeUnit unit = TimeUnit::day;
    int months = 0;    // beside days
    bool few = false;  // no number
};

// A unit of a day or more, or null.
const Meaning* unit_of_dates(const Pieces& pieces, std::size_t at);

DateAmount read_amount(const Pieces& pieces, std::size_t at);
int months_of(const DateAmount& amount);  // of years and months
int days_of(const DateAmount& amount);    // of weeks and days

}  // namespace retold::annotate
