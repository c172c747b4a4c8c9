// What the cleaner knows of each block before it looks at the page as a whole: its words as hashes, and counts over its
// characters. One pass over the page; everything later works on these numbers.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clean/word_numbers.hpp"
#include "retold/clean/block.hpp"

namespace retold::clean {

// Of a line of more than 65,535 characters no more are counted; more than 31 glued letters neither.
struct Line {
    std::uint64_t key = 0;         // equal for lines with equal words
    std::uint32_t first_word = 0;  // into Lines::words
    std::uint32_t word_count = 0;
    std::uint16_t size = 0;  // words, with two ideographs or kana, or four letters of a script without spaces, as one
    std::uint16_t chars = 0;
    std::uint16_t letters = 0;
    std::uint16_t upper = 0;  // upper-case letters
    std::uint16_t digits = 0;
    std::uint16_t marks = 0;        // punctuation and symbols
    std::uint16_t capitalised = 0;  // words that start upper case
    std::uint16_t all_caps = 0;     // words of two letters or more, all upper case
    std::uint16_t numbers = 0;      // words of digits
    std::uint16_t commas = 0;
    std::uint16_t sentences = 0;     // ends of sentences inside the line
    std::uint16_t separators = 0;    // | » › · • / between words
    std::uint16_t stops = 0;         // stop words, after read_lines
    std::uint16_t cues = 0;          // bits of soft cue groups (cues.hpp)
    std::int32_t lead = -1;          // the number that it begins with, up to six digits; -1 without one
    char32_t front : 21 = 0;         // first and last character
    bool ends_sentence : 1 = false;  // with a stop, closing marks and references aside, or `unmarked`
    bool unmarked : 1 = false;       // a long line of a script that has neither spaces nor stops
    bool ellipsis : 1 = false;
    bool quote : 1 = false;    // has a quotation mark
    bool address : 1 = false;  // has http, www., @ or a domain
    bool year : 1 = false;     // has a number from 1900 to 2099
    bool clock : 1 = false;    // has 12:34
    char32_t back : 21 = 0;
    std::uint32_t glued : 5 = 0;  // lower-case letters that an upper-case one follows

    bool ends_marked() const { return ends_sentence && !unmarked; }  // no headline does, whatever its script
};
static_assert(sizeof(Line) == 56, "pages have a line for every fifty bytes or so");

// What stands for every word of digits, so that phrases can name "a number". Line::key tells numbers apart.
inline constexpr std::uint32_t number_word = 0;
// The lowest bit of a word's hash is no part of it: it says that the word carries no meaning of its own (one or two
// letters of an alphabet; stop words, after read_lines).
inline constexpr std::uint32_t function_word = 1;
constexpr std::uint32_t identity(std::uint32_t word) {
    return word & ~function_word;
}
constexpr bool carries_meaning(std::uint32_t word) {
    return word != number_word && (word & function_word) == 0;
}

struct Lines {
    std::vector<Line> lines;            // one per block
    std::vector<std::uint32_t> words;   // hashes of lower-cased words, apostrophes levelled; none after read_lines
    WordNumbers numbers;                // after read_lines, in place of the hashes
    std::vector<std::uint32_t> hashes;  // after read_lines: by number, with number_word at 0
    std::size_t numbers_end = 1;        // behind the highest number

    WordNumbers::Range numbers_of(const Line& line) const { return numbers.range(line.first_word, line.word_count); }
    template <typename Take>
    void each_number(const Line& line, const Take& take) const {
        numbers.each(line.first_word, line.word_count, take);
    }
    // The hashes of the words, after read_lines.
    std::vector<std::uint32_t> hashes_of(const Line& line) const {
        std::vector<std::uint32_t> out;
        put_hashes_of(line, out);
        return out;
    }
    // The same into `out`, for reading many lines.
    void put_hashes_of(const Line& line, std::vector<std::uint32_t>& out) const {
        out.resize(line.word_count);
        for (std::uint32_t k = 0; k < line.word_count; ++k) out[k] = hashes[numbers[std::size_t{line.first_word} + k]];
    }
};

// Cues and stop words are not looked up here (see read_lines). Linear time, four bytes a word.
Lines scan_lines(std::string_view raw, std::span<const Block> blocks);

// The hashes of the words of a phrase, as scan_lines makes them.
std::vector<std::uint32_t> word_hashes(std::string_view phrase);

// The same with the place of each word's first byte.
struct PlacedWords {
    std::vector<std::uint32_t> words;
    std::vector<std::size_t> starts;
};
PlacedWords placed_words(std::string_view text, Span span);

}  // namespace retold::clean
