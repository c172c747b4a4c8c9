// The Persian (Solar Hijri) calendar, by the cycle of 33 years: as it is kept from 1178 to 1633.
#pragma once

namespace retold::annotate {

// Days since 1970-01-01 of a day of the Persian calendar (month 1 to 12, day 1 to 31).
long day_of_persian(int year, int month, int day);

// The Persian year that holds the day.
int persian_year(long day);

}  // namespace retold::annotate
