// Where on a page the stems of words stand: a set of numbers, each with some bits. Private to TitleFeatures.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/flat_table.hpp"

namespace retold::clean {

// A hash table of five bytes a place with as many places as it needs.
class StemPlaces {
  public:
    // Before any is noted: room for so many.
    void reserve(std::size_t stems) {
        stems_.assign(stems * 3 / 2 + 1, 0);  // chosen: two thirds full, where a search takes two or three steps
        bits_.assign(stems_.size(), 0);
    }

    // `bits` are not 0.
    void note(std::span<const std::uint32_t> stems, unsigned bits) {
        for (const std::uint32_t stem : stems) {
            const std::size_t at = place_of(stem);
            stems_[at] = stem;
            bits_[at] = static_cast<std::uint8_t>(bits_[at] | bits);
        }
    }

    // 0 of a stem that was not noted.
    unsigned bits_of(std::uint32_t stem) const { return bits_.empty() ? 0 : bits_[place_of(stem)]; }

  private:
    std::size_t place_of(std::uint32_t stem) const {
        __extension__ using Wide = unsigned __int128;
        auto at = static_cast<std::size_t>((Wide{seeded_hash(std::uint64_t{stem}, seed_)} * stems_.size()) >> 64U);
        while (bits_[at] != 0 && stems_[at] != stem) at = at + 1 == stems_.size() ? 0 : at + 1;
        return at;
    }

    std::vector<std::uint32_t> stems_;
    std::vector<std::uint8_t> bits_;  // 0: nothing is here
    std::uint64_t seed_ = HashKey()(std::uint64_t{0});
};

}  // namespace retold::clean
