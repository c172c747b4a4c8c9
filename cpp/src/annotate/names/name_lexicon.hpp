// The words that tell names in one language: languages/<tag>/name_words.txt, with its months, weekdays and function
// words, as phrases with meanings.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "retold/annotate/reader/phrase_table.hpp"
#include "retold/tokenize/stop_words.hpp"

namespace retold::annotate {

// What a phrase may be; keys of the data files have these names.
enum class NameWord : std::uint8_t {
    role,          // title or office of a person: minister, Dr.
    honorific,     // of a person, never said alone: Mr, san
    organisation,  // head noun of an organisation: ministry, bank
    place,         // head noun of a place, part of its name: river, street
    town,          // the like, no part of it: city, village
    thing,         // head noun of other names: prize, festival
    form,          // legal form: Ltd
    particle,      // small word inside names of persons: van, bin
    link,          // word that joins parts of other names: of, for
    speech,        // verb of speech
    preposition,   // stands before places
    article,
    given,    // given name
    family,   // family name
    land,     // country, city, continent
    never,    // capitalised and yet no name: nationalities, days
    common,   // ordinary word that a name does not contain
    of,       // joins a body and its officers, behind the body: Hindi ke
    subject,  // mark of the one who acts, behind a name: Hindi ne
    measure,  // capitalised quantity: German "Ende", "Millionen"
    time,     // month or weekday
    she,      // pronouns
    he,
    feminine,  // a title that only a woman has
    masculine,
    both,       // "and": joins the two names of a firm
    firm,       // noun before a firm's name, no part of it: insurer
    located,    // ending of a name in which something is: Turkish 'da
    adjective,  // ending of an adjective before a head noun in small letters: Russian "ская"
    vessel,     // what has a name of its own and is no person: ship
    inside,     // a preposition of places alone: "in"
    who,        // behind a comma, what only persons have: who
    count
};

using NameWords = std::uint32_t;
constexpr NameWords bit(NameWord word) {
    return NameWords{1} << static_cast<unsigned>(word);
}
template <typename... More>
constexpr NameWords bits(More... words) {
    return (bit(words) | ...);
}

class NameLexicon {
  public:
    // Of a language without a file: an empty lexicon. Read once, then shared.
    static const NameLexicon& of(std::string_view language);
    // Of the language whose words cover most of the letters; for texts whose language is not known. Looks at the first
    // 1,000 letters.
    static const NameLexicon& likely(std::u32string_view letters);

    struct Match {
        std::size_t end = 0;  // letter behind the phrase; 0: none
        NameWords words = 0;
    };
    // The longest phrase that starts at letter `at`. `inside`: it may end inside a word.
    Match at(std::u32string_view letters, std::size_t at, bool inside = false) const;
    // What a compound is by its end ("*minister"); the words of the longest ending in the list that is shorter than
    // the word.
    NameWords ending(std::u32string_view word) const;
    // Whether the word may end in this: case endings, longest first.
    const std::vector<std::u32string>& case_endings() const { return case_endings_; }
    bool is_function_word(std::string_view word) const {
        return stop_words_ != nullptr && stop_words_->contains_word(word);
    }
    // Whether the list of some language with capitals has the word as a given name and this one has another meaning for
    // it or none.
    static bool is_given_somewhere(std::u32string_view word);
    const std::string& language() const { return language_; }
    bool empty() const { return language_.empty(); }
    bool has_option(std::string_view option) const;
    // The title that stands for all that mean the same as this one; itself where it stands alone. Folded.
    std::u32string same_role(std::u32string_view role) const;

  private:
    friend struct NameLexicons;
    void read(const std::string& tag);
    void add_phrases(std::string_view key, std::string_view phrases);
    void add(std::string_view phrase, NameWords words);

    PhraseTable phrases_;
    std::unordered_map<std::u32string, NameWords> endings_;
    std::size_t longest_ending_ = 0;
    std::vector<std::u32string> case_endings_;
    std::vector<std::string> options_;
    std::vector<std::u32string> given_;  // its given names of one word
    std::unordered_map<std::u32string, std::u32string> same_roles_;
    const tokenize::StopWords* stop_words_ = nullptr;
    std::string language_;
};

}  // namespace retold::annotate
