// Which single-byte encoding gives the least odd text: also those that ICU's detector does not know (DOS, Mac, Baltic).
#pragma once
#include <string_view>

#include "text/charset_names.hpp"

namespace retold::text {

// How odd the first four kilobytes look when they are read in an encoding; see plausibility.hpp.
double oddness_in(std::string_view sample, const Charset& charset);

struct SingleByteGuess {
    Charset charset;
    double oddness = 0;
};

// The least odd reading; an empty name where no byte is above 0x7F. 20 readings of four kilobytes.
SingleByteGuess guess_single_byte(std::string_view sample);

}  // namespace retold::text
