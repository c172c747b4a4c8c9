// The lists that sentence rules of one language use, read once from the abbreviations.txt, starters.txt and
// speech_verbs.txt of its folder.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tokenize/word_table.hpp"

namespace retold::tokenize {

// What an abbreviation does to a sentence; the sections of the data files.
enum class Abbreviation : std::uint8_t {
    none,
    never,   // never ends one
    may,     // ends one before a sentence starter or a quotation
    number,  // never before a number, else always
    month,   // as may, but never before a number
    time,    // ends one before a capital that is no zone, day or month
    last,    // ends one before any capital
};

// What the lists say about a word.
class WordRole {
  public:
    explicit WordRole(std::uint32_t bits = 0) : bits_(bits) {}
    Abbreviation abbreviation() const { return static_cast<Abbreviation>(bits_ & 7U); }
    bool starter() const { return (bits_ & starter_bit) != 0; }
    bool after_time() const { return (bits_ & after_time_bit) != 0; }
    bool speech() const { return (bits_ & speech_bit) != 0; }

    static constexpr std::uint32_t starter_bit = 8;
    static constexpr std::uint32_t after_time_bit = 16;
    static constexpr std::uint32_t speech_bit = 32;

  private:
    std::uint32_t bits_;
};

struct SentenceData {
    WordTable words;
    std::size_t longest = 0;                // bytes of the longest abbreviation
    std::vector<std::string_view> endings;  // of compounds that are abbreviated, as "str" in "Bahnhofstr."; role: may
    bool ordinals = false;                  // a number with a full stop is an ordinal ("3. Mai")
    char mark = '.';  // one more ASCII mark that ends sentences, as ";" asks in Greek; "." for none

    WordRole role(std::uint64_t word_hash) const { return WordRole(words.find(word_hash)); }

    void add(std::string_view abbreviation, Abbreviation kind) {
        longest = std::max(longest, abbreviation.size());
        std::uint32_t& bits = words[abbreviation];
        bits = (bits & ~7U) | static_cast<std::uint32_t>(kind);
    }
};

// The lists of the folder that is nearest to a language tag; what many languages share (shared/abbreviations.txt) if
// there is none.
const SentenceData& sentence_data(std::string_view language);

}  // namespace retold::tokenize
