// One number of a text: digits in any writing, words, or both ("2.5 million",
// "1億2,000万", "साढ़े बारह करोड़").
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "annotate/values/number.hpp"
#include "annotate/values/pieces.hpp"

namespace retold::annotate {

// The number that starts at piece `at`; nothing if none does. Words like "a"
// and "ein" are no numbers by themselves. Linear in what it reads.
std::optional<NumberPhrase> read_number(const Pieces& pieces, std::size_t at);

// Digits with their separators from piece `at` on, by the habits of the
// language: value, and the piece behind.
struct DigitRun {
    double value = 0;
    std::size_t last = 0;
    bool grouped = false;
    bool valid = true;  // false: several parts that make no number, as 192.168.1.2
    bool decimal = false;
};
DigitRun read_digits(const Pieces& pieces, std::size_t at);

// The next smaller place a number word leaves open: 20 takes units, 100 tens,
// 15 nothing.
double place_of(double value, const Pieces& pieces);

// What a letter behind digits multiplies them by: 10k, 3 M, 1.2b. 0: nothing.
double letter_scale(const Pieces& pieces, std::size_t at);

// 10 to the exponent behind digits ("1.3e6", "12e-1"), moving `at` behind it; 1
// where there is none.
double exponent_behind(const Pieces& pieces, std::size_t& at);
// The base to the power behind it ("10^6", "2^-1"), moving `at` behind that; the base where there is none, or where
// what comes out is beyond all doubles.
double power_behind(const Pieces& pieces, std::size_t& at, double base);

// The decimals behind "point" at `at` in words ("nought four"), moving `at`
// behind them; 0 where there are none.
double decimals_in_words(const Pieces& pieces, std::size_t& at);

// The value as decimal digits, 15 of them significant, without exponent:
// "34500000", "2.4".
std::string to_decimal(double value);

}  // namespace retold::annotate
