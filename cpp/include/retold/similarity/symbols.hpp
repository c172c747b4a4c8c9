// Strings as sequences of code points: what the string measures compare. Decoded once, then read many times.
#pragma once
#include <string>
#include <string_view>

namespace retold::similarity {

// Replaces `symbols` by the code points of a UTF-8 text. A surrogate in three bytes (Python's lone surrogates) keeps
// its value, so that two different ones differ; other malformed bytes read as U+FFFD, one per maximal subpart. Linear
// time.
void decode_symbols(std::string_view text, std::u32string& symbols);

inline std::u32string decode_symbols(std::string_view text) {
    std::u32string symbols;
    decode_symbols(text, symbols);
    return symbols;
}

// Whether the code point separates words for the token measures: the rule of Python's str.isspace(), that is
// bidirectional class WS, B or S, or general category Zs.
bool separates_words(char32_t symbol);

}  // namespace retold::similarity
