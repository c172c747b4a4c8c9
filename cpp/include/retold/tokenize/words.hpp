// Words of a text by Unicode's word boundaries (UAX #29) in the flavour of CLDR's root locale: ":" and "@" do not join
// letters, and Han, kana, Thai, Lao, Khmer and Burmese are cut into words by a dictionary.
#pragma once
#include <string_view>
#include <vector>

#include "retold/tokenize/token.hpp"

namespace retold::tokenize {

enum class Keep { words, all };

struct WordOptions {
    // words: letters, numbers, kana and ideographs only. all: also spaces, punctuation and symbols; the tokens then
    // cover the text without gaps.
    Keep keep = Keep::words;
};

// The tokens in order. Malformed bytes are symbols, one token for each unit (see utf8.hpp). Linear time.
std::vector<Token> words(std::string_view text, const WordOptions& options = {});

}  // namespace retold::tokenize
