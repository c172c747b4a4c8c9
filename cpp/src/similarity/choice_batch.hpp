// The longest common subsequences of one string with eight others at once: each step of one waits for the step before,
// so that eight go by in little more than the time of one. Private to the string matches.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pattern.hpp"
#include "retold/base/cpu.hpp"

namespace retold::similarity {

class ChoiceBatch {
  public:
    static constexpr std::size_t width = 8;
    static constexpr std::size_t longest_query = 2 * word_bits;
    static constexpr std::size_t longest_choice = 512;  // chosen: what a cache of the first level holds eight times

    // `query` has at most longest_query code points.
    explicit ChoiceBatch(std::u32string_view query);

    // Takes a text if it is ASCII and not too long, and says whether it did; there must be room for it.
    bool add(std::string_view choice, std::uint32_t row);
    void drop_last() { --size_; }
    bool full() const { return size_ == width; }
    std::size_t size() const { return size_; }
    std::uint32_t row(std::size_t i) const { return rows_[i]; }
    std::size_t length(std::size_t i) const { return lengths_[i]; }
    void clear() { size_ = 0; }

    // For each text the length of the subsequence that it has in common with the query; where that is below needed[i],
    // perhaps something less.
    std::array<std::size_t, width> common(const std::array<std::size_t, width>& needed, SimdLevel level);

  private:
    static constexpr std::size_t block = 64;

    std::size_t words_;
    std::vector<std::uint64_t> bits_;  // positions of each byte in the query; bytes from 128 on are in none
    std::array<std::array<std::uint8_t, longest_choice + block>, width> texts_{};
    std::array<std::size_t, width> lengths_{};
    std::array<std::uint32_t, width> rows_{};
    std::size_t size_ = 0;
};

}  // namespace retold::similarity
