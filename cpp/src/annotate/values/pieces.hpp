// A reading cut into the pieces that dates and numbers are built of: runs of
// digits, phrases of the lexicon, other words, marks. Spaces are no pieces; an
// empty line is a mark.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/values/lexicon.hpp"
#include "annotate/values/number.hpp"
#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

enum class PieceKind : std::uint8_t { digits, phrase, word, mark };

struct Piece {
    std::size_t first = 0;  // letters [first, last)
    std::size_t last = 0;
    PieceKind kind = PieceKind::word;
    bool spaced = false;                      // a space or line end, or nothing, stands before it
    char32_t mark = 0;                        // of a mark
    double value = 0;                         // of digits
    std::span<const std::uint32_t> meanings;  // of a phrase

    std::size_t size() const { return last - first; }
};

class Pieces {
  public:
    // The reading must outlive them. Linear time.
    explicit Pieces(const TextReading& reading);

    std::size_t size() const { return list_.size(); }
    const Piece& operator[](std::size_t i) const { return list_[i]; }
    const TextReading& reading() const { return reading_; }
    const Lexicon& lexicon() const { return lexicon_; }
    bool is_language(std::string_view tag) const { return lexicon_.language() == tag; }

    // What piece i means in that role, or nullptr; a piece beyond the end means
    // nothing.
    const Meaning* as(std::size_t i, Role role) const;
    // The same where the phrase may stand on that side of what it belongs to.
    const Meaning* as(std::size_t i, Role role, Side side) const;
    bool is_mark(std::size_t i, char32_t mark) const;
    bool is_digits(std::size_t i) const { return i < list_.size() && list_[i].kind == PieceKind::digits; }
    // Whether piece i begins with a capital in the text.
    bool capital(std::size_t i) const;
    // Whether piece i stands against the one before it, without a space.
    bool glued(std::size_t i) const { return i > 0 && i < list_.size() && !list_[i].spaced; }
    char32_t letter_before(std::size_t i) const;
    char32_t letter_after(std::size_t i) const;
    Span span_of(std::size_t first,
                 std::size_t last) const;  // pieces [first, last)
    // For read_number only.
    NumberMemory& numbers() const { return numbers_; }

  private:
    void scan();
    std::size_t take_digits(std::size_t at);
    std::size_t take_word(std::size_t at);
    std::size_t take_compound(std::size_t at);
    std::size_t take_prefix(std::size_t at);
    std::size_t longer_inside(std::size_t at, std::size_t end) const;
    void push_phrase(std::size_t at, const PhraseTable::Match& match);
    bool is_number_phrase(std::span<const std::uint32_t> meanings) const;

    const TextReading& reading_;
    const Lexicon& lexicon_;
    std::vector<Piece> list_;
    bool spaced_ = true;
    mutable NumberMemory numbers_;
};

}  // namespace retold::annotate
