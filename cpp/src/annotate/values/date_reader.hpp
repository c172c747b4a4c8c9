// What the readers of dates share: parts of a date at a piece, and the year or
// modifier behind it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "annotate/values/date_point.hpp"

namespace retold::annotate {

class DateReader {
  public:
    DateReader(const Pieces& pieces, std::size_t at) : pieces_(pieces), at_(at) { point_.first = at; }

  protected:
    static int whole(double value) { return static_cast<int>(std::min(value, 1e8)); }

    bool skip(std::size_t& i, Role role) const;
    bool skip_mark(std::size_t& i, char32_t mark) const;
    bool is_english() const { return pieces_.is_language("en") || pieces_.is_language(""); }

    // A month's name at `i`: 1 to 12, and of which calendar.
    int month_at(std::size_t i);
    // A day of the month at `i`: digits with or without an ending, or an ordinal
    // word. 0: none.
    int day_at(std::size_t i, std::size_t& next) const;
    // A year at `i`, with what stands before it ("de", ",", "năm"). 0: none.
    int year_at(std::size_t i, std::size_t& next) const;
    // "two thousand and eighteen", "nineteen ninety-six"
    int year_in_words(std::size_t& next) const;
    // A count in order at `i`: "third", "3rd", "3.", "last" (-1). 0: none.
    int order_at(std::size_t i, std::size_t& next) const;

    // Behind the other parts: a year, or a modifier that tells it from now.
    bool with_year(std::size_t next, std::string_view evidence);
    // Of a year of the Buddhist era, as Thai pages give it, the year of the common one.
    int common_year(int year) const;
    // A modifier behind: "março passado", "Januari lalu".
    void read_direction(std::size_t& next);
    bool finish(std::size_t last, std::string_view evidence);

    const Pieces& pieces_;
    std::size_t at_;
    DatePoint point_;

  private:
    void short_year(std::size_t& next);
    void shifted_year(std::size_t& next);
};

// Days and months by name: "Friday, 3 May", "1er avril", "Sept. 11th, 2031",
// "the first Friday of July".
std::optional<DatePoint> read_named_day(const Pieces& pieces, std::size_t at);
// Days by their own names: "Christmas 2030", "Easter Monday".
std::optional<DatePoint> read_holiday(const Pieces& pieces, std::size_t at);
// Where the language writes the year, the month's name and then the day: "2031. május 3-án".
std::optional<DatePoint> read_year_first(const Pieces& pieces, std::size_t at);
// Longer periods: "Q3 2031", "spring 2031", "the 1990s", "2031", 令和14年.
std::optional<DatePoint> read_named_period(const Pieces& pieces, std::size_t at);

}  // namespace retold::annotate
