// Whether two spellings may name one person or organisation. Names in translated news come garbled: vowels change,
// words run together, parts go missing; so parts are matched one to one as in Soft-TFIDF (Cohen, Ravikumar and Fienberg
// 2003) with edits, initials and consonant skeletons, and the whole names by their skeletons and initials.
#pragma once
#include <string_view>

namespace retold::annotate {

// 0 to 1, symmetric, 1 for names of the same words in any order; .5 is where "may be" begins. Case, diacritics, titles
// and legal forms do not count; Cyrillic, Greek and Arabic letters are read as Latin ones. Names without a letter or
// digit are alike only if they are equal. Looks at the first 32 words of a name; never throws.
double same_name(std::string_view a, std::string_view b);

}  // namespace retold::annotate
