// What the data files say about telling languages by a text in one script: the language that has the script for itself,
// or the function words and letters of those that share it.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "retold/text/char_class.hpp"
#include "tokenize/word_table.hpp"

namespace retold::tokenize {

class ScriptData {
  public:
    using Numbers = std::vector<std::uint16_t>;  // of languages, ascending

    // Read once from shared/script_languages.txt, stop_words.txt and letters.txt of all folders.
    static const ScriptData& of(text::Script script);

    std::string_view only_language() const { return only_language_; }  // empty: several share the script, or none
    const std::vector<std::string_view>& languages() const { return languages_; }
    // The languages that the word with this hash (word_hash.hpp) is a function word of.
    const Numbers& with_word(std::uint64_t hash) const { return sets_[words_.find(hash)]; }
    // The languages that write with this letter; none: it tells nothing.
    const Numbers& with_letter(char32_t letter) const {
        return sets_[letter < letters_.size() ? letters_[letter] : 0U];
    }
    // Whether it is known which letters the language is written with.
    bool has_letters(std::size_t language) const { return has_letters_[language]; }

  private:
    struct All;
    void add(std::string_view language, const std::vector<std::string>& words);
    void add_letters(std::string_view language, std::uint16_t number);
    std::uint32_t with(std::uint32_t set, std::uint16_t language);

    std::string_view only_language_;
    std::vector<std::string_view> languages_;
    std::vector<bool> has_letters_;
    std::vector<Numbers> sets_ = std::vector<Numbers>(1);  // the first is empty
    std::map<Numbers, std::uint32_t> number_of_set_;
    WordTable words_;                     // the number of a word's set
    std::vector<std::uint32_t> letters_;  // likewise, by code point
};

}  // namespace retold::tokenize
