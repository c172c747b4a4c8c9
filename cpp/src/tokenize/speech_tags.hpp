// Words behind a quotation that only say who spoke it belong to its sentence: “Who pays?” Holt asked.
// 「我還債。」沈硯秋說。
#pragma once
#include <cstddef>
#include <string_view>

#include "tokenize/sentence_data.hpp"
#include "tokenize/word_hash.hpp"

namespace retold::tokenize {

class SpeechTags {
  public:
    SpeechTags(std::string_view text, const SentenceData& data) : text_(text), hash_(text), data_(data) {}

    // Whether words of speech (the language's list of verbs) follow at `at`, where a name or a verb may begin. With
    // capitals a name and a verb are enough; without, nothing else may stand before the next mark. Reads at most six
    // words.
    bool follow(std::size_t at);

    // The same where words are written without spaces: a few characters that end in such a verb, then a mark.
    bool follow_unspaced(std::size_t at);

    // Whether a particle of Japanese follows that takes up what was said (「...」と).
    bool follow_particle(std::size_t at) const;

  private:
    bool is_verb(std::string_view word) { return data_.role(hash_(word)).speech(); }
    bool ends_clause(std::size_t at) const;
    std::size_t behind_age(std::size_t at) const;
    bool may_name(std::string_view word, bool first, bool& other);

    std::string_view text_;
    WordHasher hash_;
    const SentenceData& data_;
};

}  // namespace retold::tokenize
