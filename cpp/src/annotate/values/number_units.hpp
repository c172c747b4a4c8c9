// What a number counts or measures, and the words that bound it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "annotate/values/number_phrase.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

enum class AmountKind : std::uint8_t { bare, noun, time, money, percent, clock, label };

struct Amount {
    std::size_t first = 0;  // pieces [first, last), with unit and bound words
    std::size_t last = 0;
    double value = 0;
    double lower = 0;  // of a range
    double scale = 1;  // the largest word of scale that fits into the value
    bool scaled = false;
    AmountKind kind = AmountKind::bare;
    TimeUnit time = TimeUnit::year;
    std::string unit;
    Bound bound = Bound::none;
};

// The number with the unit beside it. Pieces before `free` belong to something else.
Amount measure(const Pieces& pieces, const NumberPhrase& number, std::size_t free = 0);

// Adds the words around the amount that bound it, as "at least" and "or more".
void find_bounds(const Pieces& pieces, Amount& amount);

// Digits with a fraction written beside or as digits: 3/4, 1 4/5.
std::optional<NumberPhrase> read_with_fraction(const Pieces& pieces, std::size_t at);

// "°C", "° F" at piece `at`.
bool is_degrees(const Pieces& pieces, std::size_t at);

// "1st", "3.", "2º", "12回" behind "第".
bool is_ordinal_in_digits(const Pieces& pieces, const NumberPhrase& number);

// Whether a sign or code of money stands directly before piece `at`.
bool is_currency_before(const Pieces& pieces, std::size_t at);

// Languages whose number signs are parts of other words.
bool is_unspaced_language(const Pieces& pieces);

}  // namespace retold::annotate
