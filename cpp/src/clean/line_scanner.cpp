// One pass over the characters of every block. Words are runs of letters (marks and inner apostrophes included) or of
// digits; ideographs and kana are words of their own. That is coarser than tokenize::words on purpose: the counts feed
// thresholds, the hashes feed phrase look-ups, and both have to cost a few nanoseconds a character.
#include "clean/line_scanner.hpp"

#include <array>
#include <cstring>

#include "clean/letters.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t unspaced_letters = 4;   // chosen: letters of a word in Thai, marks above and below aside
constexpr std::uint32_t unmarked_sentence = 8;  // chosen: words; buttons and menus are shorter
constexpr std::uint32_t quoted_sentence = 8;    // chosen: words; "Vote delayed. “Not ready”" may be a headline

}  // namespace

Line LineScanner::run(Span span) {
    start_ = span.start;
    end_ = span.end;
    for (std::size_t at = span.start; at < span.end;) {
        while (word_ == Word::none && at < span.end && is_latin(static_cast<unsigned char>(text_[at])))
            at = plain_word(at, span.end);
        at = small_letters(at, span.end);
        if (at == span.end) break;
        const auto byte = static_cast<unsigned char>(text_[at]);
        text::Unit unit;
        if (byte < 0x80) {
            unit.code_point = byte;
        } else {
            unit = text::decode_at(text_, at);
        }
        at_ = at;
        if (word_ == Word::none) word_start_ = at;  // of the next word, if this is its first character
        step(unit.code_point);
        at += unit.size;
    }
    finish(span);
    return line_.narrow();
}

void LineScanner::step(char32_t c) {
    ++line_.chars;
    if (line_.front == 0) line_.front = c;
    const bool ascii = c < 0x80;
    if (ascii ? is_latin(c) : text::is_letter(c)) {
        letter(c, ascii);
    } else if (ascii ? (c >= U'0' && c <= U'9') : text::is_digit(c)) {
        digit(c);
    } else if (!ascii && text::is_mark(c)) {
        if (in_letters_) push(c);
    } else if ((c == U'\'' || c == U'’') && in_letters_ && !pending_) {
        pending_ = true;  // part of the word if a letter follows
        ++line_.marks;
    } else {
        end_word();
        if (!(ascii ? c <= 0x20 : text::is_space(c)))
            mark(c);
        else if (stopped_) {
            stopped_ = false;
            ++breaks_;
            broken_at_ = at_word();
        }
    }
    if (c > 0x20 && c != 0xA0) line_.back = c;
    previous_ = c;
}

// Passes over a word of a to z, which may begin with a capital, and one space behind it: what step() does with
// each, all at once.
std::size_t LineScanner::plain_word(std::size_t at, std::size_t end) {
    const auto first = static_cast<unsigned char>(text_[at]);
    const std::uint32_t upper = first <= 'Z' ? 1 : 0;
    std::uint64_t hash = fold_multiply(seed ^ (first | 0x20U), seed);
    const std::size_t behind = hash_small(at + 1, end, hash);
    const bool ends = behind < end && text_[behind] == ' ';
    const auto count = static_cast<std::uint32_t>(behind - at);
    line_.chars += count + (ends ? 1 : 0);
    line_.letters += count;
    line_.capitalised += upper;
    line_.upper += upper;
    if (line_.front == 0) line_.front = first;
    line_.back = static_cast<unsigned char>(text_[behind - 1]);
    stopped_ = false;
    word_start_ = at;
    if (ends) {
        add_word(mix(hash), count <= 2);
        previous_ = U' ';
        return behind + 1;
    }
    word_ = Word::letters;
    in_letters_ = true;
    hash_ = hash;
    word_letters_ = count;
    word_upper_ = upper;
    last_lower_ = count > upper;
    previous_ = line_.back;
    return behind;
}

// Passes over a to z, which go into the hash: of eight letters at once, so that nothing waits for where a word ends.
std::size_t LineScanner::hash_small(std::size_t at, std::size_t end, std::uint64_t& hash) const {
    std::uint64_t made = hash;
    if (std::uint64_t eight = 0; end - at >= sizeof eight) {
        std::memcpy(&eight, text_.data() + at, sizeof eight);
        std::array<std::uint64_t, sizeof eight + 1> hashes;  // of so many letters
        hashes[0] = made;
        for (std::size_t k = 0; k < sizeof eight; ++k)
            hashes[k + 1] = fold_multiply(hashes[k] ^ static_cast<unsigned char>(text_[at + k]), seed);
        const std::size_t count = small_in_front(eight);
        hash = made = hashes[count];
        at += count;
        if (count < sizeof eight) return at;
    }
    for (; at < end && text_[at] >= 'a' && text_[at] <= 'z'; ++at)
        made = fold_multiply(made ^ static_cast<unsigned char>(text_[at]), seed);
    hash = made;
    return at;
}

// Passes over a to z inside a word, which is most of most pages: what step() does with each, all at once.
std::size_t LineScanner::small_letters(std::size_t at, std::size_t end) {
    if (!in_letters_ || pending_) return at;
    const std::size_t first = at;
    at = hash_small(at, end, hash_);
    if (at == first) return at;
    const auto count = static_cast<std::uint32_t>(at - first);
    line_.chars += count;
    line_.letters += count;
    word_letters_ += count;
    last_lower_ = true;
    previous_ = static_cast<unsigned char>(text_[at - 1]);
    line_.back = previous_;
    return at;
}

void LineScanner::letter(char32_t c, bool ascii) {
    if (stopped_ && is_wide(c)) ++breaks_;
    stopped_ = false;
    const bool upper = ascii ? c <= U'Z' : text::is_upper(c);
    ++line_.letters;
    if (is_wide(c)) {
        end_word();
        push(c);
        ++wide_;
        word_ = Word::wide;
        end_word();
        return;
    }
    if (upper && in_letters_ && last_lower_) ++line_.glued;
    if (in_digits_) end_word();
    if (!in_letters_) {
        line_.capitalised += upper ? 1U : 0U;
        word_upper_ = 0;
        word_letters_ = 0;
    }
    if (pending_) push(U'\'');
    pending_ = false;
    in_letters_ = true;
    word_ = Word::letters;
    ++word_letters_;
    word_upper_ += upper ? 1U : 0U;
    line_.upper += upper ? 1U : 0U;
    unspaced_ += !ascii && is_unspaced(c) ? 1U : 0U;
    last_lower_ = !upper;
    push(ascii ? c | 0x20U : levelled(upper ? text::to_lower(c) : c));
}

void LineScanner::digit(char32_t c) {
    stopped_ = false;
    if (in_letters_) end_word();
    in_digits_ = true;
    word_ = Word::digits;
    ++line_.digits;
    const char32_t value = c < 0x80 ? c - U'0' : c & 0xFU;
    number_ = number_ > 99999 ? number_ : number_ * 10 + value;
    ++number_size_;
    if (previous_ == U':' && colon_after_digit_) line_.clock = true;
    push(c);
}

void LineScanner::mark(char32_t c) {
    ++line_.marks;
    const text::MarkRoles roles = text::roles_of(c);
    if (text::may_end(roles.stop())) {
        stopped_ = line_.word_count != 0 || at_word() != line_.first_word;
    } else if (!roles.closes()) {
        stopped_ = false;
    }
    if (c == U',' || c == 0x3001 || c == 0xFF0C || c == 0x060C) ++line_.commas;
    if (roles.quotes()) {
        line_.quote = true;
        in_quote_ = !in_quote_;
        if (in_quote_) quotes_sentence_ = breaks_ != 0 && at_word() == broken_at_;
    }
    if (is_separator(c)) ++line_.separators;
    if (c == U'@' || ((c == U'/' || c == U'.') && in_address(c))) line_.address = true;
    colon_after_digit_ = c == U':' && previous_ >= U'0' && previous_ <= U'9';
}

// Whether the mark at at_ is part of "://", "www." or ".com".
bool LineScanner::in_address(char32_t c) const {
    const std::string_view before = slice(text_, {start_, at_});
    if (c == U'/') return before.ends_with(":/");
    return before.ends_with("www") || slice(text_, {at_, end_}).starts_with(".com");
}

// A word that begins at word_start_.
void LineScanner::add_word(std::uint64_t full, bool tiny) {
    const std::uint32_t word = identity(static_cast<std::uint32_t>(full >> 32U)) | (tiny ? function_word : 0U);
    out_.words.push_back(word);
    if (starts_ != nullptr) starts_->push_back(word_start_);
    key_ = fold_multiply(key_ ^ full, 0xD6E8FEB86659FD93ULL);
}

void LineScanner::end_word() {
    pending_ = false;
    if (word_ == Word::none) return;
    add_word(mix(hash_), word_ == Word::letters && word_letters_ <= 2);
    if (word_ == Word::digits) {
        out_.words.back() = number_word;
        ++line_.numbers;
        if (at_word() == line_.first_word + 1) line_.lead = static_cast<std::int32_t>(number_);
        if (number_size_ == 4 && number_ >= 1900 && number_ < 2100) line_.year = true;
    } else if (word_ == Word::letters && word_letters_ > 1 && word_upper_ == word_letters_) {
        ++line_.all_caps;
    }
    word_ = Word::none;
    in_letters_ = in_digits_ = false;
    number_ = 0;
    number_size_ = 0;
    hash_ = seed;
    word_start_ = at_;
}

void LineScanner::finish(Span span) {
    end_word();
    line_.word_count = at_word() - line_.first_word;
    line_.sentences = breaks_;
    line_.size = line_.word_count - wide_ + (wide_ + 1) / 2 + unspaced_ / unspaced_letters;
    line_.key = line_.word_count != 0 ? key_ : hash_bytes(slice(text_, span));
    ending(span);
}

void LineScanner::ending(Span span) {
    const std::string_view line = slice(text_, span);
    const bool bare = !line.empty() && is_latin(static_cast<unsigned char>(line.back()));  // with no mark at all
    const std::string_view rest = bare ? line : text::strip_closers(line);
    // Scripts without spaces have no mark at the end of a sentence either: there a long line is one.
    // Behind a sentence, what is quoted needs no stop of its own: "She gave up the keys. «I have had enough»".
    const bool quoted = quotes_sentence_ && !in_quote_ && line_.word_count >= quoted_sentence && line_.back >= 0x80 &&
                        text::roles_of(line_.back).quotes();
    const bool marked = !bare && (quoted || text::ends_sentence(rest));
    line_.unmarked = !marked && unspaced_ * 2 > line_.letters && unspaced_ >= unmarked_sentence * unspaced_letters &&
                     line_.back != U':';
    line_.ends_sentence = marked || line_.unmarked;
    line_.ellipsis = !quoted && (rest.ends_with("…") || rest.ends_with("..."));
}

}  // namespace retold::clean
