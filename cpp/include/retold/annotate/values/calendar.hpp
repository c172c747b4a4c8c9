// The civil (Gregorian) calendar: months by name and number, days that exist, days as numbers.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retold::annotate {

// 1 to 12 for a word that names a month in one of the languages of cpp/data, in any case ("July", "juil", "июля",
// "जुलाई"); 0 for another word. Constant time after the first call.
int month_named(std::string_view word);

// 28 to 31; 0 for a month that is none.
int days_of_month(int year, int month);

// "2031-07-06"; nothing for a day that does not exist or a year outside 1 to 9999.
std::optional<std::string> iso_day(int year, int month, int day);

// Days since 1970-01-01 of a text that begins with an ISO day; nothing for another text and for days that do not exist.
std::optional<long> day_number(std::string_view date);

// The other way: the ISO day so many days after 1970-01-01; empty outside the years 1 to 9999.
std::string iso_day(long day_number);

// 1 (Monday) to 7 of a day.
int weekday_of(long day_number);

// The ISO week that holds the day, as "2031-W18".
std::string iso_week(long day_number);

}  // namespace retold::annotate
