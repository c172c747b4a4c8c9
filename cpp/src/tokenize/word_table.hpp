// A small set of words known by the hash of their fold key, each with some bits: lookups cost a few nanoseconds and no
// allocation. Holds words of our own data files only, so a fixed hash is safe; a text can at most pretend to hold one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "retold/base/flat_table.hpp"
#include "retold/text/normalize.hpp"

namespace retold::tokenize {

class WordTable {
  public:
    // The bits of a word, to be changed; none at first.
    std::uint32_t& operator[](std::string_view word) { return bits_[hash_bytes(text::fold_key(word))]; }

    // The bits of the word with this hash (hash_word); 0 if it is not there.
    std::uint32_t find(std::uint64_t hash) const {
        const std::uint32_t* bits = bits_.find(hash);
        return bits == nullptr ? 0 : *bits;
    }

    std::size_t size() const { return bits_.size(); }

  private:
    FlatTable<std::uint64_t, std::uint32_t> bits_;
};

}  // namespace retold::tokenize
