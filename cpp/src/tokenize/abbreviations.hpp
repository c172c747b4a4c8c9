// Finds out whether the word before a full stop is an abbreviation: one of the lists, one with a listed ending, or one
// written with spaces ("z. B.", "т. д.").
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "tokenize/sentence_data.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {

class Abbreviations {
  public:
    // `extra` holds the caller's abbreviations.
    Abbreviations(std::string_view text, const SentenceData& data, const SentenceData& extra)
        : text_(text), hash_(text), data_(data), extra_(extra) {}

    // What the lists say about a word of the text, also behind a hyphen or an elided article ("Dipl.-Ing", "l'ing").
    Abbreviation kind_of(std::string_view word);
    // The same for a word without hyphen and apostrophe.
    Abbreviation kind_of_simple(std::string_view word);
    WordRole role_of(std::string_view word) { return data_.role(hash_(word)); }

    // Whether the word stands behind an abbreviation that numbers follow, so that it is no ordinal ("nr. 5", "Uferstr.
    // 5"). Reads back as far as `least`.
    bool numbers(std::string_view word, std::size_t least);

    // The abbreviation of several words that the word, with a full stop behind it, is part of.
    struct Spaced {
        Abbreviation kind = Abbreviation::none;
        bool goes_on = false;  // its next part follows
    };
    // `next` is where the word after the full stop starts. Reads at most three words before and behind.
    Spaced spaced(std::string_view word, std::size_t next) const;

  private:
    static constexpr std::size_t most_parts = 7;  // three before, the word, three behind
    static constexpr std::size_t longest_part = 16;

    Abbreviation listed(std::uint64_t hash) const;
    bool has_ending(std::string_view word) const;
    std::string_view part_before(std::string_view part) const;

    std::string_view text_;
    WordHasher hash_;
    const SentenceData& data_;
    const SentenceData& extra_;
};

}  // namespace retold::tokenize
