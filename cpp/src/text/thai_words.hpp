// Words of Thai: the boundaries of ICU's iterator, found in ICU's dictionary several times as fast.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace retold::text {

// One thread's way through the dictionary. It remembers the steps it took last, in 192 KiB.
class ThaiWords {
  public:
    ThaiWords();

    // Appends the offsets of the word boundaries inside `text`, each plus `base`, in ascending order. False, and
    // nothing is appended, if something in it is not a letter or mark of Thai, a mark stands first, or ICU has no
    // dictionary that we can read.
    bool append_breaks(std::string_view text, std::size_t base, std::vector<std::size_t>& breaks);

  private:
    // What one more letter does in a state of the dictionary's trie.
    struct Step {
        std::uint64_t next = 0;  // the state behind it; 0: no word goes on
        bool word = false;       // whether a word ends with it
    };
    struct Known {
        std::uint64_t state = 0;
        std::uint64_t next = 0;
        std::uint8_t letter = 0;
        bool word = false;
    };
    class Trie;
    static const Trie& trie();

    // The words of the dictionary that begin at a place, from short to long.
    struct Candidates {
        static constexpr std::size_t most = 20;
        static constexpr std::size_t nowhere = SIZE_MAX;

        std::size_t place = nowhere;
        std::size_t count = 0;
        std::size_t read = 0;     // letters, as far as words go on and one more
        std::size_t current = 0;  // the word looked at
        std::size_t mark = 0;     // the word to take
        std::array<std::uint8_t, most> lengths{};

        // Goes to the end of the next shorter word, if there is one.
        bool shorten(std::size_t& at) {
            if (current == 0) return false;
            at = place + lengths[--current];
            return true;
        }
    };

    bool read(std::string_view text);
    Step step(std::uint64_t state, std::uint8_t letter);
    void find_candidates(Candidates& words);
    std::size_t look(Candidates& words, std::size_t& at);
    Candidates& ahead(std::size_t words) { return candidates_[(found_ + words) % candidates_.size()]; }
    void choose(std::size_t at);
    std::size_t take_word(std::size_t& at);
    std::size_t pass_unknown(std::size_t& at);
    std::size_t take_suffixes(std::size_t& at);

    std::vector<Known> steps_;           // by a hash of state and letter
    std::vector<std::uint8_t> letters_;  // less first_letter
    std::size_t found_ = 0;              // words
    std::array<Candidates, 3> candidates_;
};

}  // namespace retold::text
