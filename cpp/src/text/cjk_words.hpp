// Words of Chinese and Japanese: the boundaries of ICU's iterator, found in ICU's dictionary several times as fast.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::text {

// One thread's way through the dictionary. It remembers the steps it took last, in 384 KiB.
class CjkWords {
  public:
    CjkWords();

    // Appends the offsets of the word boundaries inside `text`, each plus `base`, in ascending order. False, and
    // nothing is appended, if something in it is not Han, Hiragana or Katakana in its usual form, or ICU has no
    // dictionary that we can read. Linear time; 9 bytes for each character.
    bool append_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks);

  private:
    // What one more character does in a state of the dictionary's trie.
    struct Step {
        std::uint64_t next = 0;  // the state behind it; 0: no word goes on
        std::int32_t cost = -1;  // of the word that ends with it; negative: none does
    };
    struct Known {
        std::uint64_t state = 0;
        std::uint64_t next = 0;
        char32_t symbol = 0;
        std::int32_t cost = 0;
    };
    class Trie;
    static const Trie& trie();

    bool read(std::string_view text);
    Step step(std::uint64_t state, char32_t symbol);
    void offer_words(std::size_t from);
    void offer_katakana(std::size_t from);
    void offer(std::size_t from, std::size_t length, std::uint32_t cost);

    std::vector<Known> steps_;  // by a hash of state and symbol
    std::vector<char32_t> symbols_;
    std::vector<std::uint32_t> cost_;   // of the cheapest words up to each place
    std::vector<std::uint8_t> length_;  // of the last of them
};

}  // namespace retold::text
