// Function words of a language, which say little about what a text is about. Data: languages/<tag>/stop_words.txt.
#pragma once
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "retold/base/hash.hpp"

namespace retold::tokenize {

// The function words of one language, by fold key (text::fold_key).
class StopWords {
  public:
    // The list of the folder that is nearest to a BCP 47 tag (nearest_language); empty if there is none. Read once,
    // then shared.
    static const StopWords& of(std::string_view language);

    // Whether the word, given by its fold key, is in the list. Constant time.
    bool contains(std::string_view folded) const { return words_.contains(folded); }
    // Whether the word as written is in the list.
    bool contains_word(std::string_view word) const;
    std::size_t size() const { return words_.size(); }
    bool empty() const { return words_.empty(); }

    // The words as fold keys, sorted.
    std::vector<std::string> words() const;

  private:
    friend struct StopWordLists;
    std::unordered_set<std::string, HashKey, std::equal_to<>> words_;
};

// Whether the word as written is a function word of the language.
bool is_stop_word(std::string_view word, std::string_view language);

// The folders with a list, as BCP 47 tags, sorted.
std::vector<std::string> stop_word_languages();

}  // namespace retold::tokenize
