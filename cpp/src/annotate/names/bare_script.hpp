// Names in Arabic letters beside Latin ones: short vowels are not written, one letter is "w" and "u", another "d" and
// "z".
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::annotate {

// Whether it is written in Arabic letters.
bool is_in_bare_script(std::string_view name);

// The letters that Persian and Urdu say otherwise than Arabic put as they say them.
std::string as_persian(std::string_view name);

// What a folded word may be: "w" as a vowel, or only the first as a consonant; and without "al" before it.
std::vector<std::u32string> bare_readings(const std::u32string& word);

// Whether two words, one of them of such a script, sound alike in one of their readings. `foreign`: with the letters
// that stand for sounds which Arabic does not write (p as b, v as f, g as gh, j as y).
bool bare_alike(const std::u32string& a, const std::u32string& b, bool foreign = false);

// Whether the consonants of whole names are the same, "w" left out.
bool same_bare_bones(const std::u32string& a, const std::u32string& b);

}  // namespace retold::annotate
