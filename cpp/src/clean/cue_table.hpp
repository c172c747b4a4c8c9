// The look-up structure behind CueList, and the soft cue groups that only count as evidence for the line score.
#pragma once
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/lines.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/clean/cues.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {

// Which words phrases start with, as bits that fit into the nearest cache.
class PhraseStarts {
  public:
    void add(std::span<const std::uint32_t> words) {
        if (!words.empty()) firsts_.set(bit(words[0]));
        if (words.size() == 1) singles_.set(bit(words[0]));
        if (words.size() > 1) pairs_.set(bit(words[0], words[1]));
    }
    // Whether a phrase may start with the first of these words: false is sure, and is the answer for nearly all.
    bool may_start(std::span<const std::uint32_t> words) const {
        if (!firsts_[bit(words[0])]) return false;
        return singles_[bit(words[0])] || (words.size() > 1 && pairs_[bit(words[0], words[1])]);
    }

  private:
    static std::size_t bit(std::uint32_t word) { return word >> 16U; }
    static std::size_t bit(std::uint32_t first, std::uint32_t second) {
        return ((identity(first) * 0x9E3779B1U) ^ identity(second)) * 0x85EBCA6BU >> 16U;
    }
    std::bitset<1U << 16U> firsts_;   // words that begin one
    std::bitset<1U << 16U> singles_;  // phrases of one word
    std::bitset<1U << 16U> pairs_;    // the first two words of longer ones
};

// A word trie in one table: (node, word) to node. A look-up is one or two cache lines.
class WordTrie {
  public:
    static constexpr std::uint32_t root = 0;
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    WordTrie() { values_.push_back(none); }
    // The node of the phrase, made if need be.
    std::uint32_t insert(std::span<const std::uint32_t> words);
    std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
    std::uint32_t& value(std::uint32_t node) { return values_[node]; }
    std::uint32_t value(std::uint32_t node) const { return values_[node]; }

  private:
    FlatTable<std::uint64_t, std::uint32_t> nodes_;  // never the root
    std::vector<std::uint32_t> values_;
};

struct CueList::Table {
    std::vector<Cue> cues;
    WordTrie trie;
    PhraseStarts starts;                              // of all phrases
    PhraseStarts inner;                               // of those that may stand anywhere in a line
    std::vector<std::vector<std::uint32_t>> at_node;  // cue numbers per trie value
    std::size_t longest_line = 0;                     // words; in longer ones only the front is looked at
    const Cue* match(std::span<const std::uint32_t> words, std::uint32_t size, Place place) const;
    // The number of words of the longest phrase of two words or more, made to open a line, that these words begin with.
    std::size_t opening_phrase(std::span<const std::uint32_t> words) const;
};

// Groups of words that lean a line one way, as bits of Line::cues.
enum SoftCue : std::uint8_t {
    soft_subscribe,
    soft_account,
    soft_cookie,
    soft_advert,
    soft_related,
    soft_share,
    soft_comment,
    soft_legal,
    soft_credit,
    soft_time,
    soft_nav,
    soft_media,
    soft_contact,
    soft_byline,
    soft_speech,
    soft_you,
    soft_count
};

// The lines of a page with Line::cues, Line::stops and the numbers of words: words of the languages that count
// everywhere, and of the page's language. Linear time, two bytes a word and some for each different one.
Lines read_lines(std::string_view raw, std::span<const Block> blocks, std::string_view language, WordLists lists = {});

// The hashes of the words of one line, stop words marked: what Lines::hashes_of gives, for when they are not held.
std::vector<std::uint32_t> marked_words(std::string_view line, std::string_view language, WordLists lists = {});

// Whether a word belongs to a soft cue group on a page of this language.
bool is_soft(std::uint32_t word, SoftCue group, std::string_view language);

}  // namespace retold::clean
