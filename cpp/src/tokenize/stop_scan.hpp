// Finds the characters that may end a sentence or a line, 64 bytes at a time.
#pragma once
#include <cstdint>
#include <string_view>

#include "retold/base/cpu.hpp"

namespace retold::tokenize {

// Positions of line ends and of stop marks in a text, asked for in increasing order. Stops of scripts that no living
// language is printed in are passed over.
class StopScanner {
  public:
    // `mark` is one more ASCII mark to stop at.
    StopScanner(std::string_view text, SimdLevel level, char mark = '.');

    // Where the first stop mark at or after byte `from` starts; the text's size if there is none. `from` must not
    // decrease and must be at a character's start.
    std::size_t next(std::size_t from);

  private:
    void load();
    bool is_rare_lead(unsigned char lead, std::size_t at) const;

    std::string_view text_;
    std::uint64_t (*mask_of_)(std::string_view text, std::size_t at, char mark);
    char mark_;
    std::size_t block_ = 0;
    std::uint64_t mask_ = 0;  // bytes of the block at block_ that may end a stop mark
};

}  // namespace retold::tokenize
