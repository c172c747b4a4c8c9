#include "retold/tokenize/words.hpp"

#include <algorithm>
#include <array>

#include "retold/base/cancel.hpp"
#include "retold/text/breaks.hpp"
#include "word_breaks.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t most_backoff = 1024;

}  // namespace

WordReader::WordReader(std::string_view text, const WordOptions& options)
    : text_(text), all_(options.keep == Keep::all), fast_(options.simd != SimdLevel::scalar) {}

// Asks the dictionaries for the boundaries of [at_, end).
void WordReader::cut(std::size_t end) {
    breaks_.clear();
    next_break_ = 0;
    text::append_dictionary_breaks(text_.substr(at_, end - at_), at_, breaks_);
}

// Writes tokens until the text's end, or until `until` is behind, or the room is full.
Token* WordReader::read_slow(Token* out, const Token* limit, std::size_t until) {
    while (at_ < text_.size() && out < limit) {
        if (next_break_ < breaks_.size()) {
            const Span span{at_, breaks_[next_break_++]};
            const TokenKind kind = kind_of_piece(slice(text_, span));
            if (all_ || is_word(kind)) *out++ = {span, kind};
            at_ = span.end;
            continue;
        }
        if (at_ > until) break;
        const Segment segment = next_segment(text_, at_);
        if (segment.dictionary) {
            cut(segment.end);
            continue;
        }
        if (all_ || is_word(segment.kind)) *out++ = {{at_, segment.end}, segment.kind};
        at_ = segment.end;
    }
    return out;
}

std::size_t WordReader::read(std::span<Token> room) {
    check_cancelled();
    Token* out = room.data();
    const Token* limit = room.data() + room.size();
    while (at_ < text_.size()) {
        std::size_t until = text_.size();
        if (fast_ && next_break_ == breaks_.size() && at_ + 64 <= text_.size()) {
            const Stretch stretch = fast_words(text_, at_, all_, out, limit);
            // Where the fast tier gets nowhere it is tried ever more rarely.
            backoff_ = stretch.end - at_ >= 32 ? 0 : std::min(most_backoff, 2 * backoff_ + 16);
            at_ = stretch.end;
            out = stretch.out;
            until = stretch.hard + backoff_;
            if (limit - out < 68) break;
        }
        out = read_slow(out, limit, until);
        if (out == limit) break;
    }
    return static_cast<std::size_t>(out - room.data());
}

std::vector<Token> words(std::string_view text, const WordOptions& options) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 6 + 8);
    std::array<Token, 512> room;
    WordReader reader(text, options);
    while (const std::size_t count = reader.read(room))
        tokens.insert(tokens.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count));
    return tokens;
}

}  // namespace retold::tokenize
