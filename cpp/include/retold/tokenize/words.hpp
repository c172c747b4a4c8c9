// Words of a text by Unicode's word boundaries (UAX #29) in the flavour of CLDR's root locale: ":" and "@" do not join
// letters, and Han, kana, Thai, Lao, Khmer and Burmese are cut into words by a dictionary. Ours: the marks that are
// typed for an apostrophe (´ ` ′ ‵ ‛) join letters as ' and ’ do, and the narrow no-break space is a space outside
// Mongolian, as French typography and groups of digits use it.
//
// Method: 64 bytes at a time as bit masks for alphabets of up to three bytes a character, tables for what they do not
// know, ICU's dictionaries for the scripts written without spaces. All levels give the same tokens.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "retold/base/cpu.hpp"
#include "retold/tokenize/token.hpp"

namespace retold::tokenize {

enum class Keep { words, all };

struct WordOptions {
    // words: letters, numbers, kana and ideographs only. all: also spaces, punctuation and symbols; the tokens then
    // cover the text without gaps.
    Keep keep = Keep::words;
    SimdLevel simd = best_simd_level();
};

// The tokens in order. Malformed bytes are symbols, one token for each unit (see utf8.hpp). Linear time. A run of more
// than 16 KiB without any boundary by rule (letters of scripts without spaces) is cut into words piece by piece.
std::vector<Token> words(std::string_view text, const WordOptions& options = {});

// The same tokens a few at a time, for texts whose tokens need not be held all at once. The text must outlive it.
class WordReader {
  public:
    // The least room that read() needs.
    static constexpr std::size_t least_room = 128;

    explicit WordReader(std::string_view text, const WordOptions& options = {});

    // Writes the next tokens to the front of `room`, which has at least least_room places, and returns how many they
    // are; 0 at the text's end. Places behind them may be overwritten too.
    std::size_t read(std::span<Token> room);

  private:
    void cut(std::size_t end);
    Token* read_slow(Token* out, const Token* limit, std::size_t until);

    std::string_view text_;
    bool all_;
    bool fast_;
    std::size_t at_ = 0;
    std::size_t backoff_ = 0;
    std::size_t next_break_ = 0;       // in breaks_
    std::vector<std::size_t> breaks_;  // boundaries that a dictionary found, from at_ on
};

}  // namespace retold::tokenize
