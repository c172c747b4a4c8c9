// The words of dates and numbers of one language: data files
// languages/<tag>/{months,weekdays,relative_days,
// number_words,bounds,units}.txt and shared/units.txt, as phrases with
// meanings.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/values/meaning.hpp"
#include "retold/annotate/reader/phrase_table.hpp"

namespace retold::annotate {

class Lexicon {
  public:
    // Of a language without data, and of "": what all languages share. Read once,
    // then shared.
    static const Lexicon& of(std::string_view language);

    // Of the language whose words cover most of the letters, English where none does better; for texts too short to
    // guess their language from. Looks at the first 400 letters.
    static const Lexicon& likely(std::u32string_view letters);

    const PhraseTable& phrases() const { return phrases_; }
    const Meaning& meaning(std::uint32_t number) const { return meanings_[number]; }
    std::string_view language() const { return language_; }
    // Letters that may stand before a word and belong to none, as Arabic "wa-",
    // longest first.
    const std::vector<std::u32string>& prefixes() const { return prefixes_; }
    // Endings of verbs that speak of what is to come, and of what was.
    const std::vector<std::u32string>& future_endings() const { return future_endings_; }
    const std::vector<std::u32string>& past_endings() const { return past_endings_; }

  private:
    friend struct Lexicons;
    void read(std::string_view path, std::string_view kind);
    void read_line(std::string_view key, std::string_view phrases, std::string_view kind);
    void add(std::string_view phrases, const Meaning& meaning);

    PhraseTable phrases_;
    std::vector<Meaning> meanings_;
    std::vector<std::u32string> prefixes_;
    std::vector<std::u32string> future_endings_;
    std::vector<std::u32string> past_endings_;
    std::string language_;
    bool has_numbers_ = false;  // words of numbers
};

}  // namespace retold::annotate
