// A name as folded Latin words without titles and legal forms, and what a word sounds like.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::annotate {

// Words without case, diacritics, apostrophes and possessive endings, in Latin letters where the script is known;
// dotted initials are one word. Titles and legal forms are left out unless nothing else is there. At most 32.
std::vector<std::u32string> name_words(std::string_view name);

// The consonants, those that transliterations confuse made one (th t, kh k q c, sh s z, ph f, w v), doubles single.
std::u32string skeleton(std::u32string_view word);

// Whether it is a small word inside names, as "of" or "bin".
bool is_particle(std::u32string_view word);

}  // namespace retold::annotate
