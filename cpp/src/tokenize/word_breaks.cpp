// The word boundary rules of UAX #29 as ICU's root locale has them, over the tables of the text floor. Rule numbers are
// those of UAX #29; where ICU's rules differ (Hangul, Han and kana chain only when nothing stands between) ICU is
// followed. words.hpp says what is ours.
#include "word_breaks.hpp"

#include <array>
#include <utility>

#include "retold/text/char_class.hpp"
#include "text/break_classes.hpp"

namespace retold::tokenize {
namespace {

using text::next_unit;
using text::Unit;
using text::word_class;
using text::WordBreak;
using text::WordClass;

// Sets of word break classes as bits.
using Set = std::uint32_t;
constexpr Set bit(WordBreak kind) {
    return Set{1} << static_cast<unsigned>(kind);
}
template <typename... Kinds>
constexpr Set set_of(Kinds... kinds) {
    return (bit(kinds) | ...);
}
constexpr bool in(WordBreak kind, Set set) {
    return (set & bit(kind)) != 0;
}

constexpr Set ignored = set_of(WordBreak::extend, WordBreak::format, WordBreak::zwj);
constexpr Set letters = set_of(WordBreak::letter, WordBreak::complex, WordBreak::hebrew);
constexpr Set wordish = letters | set_of(WordBreak::numeric, WordBreak::extend_num);
constexpr Set mid_letters = set_of(WordBreak::mid_letter, WordBreak::mid_num_let, WordBreak::single_quote);
constexpr Set mid_numbers = set_of(WordBreak::mid_num, WordBreak::mid_num_let, WordBreak::single_quote);
constexpr Set mids = mid_letters | mid_numbers | set_of(WordBreak::double_quote, WordBreak::narrow_space);
constexpr Set alone = set_of(WordBreak::cr, WordBreak::lf, WordBreak::newline);

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

TokenKind plain_kind(char32_t first) {
    if (text::is_letter(first)) return TokenKind::letter;
    if (text::is_number(first)) return TokenKind::number;
    if (text::is_space(first)) return TokenKind::space;
    return text::is_punctuation(first) ? TokenKind::punctuation : TokenKind::symbol;
}

// Class and kind of the ASCII characters.
struct Ascii {
    std::array<WordBreak, 128> kind;
    std::array<TokenKind, 256> token;  // zero, letters, from 128 on
};
const Ascii ascii = [] {
    Ascii table{};
    for (std::uint8_t c = 0; c < 128; ++c) {
        table.kind[c] = word_class(c).kind();
        table.token[c] = plain_kind(c);
    }
    return table;
}();

// Reads one segment. `base_` is the last unit that rule WB4 does not ignore, `last_` the last unit of all.
class Reader {
  public:
    Reader(std::string_view text, std::size_t start) : text_(text), at_(start) {
        const Unit unit = next_unit(text, start);
        first_ = unit.code_point;
        take(unit, word_class(unit.code_point));
    }

    Segment read() {
        if (base_ == WordBreak::cr && at_ < text_.size() && text_[at_] == '\n') ++at_;
        if (in(base_, alone)) return finish();
        bool pair_open = base_ == WordBreak::regional;
        while (at_ < text_.size()) {
            if (in(base_, wordish)) run();
            if (at_ == text_.size()) break;
            const Unit unit = next_unit(text_, at_);
            const WordClass found = word_class(unit.code_point);
            const WordBreak kind = found.kind();
            if (in(kind, ignored)) {  // WB4
                at_ += unit.size;
                last_ = kind;
                dictionary_ = dictionary_ || found.dictionary();
                continue;
            }
            const bool pair = pair_open && base_ == WordBreak::regional && kind == WordBreak::regional;  // WB15
            if (!pair && !joins(found, unit.size)) break;
            pair_open = pair_open && !pair;
            take(unit, found);
        }
        return finish();
    }

  private:
    void take(const Unit& unit, WordClass found) {
        at_ += unit.size;
        base_ = last_ = found.kind();
        seen_ |= bit(base_);
        dictionary_ = dictionary_ || found.dictionary();
    }

    // Takes letters, digits and "_" of one or two bytes, and marks of two bytes behind them: rules WB4, 5, 8 to 10,
    // 13a, 13b.
    void run() {
        const std::size_t size = text_.size();
        while (at_ < size) {
            const std::uint8_t first = byte_at(text_, at_);
            if (first < 0x80) {
                const WordBreak kind = ascii.kind[first];
                if (!in(kind, wordish)) return;
                base_ = last_ = kind;
                ++at_;
            } else {
                if (first < 0xC2 || first > 0xDF || at_ + 1 == size || !text::is_continuation(text_[at_ + 1])) return;
                const char32_t value = ((first & 0x1FU) << 6U) | (byte_at(text_, at_ + 1) & 0x3FU);
                const WordClass found = word_class(value);
                const WordBreak kind = found.kind();
                if (!in(kind, wordish | ignored)) return;
                if (in(kind, wordish)) base_ = kind;
                last_ = kind;
                at_ += 2;
            }
            seen_ |= bit(base_);
        }
    }

    // Whether there is no boundary before the unit at at_, which is `size` bytes long and not ignored.
    bool joins(WordClass found, std::size_t size) {
        const WordBreak next = found.kind();
        if (last_ == WordBreak::zwj && found.picture()) return true;  // WB3c
        if (in(base_, letters)) {
            if (in(next, wordish)) return true;     // WB5, WB9, WB13a
            if (next == WordBreak::narrow_space) {  // WB13a, in Mongolian only
                crossing_ = mongolian_behind(size);
                return crossing_;
            }
            const bool hebrew = base_ == WordBreak::hebrew;
            if (in(next, mid_letters)) {  // WB6, WB7a
                crossing_ = in(kind_behind(size), letters);
                return crossing_ || (hebrew && next == WordBreak::single_quote);
            }
            crossing_ = hebrew && next == WordBreak::double_quote && kind_behind(size) == WordBreak::hebrew;  // WB7b
            return crossing_;
        }
        if (in(base_, mids)) return std::exchange(crossing_, false);  // WB7, WB7c, WB11: what follows was seen before
        switch (base_) {
            case WordBreak::numeric:
                if (in(next, wordish)) return true;                                            // WB8, WB10, WB13a
                crossing_ = in(next, mid_numbers) && kind_behind(size) == WordBreak::numeric;  // WB12
                return crossing_;
            case WordBreak::extend_num:
                return in(next, wordish) || next == WordBreak::katakana;  // WB13a, WB13b
            case WordBreak::katakana:
                if (next == WordBreak::katakana || next == WordBreak::extend_num) return true;  // WB13, WB13a
                return last_ == WordBreak::katakana && next == WordBreak::kanji;
            case WordBreak::kanji:
                return last_ == WordBreak::kanji && (next == WordBreak::kanji || next == WordBreak::katakana);
            case WordBreak::hangul:
                return last_ == WordBreak::hangul && next == WordBreak::hangul;
            case WordBreak::space:
                return last_ == WordBreak::space && next == WordBreak::space;  // WB3d
            default:
                return false;
        }
    }

    // The unit behind the one at at_, which is `size` bytes long, and behind what WB4 ignores; a space at the end.
    Unit unit_behind(std::size_t size) const {
        for (std::size_t at = at_ + size; at < text_.size();) {
            const Unit unit = next_unit(text_, at);
            if (!in(word_class(unit.code_point).kind(), ignored)) return unit;
            at += unit.size;
        }
        return {U' ', 1, true};
    }
    WordBreak kind_behind(std::size_t size) const { return word_class(unit_behind(size).code_point).kind(); }
    bool mongolian_behind(std::size_t size) const {
        const char32_t next = unit_behind(size).code_point;
        return in(word_class(next).kind(), letters) && text::script_of(next) == text::Script::mongolian;
    }

    Segment finish() const {
        TokenKind kind = TokenKind::letter;
        if ((seen_ & (letters | bit(WordBreak::hangul))) == 0) {
            kind = (seen_ & bit(WordBreak::numeric)) != 0 ? TokenKind::number : plain_kind(first_);
        }
        return {at_, kind, dictionary_};
    }

    std::string_view text_;
    std::size_t at_;
    char32_t first_ = 0;
    WordBreak base_ = WordBreak::other;
    WordBreak last_ = WordBreak::other;
    Set seen_ = 0;
    bool dictionary_ = false;
    bool crossing_ = false;  // a mark between letters or digits was taken, and one more will follow
};

}  // namespace

const std::array<TokenKind, 256>& kinds_by_first_byte() {
    return ascii.token;
}

Segment next_segment(std::string_view text, std::size_t start) {
    const std::uint8_t first = byte_at(text, start);
    if (first < 0x80 && start + 1 < text.size()) {
        const WordBreak kind = ascii.kind[first];
        if (!in(kind, wordish | bit(WordBreak::cr))) {
            // Alone, unless a mark or another space follows.
            const WordBreak next = word_class(next_unit(text, start + 1).code_point).kind();
            const bool longer = in(next, ignored) || (kind == WordBreak::space && next == WordBreak::space);
            if (!longer) return {start + 1, ascii.token[first], false};
        }
    }
    return Reader(text, start).read();
}

TokenKind kind_of_piece(std::string_view piece) {
    TokenKind kind = TokenKind::symbol;
    for (std::size_t at = 0; at < piece.size();) {
        const Unit unit = next_unit(piece, at);
        if (at == 0) kind = plain_kind(unit.code_point);
        at += unit.size;
        const WordBreak found = word_class(unit.code_point).kind();
        if (in(found, letters) || found == WordBreak::hangul) return TokenKind::letter;
        if (found == WordBreak::kanji && text::script_of(unit.code_point) == text::Script::han)
            return TokenKind::ideograph;
        if (found == WordBreak::numeric) kind = TokenKind::number;
        if (found == WordBreak::kanji || found == WordBreak::katakana) kind = TokenKind::kana;
    }
    return kind;
}

}  // namespace retold::tokenize
