// What the cleaner knows of each block before it looks at the page as a whole: its words as hashes, and counts over its
// characters. One pass over the page; everything later works on these numbers.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "retold/clean/block.hpp"

namespace retold::clean {

struct Line {
    std::uint32_t first_word = 0;  // into Lines::words
    std::uint32_t word_count = 0;
    std::uint32_t size = 0;  // words, with two ideographs or kana, or four letters of a script without spaces, as one
    std::uint32_t chars = 0;
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;  // upper-case letters
    std::uint32_t digits = 0;
    std::uint32_t marks = 0;        // punctuation and symbols
    std::uint32_t capitalised = 0;  // words that start upper case
    std::uint32_t all_caps = 0;     // words of two letters or more, all upper case
    std::uint32_t numbers = 0;      // words of digits
    std::uint32_t glued = 0;        // lower-case letters that an upper-case one follows
    std::uint32_t commas = 0;
    std::uint32_t sentences = 0;   // ends of sentences inside the line
    std::uint32_t separators = 0;  // | » › · • / between words
    std::uint32_t stops = 0;       // stop words, after mark_words
    std::int32_t lead = -1;        // the number that it begins with, up to six digits; -1 without one
    std::uint32_t cues = 0;        // bits of soft cue groups (cues.hpp)
    std::uint64_t key = 0;         // equal for lines with equal words
    char32_t front = 0;            // first and last character
    char32_t back = 0;
    bool ends_sentence = false;  // with a stop, closing marks and references aside, or `unmarked`
    bool unmarked = false;       // a long line of a script that has neither spaces nor stops
    bool ellipsis = false;
    bool quote = false;    // has a quotation mark
    bool address = false;  // has http, www., @ or a domain
    bool year = false;     // has a number from 1900 to 2099
    bool clock = false;    // has 12:34

    bool ends_marked() const { return ends_sentence && !unmarked; }  // no headline does, whatever its script
};

// What stands for every word of digits, so that phrases can name "a number". Line::key tells numbers apart.
inline constexpr std::uint32_t number_word = 0;
// The lowest bit of a word's hash is no part of it: it says that the word carries no meaning of its own (one or two
// letters of an alphabet; stop words, after mark_words).
inline constexpr std::uint32_t function_word = 1;
constexpr std::uint32_t identity(std::uint32_t word) {
    return word & ~function_word;
}
constexpr bool carries_meaning(std::uint32_t word) {
    return word != number_word && (word & function_word) == 0;
}

struct Lines {
    std::vector<Line> lines;           // one per block
    std::vector<std::uint32_t> words;  // hashes of lower-cased words, apostrophes levelled
    // After mark_words, a number per word, from 1 and the same for the same word; 0 for words that carry no meaning.
    // With these, what is known of words fits into plain arrays.
    std::vector<std::uint32_t> numbers;
    std::size_t numbers_end = 1;  // behind the highest number
    std::span<const std::uint32_t> words_of(const Line& line) const {
        return std::span(words).subspan(line.first_word, line.word_count);
    }
    std::span<const std::uint32_t> numbers_of(const Line& line) const {
        return std::span(numbers).subspan(line.first_word, line.word_count);
    }
};

// Cues and stop words are not looked up here (see mark_cues). Linear time, four bytes a word.
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
