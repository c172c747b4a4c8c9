// What a folded Latin word of a name sounds like: its consonants, and the vowels between them.
#pragma once
#include <string>
#include <string_view>

namespace retold::annotate {

// Stands between two letters that together would be read as another sound: p and h of "Pahlavi" without its vowels.
inline constexpr char32_t letter_break = 0x02BC;

// The consonants, those that transliterations confuse made one (th t, kh k q c, sh s z, ph f, w v), doubles single.
// `bare`: of a script that writes no short vowels, where any vowel may part two letters that count as double.
std::u32string skeleton(std::u32string_view word, bool bare = false);

// Whether the skeletons are equal, and the vowels such as transliterations confuse (i with e, e with a, o with u): so
// are "Yusuf" and "Yousef", but not "John" and "Jane", "Hasan" and "Hussein". Vowels that one word does not write count
// as equal, but not at the end of short words ("Jan" and "Jane"). Skeletons longer than `strict` need no such vowels.
// `joined`: of several words written as one, whose ends and beginnings may be doubles.
bool sound_alike(std::u32string_view a, std::u32string_view b, std::size_t strict = 3, bool joined = false);

// Whether a word of a script that writes long vowels only ("mhmwd" with "w" as "u") is one with all vowels ("Mahmoud"):
// the consonants are equal, what is written is said, and at the end nothing else is. An h that is not written may be
// silent ("Johnson"); what is written as a may be said as u ("Trump").
bool sound_as_written(std::u32string_view bare, std::u32string_view said);

}  // namespace retold::annotate
