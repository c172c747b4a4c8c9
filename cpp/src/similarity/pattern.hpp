// The table that bit-parallel matching needs: for every code point the positions of a pattern at which it stands, as
// bits. Private to the string measures.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/flat_table.hpp"

namespace retold::similarity {

constexpr std::size_t word_bits = 64;
constexpr std::size_t words_for(std::size_t length) {
    return (length + word_bits - 1) / word_bits;
}

// Numbers for the code points of some strings, from 1; 0 is every other code point. Code points below 256 by table,
// others by hash.
class Alphabet {
  public:
    // The code point's number; a new one if it had none.
    std::uint32_t add(char32_t symbol);
    std::uint32_t find(char32_t symbol) const {
        if (symbol < direct_.size()) return direct_[symbol];
        const std::uint32_t* number = others_.find(symbol);
        return number == nullptr ? 0 : *number;
    }
    // How many numbers there are, 0 included.
    std::size_t size() const { return size_; }

  private:
    std::array<std::uint32_t, 256> direct_{};
    FlatTable<char32_t, std::uint32_t> others_;
    std::uint32_t size_ = 1;
};

// One pattern. Patterns of up to 64 code points need no memory beside the object.
class Pattern {
  public:
    explicit Pattern(std::u32string_view pattern);
    std::size_t length() const { return length_; }
    std::size_t words() const { return words_; }
    // words() words of position bits.
    const std::uint64_t* row(char32_t symbol) const { return rows_ + alphabet_.find(symbol) * words_; }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

  private:
    std::size_t length_;
    std::size_t words_;
    Alphabet alphabet_;
    std::array<std::uint64_t, word_bits + 1> few_;
    std::vector<std::uint64_t> many_;
    const std::uint64_t* rows_;
};

// Takes the common beginning and end off both strings; returns how many code points they had.
std::size_t strip_common(std::u32string_view& a, std::u32string_view& b);

// The length of the longest common subsequence of a pattern and a text.
std::size_t common_subsequence(const Pattern& pattern, std::u32string_view text);

}  // namespace retold::similarity
