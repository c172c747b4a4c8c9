// What a phrase of the word lists of dates and numbers may mean.
#pragma once
#include <cstdint>
#include <string_view>

namespace retold::annotate {

// What a phrase may mean. Keys of the data files have these names, "_" read as
// a space (docs/annotating.md).
enum class Role : std::uint8_t {
    // dates
    month,
    weekday,
    period,
    present,
    future_time,
    last,
    this_,
    next,
    ago,
    later,
    few,
    within,
    to,
    and_,
    or_,
    from,
    between,
    since,
    before,
    early,
    mid,
    late,
    season,
    part,
    of,
    the,
    on,
    future,
    past,
    decades,
    decade,
    year_mark,
    year_prefix,
    month_prefix,
    quarter_prefix,
    month_noun,
    date_word,
    day_noun,
    holiday,
    era,
    year_char,
    month_char,
    day_char,
    decade_char,
    jalali,
    each,
    // numbers
    cardinal,
    one,
    sino,
    multiplier,
    collective,
    ordinal,
    fraction,
    plus,
    times,
    and_number,
    minus,
    point,
    ordinal_mark,
    over,
    // bounds
    at_least,
    at_most,
    about,
    between_numbers,
    from_number,
    to_number,
    and_bound,
    tens,
    // units
    time_unit,
    percent,
    tenth,
    currency,
    noun,
    counter,
    clock,
    price,
    label,
    old,
    pronoun,
    verb,
    half_year,
};

// Which side of what it belongs to a phrase stands on.
enum class Side : std::uint8_t { any, before, after };

// Units of time, from long to short.
enum class TimeUnit : std::uint8_t { century, decade, year, quarter, month, week, weekend, day, hour, minute, second };

struct Meaning {
    Role role = Role::noun;
    Side side = Side::any;
    double value = 0;               // of the number, the month, the shift from now
    bool exact = true;              // false for a short form, which tells less alone
    TimeUnit unit = TimeUnit::day;  // of time_unit and period
    std::string_view name;          // code of a currency, name of a noun, season or part of the day
};

}  // namespace retold::annotate
