// Years and months of other calendars that pages are dated in: the solar Hijri calendar of Iran and Afghanistan, the
// Buddhist era of Thailand, the eras of Japan.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retold::clean {

// 1 to 12 for a month of the solar Hijri year ("مهر"), 0 for another word. Constant time after the first call.
int solar_hijri_month(std::string_view word);

// "2026-10-09" of 17 Mehr 1405; nothing for a day that does not exist or a year outside 1244 to 1472. By the cycle of
// 33 years, which agrees with the calendar's observed leap years in that range.
std::optional<std::string> solar_hijri_day(int year, int month, int day);

// The common year of a year of the Buddhist era, 2443 to 2643; 0 for another.
int of_buddhist_era(int year);

// The common year of a year behind the name of a Japanese era that ends `before` ("令和" and 8: 2026); 0 without one.
int of_japanese_era(std::string_view before, int year);

}  // namespace retold::clean
