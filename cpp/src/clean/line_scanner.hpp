// See lines.hpp: reads one line, character by character. Private to it.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/line_counts.hpp"
#include "clean/lines.hpp"
#include "retold/base/hash.hpp"

namespace retold::clean {

class LineScanner {
  public:
    // `starts`, if given, gets the place of each word.
    LineScanner(Lines& out, std::string_view text, std::vector<std::size_t>* starts = nullptr)
        : out_(out), text_(text), starts_(starts) {
        line_.first_word = at_word();
    }

    // The words of a line are added to those of `out`.
    Line run(Span span);

  private:
    static constexpr std::uint64_t seed = 0x9E3779B97F4A7C15ULL;

    std::uint32_t at_word() const { return static_cast<std::uint32_t>(out_.words.size()); }

    // Of a character of ASCII.
    static bool is_latin(char32_t c) { return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z'; }

    void step(char32_t c);
    inline std::size_t plain_word(std::size_t at, std::size_t end);
    inline std::size_t small_letters(std::size_t at, std::size_t end);
    inline std::size_t hash_small(std::size_t at, std::size_t end, std::uint64_t& hash) const;
    void letter(char32_t c, bool ascii);
    void digit(char32_t c);
    void mark(char32_t c);
    bool in_address(char32_t c) const;
    void push(char32_t c) { hash_ = fold_multiply(hash_ ^ c, seed); }

    inline void add_word(std::uint64_t full, bool tiny);
    inline void end_word();
    void finish(Span span);
    void ending(Span span);

    enum class Word : std::uint8_t { none, letters, digits, wide };
    Lines& out_;
    std::string_view text_;
    std::vector<std::size_t>* starts_;
    std::size_t start_ = 0;
    std::size_t end_ = 0;
    std::size_t at_ = 0;  // of the character in step()
    std::size_t word_start_ = 0;
    LineCounts line_;
    Word word_ = Word::none;
    std::uint64_t hash_ = seed;
    std::uint64_t key_ = seed;
    std::uint32_t word_upper_ = 0;
    std::uint32_t word_letters_ = 0;
    std::uint32_t wide_ = 0;
    std::uint32_t unspaced_ = 0;
    std::uint32_t breaks_ = 0;
    std::size_t broken_at_ = 0;     // words before the last end of a sentence
    bool in_quote_ = false;         // behind the first of two marks
    bool quotes_sentence_ = false;  // the last of which opened right behind the end of a sentence
    std::uint32_t number_ = 0;
    std::uint32_t number_size_ = 0;
    char32_t previous_ = 0;
    bool in_letters_ = false;
    bool in_digits_ = false;
    bool pending_ = false;
    bool stopped_ = false;
    bool last_lower_ = false;
    bool colon_after_digit_ = false;
};

}  // namespace retold::clean
