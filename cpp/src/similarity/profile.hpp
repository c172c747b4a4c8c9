// How often code points occur in a string, folded to 32 counters: what two strings have in common at most. The common
// subsequence, and every other common part, is no longer than the sum of the smaller counts ("bag distance", Bartolini,
// Ciaccia and Patella 2002), for any folding. Private to the string matches.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "retold/base/cpu.hpp"
#include "retold/similarity/string_measure.hpp"

namespace retold::similarity {

constexpr std::size_t lanes = 8;  // queries that are compared with one choice at once

constexpr std::size_t counters = 32;

struct Profile {
    alignas(32) std::array<std::uint8_t, counters> counts{};
    bool full = false;  // a count did not fit; the profile says nothing
};

Profile profile_of(std::u32string_view text);

// The profiles of up to eight strings, and which of them reach the needed common count with one more profile.
class LaneProfiles {
  public:
    void set(std::size_t lane, const Profile& profile);
    // Bit i: min-sum of lane i and `choice` >= needed[i], or nothing is known and needed[i] is not `impossible`.
    unsigned reaching(const Profile& choice, const std::uint16_t* needed, SimdLevel level) const;

    static constexpr std::uint16_t impossible = 0x7FFF;

  private:
    alignas(32) std::array<std::uint8_t, lanes * counters> counts_{};
    std::uint8_t full_ = 0;
};

// The least common count with which strings of these lengths can reach the cutoff; LaneProfiles::impossible if none
// does. A lower bound: never more than what is truly needed. Counts too large for a profile are given as 0. It is known
// not to be below `least`.
std::uint16_t needed_common(StringMeasure measure, std::optional<double> cutoff, std::size_t a, std::size_t b,
                            std::size_t least = 0);

}  // namespace retold::similarity
