// Runs of capitalised words that may be names, with the small words, marks and legal forms between and behind them.
#pragma once
#include <cstdint>
#include <unordered_set>

#include "annotate/names/name_page.hpp"
#include "retold/base/hash.hpp"

namespace retold::annotate {

class CapitalRuns {
  public:
    explicit CapitalRuns(const NamePage& page)
        : page_(page),
          nouns_(page.lexicon().has_option("capital nouns")),
          syllables_(page.lexicon().has_option("syllables")),
          small_heads_(page.lexicon().has_option("small heads")) {
        find_firms();
    }

    // Whether the small word of the language at i is part of a name inside a sentence: "leader Per Moe".
    bool is_word_of_name(std::uint32_t i) const;
    // Whether a legal form at `form` and a name in quotation marks behind it end at `last`.
    bool is_form_before_marks(std::uint32_t form, std::uint32_t last) const;
    // "Marsh and Holt": whether tokens [first, last) are two words with an "and" that the text has as one firm, with
    // "&" or behind a noun such as "insurer".
    bool is_firm(std::uint32_t first, std::uint32_t last) const;
    // Behind a short name in quotation marks, where one opens at `at`; `at` where none does.
    std::uint32_t quoted_end(std::uint32_t at) const;
    // Whether a run may start at token i.
    bool starts(std::uint32_t i) const;
    // The token behind the run that starts at `first`.
    std::uint32_t end_of(std::uint32_t first) const;
    // The token behind the capitalised word at i with what belongs to it: hyphens, the stop of an initial.
    std::uint32_t word_end(std::uint32_t i) const;

  private:
    void find_firms();
    bool is_pair(std::uint32_t joint) const;
    std::uint64_t pair_at(std::uint32_t joint) const;
    bool joins_people(std::uint32_t first, std::uint32_t at, std::uint32_t next, NameWords held) const;
    std::uint32_t joined_end(std::uint32_t first, std::uint32_t at, NameWords held) const;
    std::uint32_t legal_form_end(std::uint32_t at) const;
    std::uint32_t syllable_end(std::uint32_t at) const;
    std::uint32_t small_head_end(std::uint32_t first, std::uint32_t at) const;

    const NamePage& page_;
    bool nouns_;                                        // nouns have capitals
    bool syllables_;                                    // words of the language are written as syllables
    bool small_heads_;                                  // head nouns in small letters stand behind
    std::unordered_set<std::uint64_t, HashKey> firms_;  // pairs of words
};

}  // namespace retold::annotate
