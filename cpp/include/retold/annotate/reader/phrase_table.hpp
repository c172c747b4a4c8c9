// Phrases of word lists, found in the folded characters of a text: a trie that is walked from the start of each word.
// One table holds the phrases of one language; it does not change once it is filled.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace retold::annotate {

class PhraseTable {
  public:
    // `phrase` as it stands in a word list; it is folded (see fold_letter). A "*" at its end stands for up to eight
    // more letters. A space matches spaces and line ends. `value` is whatever the user wants to find; a phrase may have
    // many.
    void add(std::string_view phrase, std::uint32_t value);

    struct Match {
        std::size_t end = 0;  // behind the last letter; 0: nothing found
        std::span<const std::uint32_t> values;
    };
    // The longest phrase that starts at letter `at` and ends where a word ends. Where `inside` is set, it may also end
    // inside a word. Time of the longest phrase.
    Match longest(std::u32string_view letters, std::size_t at, bool inside = false) const;

  private:
    struct Edge {
        std::uint64_t key = 0;  // node and letter; 0: a free place
        std::uint32_t child = 0;
    };
    // Where the edge is, or the free place where it belongs.
    std::size_t place_of(std::uint64_t key) const;
    std::uint32_t child(std::uint32_t node, char32_t letter) const;
    std::uint32_t add_child(std::uint32_t node, char32_t letter);
    void grow();

    std::vector<Edge> edges_ = std::vector<Edge>(16);  // open addressing; at most half are taken
    std::size_t taken_ = 0;
    std::vector<std::uint8_t> ends_ = {0};  // of each node: which of the two below has anything
    std::vector<std::vector<std::uint32_t>> values_ = {{}};
    std::vector<std::vector<std::uint32_t>> open_ = {{}};  // of phrases that end in "*"
};

// Whether a word may not be cut between the two characters: both letters, of a script that puts spaces between words.
bool joins(char32_t left, char32_t right);

// Whether letter `at` may start a word, or the word that ends before it may end there.
bool at_border(std::u32string_view letters, std::size_t at);

}  // namespace retold::annotate
