// A reading seen with the words that tell names: what each token may be, where capitals say something, how often and in
// which case each word stands in the text.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/names/name_lexicon.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

// How often a word stands in the text in lower case, with a capital inside a sentence, and with one at its start.
struct WordUse {
    std::uint32_t lower = 0;
    std::uint32_t inside = 0;
    std::uint32_t initial = 0;
};

struct NameToken {
    NameWords words = 0;            // of the longest phrase of the lexicon that starts here
    std::uint32_t phrase_last = 0;  // the token behind that phrase, or behind this token
    std::uint32_t word = 0;         // number of the folded word
    std::uint32_t role_first = 0;   // where the role phrase starts that ends just before this token; itself: none
    bool initial = false;           // a capital here may be due to the start of a sentence or quotation
    bool headline = false;          // capitals say nothing in this sentence
    bool function_word = false;
    bool compound = false;  // `words` tells of the word's end
};

class NamePage {
  public:
    NamePage(const TextReading& reading, const NameLexicon& lexicon);

    const TextReading& reading() const { return reading_; }
    const NameLexicon& lexicon() const { return lexicon_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    const NameToken& operator[](std::uint32_t i) const { return tokens_[i]; }
    const ReadToken& token(std::uint32_t i) const { return read_[i]; }
    const WordUse& use(std::uint32_t i) const { return uses_[tokens_[i].word]; }

    bool is(std::uint32_t i, NameWords words) const { return i < size() && (tokens_[i].words & words) != 0; }
    bool is_word(std::uint32_t i) const { return i < size() && tokenize::is_word(token(i).kind); }
    bool is_number(std::uint32_t i) const { return i < size() && token(i).kind == tokenize::TokenKind::number; }
    bool is_capital(std::uint32_t i) const { return i < size() && token(i).capital; }
    bool is_mark(std::uint32_t i, char32_t mark) const;
    // Arabic "and Samir" in one word: the given name begins behind the first letter.
    bool joins_given(std::uint32_t i) const;
    // Whether token i stands in the sentence of token j.
    bool same_sentence(std::uint32_t i, std::uint32_t j) const;
    std::u32string_view letters(std::uint32_t i) const;
    std::u32string_view letters(std::uint32_t first, std::uint32_t last) const;
    std::string_view text(std::uint32_t i) const { return slice(reading_.text, token(i).span); }
    Span span(std::uint32_t first, std::uint32_t last) const;  // tokens [first, last), not empty
    // The same without an ending behind an apostrophe: English 's, Turkish 'nin.
    Span name_span(std::uint32_t first, std::uint32_t last) const;
    std::uint32_t word_count() const { return static_cast<std::uint32_t>(uses_.size()); }

  private:
    void read_tokens();
    void push_characters(const ReadToken& token);
    bool is_month_of_a_name(std::uint32_t i) const;
    void look_up();
    bool ends_token(std::uint32_t i, std::size_t letter) const;
    void number_words();
    void look_at_sentences();
    bool starts_anew(std::uint32_t mark) const;
    void count_uses();

    const TextReading& reading_;
    const NameLexicon& lexicon_;
    bool suffixes_;                // endings stand behind apostrophes
    std::vector<ReadToken> read_;  // those of the reading, "l'Azienda" in two
    std::vector<NameToken> tokens_;
    std::vector<WordUse> uses_;
};

}  // namespace retold::annotate
