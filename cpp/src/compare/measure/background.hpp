// How common words are in a language's news at large: what a handful of pages cannot tell. Without it the words that
// make a story would weigh no more than words of grammar.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "retold/base/hash.hpp"

namespace retold::compare {

// Whether word shares are shipped for the language, a BCP 47 tag.
bool has_background(std::string_view language);

class Background {
  public:
    // Of a language without data: knows no word.
    explicit Background(std::string_view language);

    // Share of documents that have the folded word; 0 if it is not among the common ones.
    double share(std::string_view word) const;

  private:
    std::unordered_map<std::string_view, double, HashKey> shares_;
};

}  // namespace retold::compare
