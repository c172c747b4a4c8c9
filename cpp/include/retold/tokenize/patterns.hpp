// Words of the web as one token each: addresses, names with @, tags with #, and compounds with hyphens, which the rules
// of UAX #29 cut into pieces.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "retold/tokenize/words.hpp"

namespace retold::tokenize {

// What is one token, of kind letter. All off: the words of UAX #29.
struct PatternOptions {
    bool urls =
        false;  // scheme://... and www....; punctuation that ends a sentence, and a bracket around, stay outside
    bool emails = false;    // name@host.domain
    bool mentions = false;  // @name, where no letter or digit stands before
    bool hashtags = false;  // #tag, with a character that is no digit
    bool hyphens = false;   // words with a hyphen between and nothing else, as in well-known

    // "auto" or a BCP 47 tag: marks that join letters in the words of the text's language do so (see inner_marks.hpp).
    std::string language = "auto";

    bool any() const { return urls || emails || mentions || hashtags || hyphens; }
};

// The addresses, names and tags that the options ask for, sorted, without overlap. Linear time.
std::vector<Span> find_patterns(std::string_view text, const PatternOptions& patterns);

// Whether words() by these patterns may be others than those of UAX #29. A malformed language asks for nothing.
bool changes_words(std::string_view text, const PatternOptions& patterns);

// words() with what the patterns ask for joined to one token each. Linear time. Throws InvalidArgument for a language
// that is no tag.
std::vector<Token> words(std::string_view text, const WordOptions& options, const PatternOptions& patterns);

}  // namespace retold::tokenize
